import type { Auswertung } from '../../../packages/engine/src/evaluate/auswertung.ts';
import { Umgebung } from '../../../packages/engine/src/evaluate/umgebung.ts';
import { lesungenIn } from '../../../packages/engine/src/feel/fehlt.ts';
import type { Trace } from '../../../packages/engine/src/feel/trace.ts';
import type { FeelContext, FeelDate, FeelList, FeelValue } from '../../../packages/engine/src/feel/values.ts';

/** Where a fact stands in a project, e.g. `['waermeplan', 'teilgebiete', 2, 'id']`. */
export type Pfad = readonly (string | number)[];

/** The facts with one of them replaced; `undefined` takes it out. */
export function withAngabe(fakten: FeelContext, pfad: Pfad, wert: FeelValue): FeelContext {
  return replace(fakten, pfad, wert) as FeelContext;
}

function replace(value: FeelValue, [erster, ...rest]: Pfad, wert: FeelValue): FeelValue {
  if (erster === undefined) return wert;
  // A path may be read through null: below it there is nothing to replace.
  if (value === null) return value;
  if (isListe(value)) return value.map((eines, i) => (i === erster ? replace(eines, rest, wert) : eines));
  const { [erster]: alt, ...uebrige } = value as FeelContext;
  const neu = replace(alt, rest, wert);
  return neu === undefined ? uebrige : { ...uebrige, [erster]: neu };
}

export function angabeAt(fakten: FeelContext, pfad: Pfad): FeelValue {
  let value: FeelValue = fakten;
  for (const name of pfad) {
    if (typeof value !== 'object' || value === null) return value;
    value = (value as FeelContext)[name];
  }
  return value;
}

/** The facts that the fulfilment of a requirement may rest on. */
export function angabenOfErfuellt({ dann, erledigtAm, erleichterungen }: Auswertung): readonly Pfad[] {
  return angabenRead([dann, erledigtAm, ...erleichterungen.map((relief) => relief.dann)]);
}

/** The facts that the reliefs of a requirement may rest on. */
export function angabenOfErlassen({ erleichterungen }: Auswertung): readonly Pfad[] {
  return angabenRead(erleichterungen.map(({ wenn }) => wenn));
}

/** Every fact that was read for a verdict. */
export function angabenOf(befund: Auswertung): readonly Pfad[] {
  const { wenn, faellig, dann, erledigtAm, erleichterungen } = befund;
  const reliefs = erleichterungen.flatMap((relief) => [relief.wenn, relief.faellig, relief.dann]);
  return angabenRead([wenn, faellig, dann, erledigtAm, ...reliefs]);
}

/** Größen are followed to the facts that they rest on. */
function angabenRead(traces: readonly (Trace | undefined)[]): readonly Pfad[] {
  const pfade = new Map<string, Pfad>();
  const visited = new Set<Trace>();
  const visit = (trace: Trace | undefined): void => {
    if (trace === undefined || visited.has(trace)) return;
    visited.add(trace);
    for (const { pfad, teile, env } of lesungenIn(trace)) {
      const [root, name] = pfad;
      if (root === 'parameter' || root === 'stichtag') continue;
      if (root !== 'groesse') pfade.set(pfad.join('.'), pfad);
      else if (env instanceof Umgebung) tracesOf(teile[0] === root ? teile[1] : String(name), env).map(visit);
    }
  };
  traces.forEach(visit);
  return [...pfade.values()];
}

function tracesOf(name: string | undefined, env: Umgebung): readonly Trace[] {
  const groesse = env.welt.regeln.groessen.get(name ?? '');
  if (groesse === undefined) return [];
  const { je } = groesse;
  const liste = je === undefined ? [] : [env.welt.compiler.trace(je.liste.node)(env)];
  return [...liste, ...env.tracesOf(groesse)];
}

export function isTag(value: FeelValue): value is FeelDate {
  return typeof value === 'object' && value !== null && 'art' in value && value['art'] === 'datum';
}

export function isListe(value: FeelValue): value is FeelList {
  return Array.isArray(value);
}

export function isKontext(value: FeelValue): value is FeelContext {
  return (
    typeof value === 'object' && value !== null && !isListe(value) && !('art' in value && 'tag' in value)
  );
}

/** As an exception names it: `daten.auskuenfte[].erteilt_am`. */
export function angabeText(pfad: Pfad): string {
  return pfad.map((teil, i) => (typeof teil === 'number' ? '[]' : i === 0 ? teil : `.${teil}`)).join('');
}
