import {
  type FeelPath,
  factOf,
  type Schleifen,
  type SourceDocument,
  type SourceRange,
  scalarRange,
  visitPaths,
} from '@baukasten/engine';
import type { Ausdruckstelle } from './ausdruecke.ts';
import type { Vorkommen } from './vorkommen.ts';

/** Names inside an expression: parameters, Größen, and facts, each segment of a path on its own. */
export function feelVorkommen(document: SourceDocument, stelle: Ausdruckstelle): readonly Vorkommen[] {
  const { feel, je, node, von } = stelle;
  if (feel === undefined) return [];
  const schleifen: Schleifen = new Map(je === undefined ? [] : [[je.variable, je.liste.trim().split('.')]]);
  const found: Vorkommen[] = [];
  const place = (a: number, b: number): SourceRange => scalarRange(document, node, von + a, von + b);
  visitPaths(feel, schleifen, (one, around) => {
    found.push(...pathVorkommen(one, stelle.text, around, place));
  });
  return node.alias === undefined ? found : found.map((one) => ({ ...one, geteilt: true as const }));
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
