import type { FeelLiteral, FeelNode } from '../feel/ast.ts';
import { formatIso } from '../feel/datum.ts';
import { formatDauer } from '../feel/dauer.ts';
import { isDate, isDuration } from '../feel/gleich.ts';
import type { FeelValue } from '../feel/values.ts';
import { isNumber, text } from '../feel/zahl.ts';

/** A path with a place in the memory of a project: it is read once, whatever number of rules ask for it. */
export interface Platz extends ReadonlyArray<string> {
  readonly platz: number;
}

/** The places of a project's memory. */
export interface Plaetze {
  /** The expression with constants in place of the paths that never change, and places for all others. */
  prepare(node: FeelNode): FeelNode;
  /** The place of anything else that several rules ask for. */
  reserve(name: string): number;
  readonly anzahl: number;
}

/** `constant` gives the value of paths that are the same for all projects (parameters, the Stichtag); else undefined. */
export function createPlaetze(constant: (teile: readonly string[]) => FeelValue): Plaetze {
  const nummern = new Map<string, number>();
  const pfade = new Map<string, Platz>();
  const reserve = (name: string): number => {
    const nummer = nummern.get(name) ?? nummern.size;
    nummern.set(name, nummer);
    return nummer;
  };
  const placeOf = (teile: readonly string[]): Platz => {
    const name = teile.join('.');
    const known = pfade.get(name) ?? Object.assign([...teile], { platz: reserve(`pfad ${name}`) });
    pfade.set(name, known);
    return known;
  };
  const rewrite = (node: FeelNode, gebunden: ReadonlySet<string>): FeelNode => {
    if (node.art === 'pfad') {
      if (gebunden.has(node.teile[0] ?? '')) return node;
      return literalOf(constant(node.teile), node) ?? { ...node, teile: placeOf(node.teile) };
    }
    const innen = node.art === 'quantor' ? new Set([...gebunden, node.variable]) : gebunden;
    return mapOperands(node, (teil) => rewrite(teil, teil === boundPart(node) ? innen : gebunden));
  };
  return {
    prepare: (node) => rewrite(node, new Set()),
    reserve,
    get anzahl() {
      return nummern.size;
    },
  };
}

function boundPart(node: FeelNode): FeelNode | undefined {
  return node.art === 'quantor' ? node.bedingung : undefined;
}

/** The literal of a constant; undefined for values that no literal can write. */
function literalOf(wert: FeelValue, { von, bis }: FeelNode): FeelLiteral | undefined {
  const literal = (typ: FeelLiteral['typ'], inhalt: FeelLiteral['wert']): FeelLiteral => {
    return { art: 'literal', typ, wert: inhalt, von, bis };
  };
  if (typeof wert === 'boolean') return literal('wahrheitswert', wert);
  if (typeof wert === 'string') return literal('text', wert);
  if (isNumber(wert)) return literal('zahl', text(wert));
  if (isDate(wert)) return literal('datum', formatIso(wert));
  return isDuration(wert) ? literal(wert.art, formatDauer(wert)) : undefined;
}

/** The same node over other parts, in the order of the text. */
function mapOperands(node: Exclude<FeelNode, { art: 'pfad' }>, map: (teil: FeelNode) => FeelNode): FeelNode {
  switch (node.art) {
    case 'literal':
      return node;
    case 'eigenschaft':
      return { ...node, von_wert: map(node.von_wert) };
    case 'und':
    case 'oder':
      return { ...node, operanden: node.operanden.map(map) };
    case 'nicht':
    case 'negativ':
      return { ...node, operand: map(node.operand) };
    case 'vergleich':
    case 'rechnung':
      return { ...node, links: map(node.links), rechts: map(node.rechts) };
    case 'enthalten':
      return { ...node, wert: map(node.wert), liste: map(node.liste) };
    case 'bereich':
      return { ...node, wert: map(node.wert), unten: map(node.unten), oben: map(node.oben) };
    case 'wenn':
      return { ...node, bedingung: map(node.bedingung), dann: map(node.dann), sonst: map(node.sonst) };
    case 'liste':
      return { ...node, elemente: node.elemente.map(map) };
    case 'aufruf':
      return { ...node, argumente: node.argumente.map(map) };
    case 'quantor':
      return { ...node, liste: map(node.liste), bedingung: map(node.bedingung) };
    default:
      return node satisfies never;
  }
}
