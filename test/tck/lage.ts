import { readFileSync } from 'node:fs';
import type { FeelNode } from '../../packages/engine/src/feel/ast.ts';
import { compileFeel } from '../../packages/engine/src/feel/compile.ts';
import { parseFeel } from '../../packages/engine/src/feel/parse.ts';
import type { FeelProblem } from '../../packages/engine/src/feel/problem.ts';
import { type Trace, traceFeel } from '../../packages/engine/src/feel/trace.ts';
import type { FeelValue } from '../../packages/engine/src/feel/values.ts';
import { createUmfeld, isContext } from './umfeld.ts';
import { matches, type TckWert, toFeel, ZERO_DURATION } from './werte.ts';

export interface Fall {
  readonly id: string;
  readonly ausdruck: string;
  readonly eingaben: Readonly<Record<string, TckWert>>;
  readonly erwartet: TckWert;
  /** The TCK marks the case as an error. */
  readonly fehler?: true;
}

/** What our parser and evaluator make of a case. */
export type Lage = Abgelehnt | Fremd | Ausgewertet;

export interface Abgelehnt {
  readonly art: 'abgelehnt';
  readonly fall: Fall;
  readonly problem: FeelProblem;
  /** The expression without comments and without what stands in its quotes: its grammar, not its data. */
  readonly geruest: string;
}

/** The dialect has no value like one of the inputs or the expected value. */
export interface Fremd {
  readonly art: 'fremd';
  readonly fall: Fall;
  /** A reason of `AUSSERHALB`. */
  readonly grund: 'uhrzeit' | 'wertebereich';
}

export interface Ausgewertet {
  readonly art: 'ausgewertet';
  readonly fall: Fall;
  readonly node: FeelNode;
  readonly wert: FeelValue;
  readonly spur: Trace;
  readonly gleich: boolean;
}

export function readFaelle(): readonly Fall[] {
  const faelle: readonly Fall[] = JSON.parse(readFileSync(new URL('./faelle.json', import.meta.url), 'utf8'));
  return faelle;
}

export function folderOf(fall: Fall): string {
  return fall.id.slice(0, fall.id.indexOf('/'));
}

export function createLage(fall: Fall): Lage {
  const { node, probleme } = parseFeel(fall.ausdruck);
  const [problem] = probleme;
  if (node === undefined) {
    if (problem === undefined) throw new Error(`${fall.id}: neither a tree nor a problem`);
    return { art: 'abgelehnt', fall, problem, geruest: skeleton(fall.ausdruck) };
  }
  const grund = foreignKind({ typ: 'liste', wert: [fall.erwartet, ...Object.values(fall.eingaben)] });
  if (grund !== undefined) return { art: 'fremd', fall, grund };
  const eingaben = toFeel({ typ: 'kontext', wert: fall.eingaben });
  const erwartet = toFeel(fall.erwartet);
  const umfeld = createUmfeld(isContext(eingaben) ? eingaben : {});
  const wert = compileFeel(node)(umfeld);
  return {
    art: 'ausgewertet',
    fall,
    node,
    wert,
    spur: traceFeel(node)(umfeld),
    gleich: matches(erwartet, wert),
  };
}

function foreignKind(tck: TckWert): 'uhrzeit' | 'wertebereich' | undefined {
  switch (tck.typ) {
    case 'liste':
      return tck.wert.map(foreignKind).find((grund) => grund !== undefined);
    case 'kontext':
      return Object.values(tck.wert)
        .map(foreignKind)
        .find((grund) => grund !== undefined);
    case 'zeit':
    case 'datum_zeit':
      return 'uhrzeit';
    case 'dauer':
      return tck.wert.includes('T') && tck.wert !== ZERO_DURATION ? 'uhrzeit' : undefined;
    case 'datum':
      return /^\d{4}-/.test(tck.wert) ? undefined : 'wertebereich';
    default:
      return undefined;
  }
}

function skeleton(ausdruck: string): string {
  return ausdruck.replace(/"(?:\\.|[^"\\])*"|\/\/.*|\/\*[\s\S]*?\*\//g, (teil) =>
    teil.startsWith('"') ? '""' : ' ',
  );
}

/** The case and what came of it, for the message of a failing test. */
export function describeLage(lage: Lage): string {
  const soll = `${lage.fall.id}: ${lage.fall.ausdruck} → ${JSON.stringify(lage.fall.erwartet)}`;
  if (lage.art === 'abgelehnt') return `${soll}, refused: ${lage.problem.code} ${lage.problem.text.en}`;
  return lage.art === 'fremd' ? soll : `${soll}, ours: ${JSON.stringify(lage.wert)}`;
}
