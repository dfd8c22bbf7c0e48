import type { FeelNode } from './ast.ts';
import { operandsOf } from './operanden.ts';
import { splitProperty } from './pfad.ts';

/** A path as it stands in the text; `teile` with loop variables left as they are. */
export interface PathSpan {
  readonly teile: readonly string[];
  readonly von: number;
  readonly bis: number;
}

/**
 * All paths that an expression can read, in the order of the text, without duplicates. A loop variable is replaced by
 * the path of its list (`every t in a.b satisfies t.c` reads `a.b` and `a.b.c`); over a computed list it is left out.
 * `.year .month .day .days .months` at the end of a path count as properties of the value before them.
 */
export function readsOf(node: FeelNode): readonly (readonly string[])[] {
  const gefunden = new Map<string, readonly string[]>();
  collect(node, new Map(), (teile) => gefunden.set(teile.join('.'), teile));
  return [...gefunden.values()];
}

type Schleifen = ReadonlyMap<string, readonly string[] | undefined>;

function collect(node: FeelNode, schleifen: Schleifen, note: (teile: readonly string[]) => void): void {
  if (node.art === 'pfad') {
    const teile = resolve(node.teile, schleifen);
    if (teile !== undefined) note(splitProperty({ teile })?.vorne ?? teile);
    return;
  }
  if (node.art !== 'quantor') {
    for (const teil of operandsOf(node)) collect(teil, schleifen, note);
    return;
  }
  collect(node.liste, schleifen, note);
  const liste = node.liste.art === 'pfad' ? resolve(node.liste.teile, schleifen) : undefined;
  collect(node.bedingung, new Map(schleifen).set(node.variable, liste), note);
}

function resolve(teile: readonly string[], schleifen: Schleifen): readonly string[] | undefined {
  const [erster, ...rest] = teile;
  if (erster === undefined || !schleifen.has(erster)) return teile;
  const liste = schleifen.get(erster);
  return liste === undefined ? undefined : [...liste, ...rest];
}

/** Every path with its place, in the order of the text, for hover and renaming. */
export function pathSpans(node: FeelNode): readonly PathSpan[] {
  if (node.art === 'pfad') return [{ teile: node.teile, von: node.von, bis: node.bis }];
  return operandsOf(node).flatMap(pathSpans);
}
