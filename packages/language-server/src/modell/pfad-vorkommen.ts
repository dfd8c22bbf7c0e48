import { type ScalarNode, type SourceDocument, scalarRange } from '@baukasten/engine';
import type { Vorkommen } from './vorkommen.ts';

/** A fact written as a path, each segment on its own; `davor`: where the path starts. */
export function pathVorkommen(
  document: SourceDocument,
  node: ScalarNode,
  text: string,
  davor: readonly string[] = [],
): readonly Vorkommen[] {
  const teile = text.split('.');
  let at = 0;
  return teile.map((teil, index) => {
    const range = scalarRange(document, node, at, at + withoutIndex(teil).length);
    at += teil.length + 1;
    const name = plainPath([...davor, ...teile.slice(0, index + 1)]);
    const place: Vorkommen = { art: 'fakt', name, range, rolle: 'verwendung' };
    return node.alias === undefined ? place : { ...place, geteilt: true };
  });
}

/** Without list indexes: `a[0].b` and `a.*.b` are the fact `a.b`. */
function plainPath(teile: readonly string[]): string {
  return teile
    .map(withoutIndex)
    .filter((teil) => teil !== '*' && teil !== '')
    .join('.');
}

function withoutIndex(teil: string): string {
  return teil.replace(/\[\d+\]/g, '');
}
