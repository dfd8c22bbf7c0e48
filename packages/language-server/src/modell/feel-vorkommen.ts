import {
  type FeelNode,
  type FeelPath,
  type SourceDocument,
  type SourceRange,
  scalarRange,
} from '@baukasten/engine';
import { visitFeel } from '../feel/namen-in.ts';
import type { Ausdruckstelle } from './ausdruecke.ts';
import type { Vorkommen } from './vorkommen.ts';

/** Names inside an expression: parameters, Größen, and facts, each segment of a path on its own. */
export function feelVorkommen(document: SourceDocument, stelle: Ausdruckstelle): readonly Vorkommen[] {
  const { feel, je, node, von } = stelle;
  if (feel === undefined) return [];
  const variables = loopsOf(feel);
  if (je !== undefined) variables.set(je.variable, je.liste.trim().split('.'));
  const found: Vorkommen[] = [];
  const place = (a: number, b: number): SourceRange => scalarRange(document, node, von + a, von + b);
  visitFeel(feel, (one) => {
    if (one.art === 'pfad') found.push(...pathVorkommen(one, stelle.text, variables, place));
  });
  return node.alias === undefined ? found : found.map((one) => ({ ...one, geteilt: true as const }));
}

/** Loop variables with the list that they run over, if it is a path; a variable of another kind hides its name. */
export function loopsOf(feel: FeelNode): Map<string, readonly string[] | undefined> {
  const variables = new Map<string, readonly string[] | undefined>();
  visitFeel(feel, (one) => {
    if (one.art === 'quantor')
      variables.set(one.variable, one.liste.art === 'pfad' ? one.liste.teile : undefined);
  });
  return variables;
}

function pathVorkommen(
  { teile, von }: FeelPath,
  text: string,
  variables: ReadonlyMap<string, readonly string[] | undefined>,
  place: (von: number, bis: number) => SourceRange,
): readonly Vorkommen[] {
  const ranges = segmentsOf(teile, von, text);
  const [wurzel = '', name] = teile;
  if (wurzel === 'stichtag') return [];
  if (wurzel === 'parameter' || wurzel === 'groesse') {
    const segment = ranges[1];
    if (name === undefined || segment === undefined) return [];
    return [{ art: wurzel, name, range: place(...segment), rolle: 'verwendung' }];
  }
  const base = resolveLoop(wurzel, variables);
  if (base === undefined) return [];
  const start = variables.has(wurzel) ? 1 : 0;
  return teile.slice(start).flatMap((_, index) => {
    const segment = ranges[start + index];
    if (segment === undefined) return [];
    const fakt = [...base, ...teile.slice(start, start + index + 1)].join('.');
    return [{ art: 'fakt' as const, name: fakt, range: place(...segment), rolle: 'verwendung' as const }];
  });
}

/** The list behind a loop variable, through loops in loops; nothing for facts, undefined if nobody knows. */
export function resolveLoop(
  name: string,
  variables: ReadonlyMap<string, readonly string[] | undefined>,
  tiefe = 4,
): readonly string[] | undefined {
  if (!variables.has(name)) return [];
  const liste = variables.get(name);
  if (liste === undefined || tiefe === 0) return undefined;
  const [first = '', ...rest] = liste;
  if (!variables.has(first)) return liste;
  const outer = resolveLoop(first, variables, tiefe - 1);
  return outer === undefined ? undefined : [...outer, ...rest];
}

/** Offsets of the segments of a path in its text; blanks around the dots are allowed. */
function segmentsOf(
  teile: readonly string[],
  von: number,
  text: string,
): readonly (readonly [number, number])[] {
  let at = von;
  return teile.map((teil) => {
    const start = text.indexOf(teil, at);
    at = start < 0 ? at : start + teil.length;
    return [start < 0 ? von : start, at] as const;
  });
}
