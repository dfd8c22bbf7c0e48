import {
  type FeelNode,
  type FeelPath,
  operandsOf,
  type SourceDocument,
  type SourceRange,
  scalarRange,
} from '@baukasten/engine';
import type { Ausdruckstelle } from './ausdruecke.ts';
import type { Vorkommen } from './vorkommen.ts';

/** Names inside an expression: parameters, Größen, and facts, each segment of a path on its own. */
export function feelVorkommen(document: SourceDocument, stelle: Ausdruckstelle): readonly Vorkommen[] {
  const { feel, je, node, von } = stelle;
  if (feel === undefined) return [];
  const schleifen: Schleifen =
    je === undefined ? KEINE : new Map([[je.variable, je.liste.trim().split('.')]]);
  const found: Vorkommen[] = [];
  const place = (a: number, b: number): SourceRange => scalarRange(document, node, von + a, von + b);
  visitPaths(feel, schleifen, (one, around) => {
    found.push(...pathVorkommen(one, stelle.text, around, place));
  });
  return node.alias === undefined ? found : found.map((one) => ({ ...one, geteilt: true as const }));
}

/** Loop variables with the facts that their lists are; undefined where a variable runs over anything else. */
export type Schleifen = ReadonlyMap<string, readonly string[] | undefined>;

export const KEINE: Schleifen = new Map();

/** Calls `visit` for every path with the loops around it: a loop's variable is known in its own condition only. */
export function visitPaths(
  node: FeelNode,
  schleifen: Schleifen,
  visit: (path: FeelPath, schleifen: Schleifen) => void,
): void {
  if (node.art === 'pfad') {
    visit(node, schleifen);
    return;
  }
  if (node.art !== 'quantor') {
    for (const operand of operandsOf(node)) visitPaths(operand, schleifen, visit);
    return;
  }
  visitPaths(node.liste, schleifen, visit);
  const liste = node.liste.art === 'pfad' ? factOf(node.liste.teile, schleifen) : undefined;
  visitPaths(node.bedingung, new Map(schleifen).set(node.variable, liste), visit);
}

/** The fact that a path means, its loop variable replaced by the list; undefined if nobody knows. */
export function factOf(teile: readonly string[], schleifen: Schleifen): readonly string[] | undefined {
  const [first = '', ...rest] = teile;
  if (!schleifen.has(first)) return teile;
  const liste = schleifen.get(first);
  return liste === undefined ? undefined : [...liste, ...rest];
}

function pathVorkommen(
  { teile, von }: FeelPath,
  text: string,
  schleifen: Schleifen,
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
  const fakt = factOf(teile, schleifen);
  if (fakt === undefined) return [];
  // The variable itself names no fact.
  const start = schleifen.has(wurzel) ? 1 : 0;
  const davor = fakt.length - teile.length;
  return teile.slice(start).flatMap((_, index) => {
    const at = start + index;
    const segment = ranges[at];
    if (segment === undefined) return [];
    const ganz = fakt.slice(0, davor + at + 1).join('.');
    return [{ art: 'fakt' as const, name: ganz, range: place(...segment), rolle: 'verwendung' as const }];
  });
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
