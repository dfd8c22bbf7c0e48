import type { FeelNode, FeelPath } from './ast.ts';
import { operandsOf } from './operanden.ts';
import { splitProperty } from './pfad.ts';

/**
 * All paths that an expression can read, in the order of the text, without duplicates. A loop variable is replaced by
 * the path of its list (`every t in a.b satisfies t.c` reads `a.b` and `a.b.c`); over a computed list it is left out.
 * `.year .month .day .days .months` at the end of a path count as properties of the value before them.
 */
export function readsOf(node: FeelNode): readonly (readonly string[])[] {
  const gefunden = new Map<string, readonly string[]>();
  visitPaths(node, new Map(), (pfad, schleifen) => {
    const teile = factOf(pfad.teile, schleifen);
    if (teile === undefined) return;
    const gelesen = splitProperty({ teile })?.vorne ?? teile;
    gefunden.set(gelesen.join('.'), gelesen);
  });
  return [...gefunden.values()];
}

/** Loop variables with the facts that their lists are; undefined where a variable runs over anything else. */
export type Schleifen = ReadonlyMap<string, readonly string[] | undefined>;

/** Calls `visit` for every path with the loops around it: a loop's variable is known in its own condition only. */
export function visitPaths(
  node: FeelNode,
  schleifen: Schleifen,
  visit: (pfad: FeelPath, schleifen: Schleifen) => void,
): void {
  if (node.art === 'pfad') {
    visit(node, schleifen);
    return;
  }
  if (node.art !== 'quantor') {
    for (const teil of operandsOf(node)) visitPaths(teil, schleifen, visit);
    return;
  }
  visitPaths(node.liste, schleifen, visit);
  const liste = node.liste.art === 'pfad' ? factOf(node.liste.teile, schleifen) : undefined;
  visitPaths(node.bedingung, new Map(schleifen).set(node.variable, liste), visit);
}

/** The fact that a path means, its loop variable replaced by the list; undefined if nobody knows. */
export function factOf(teile: readonly string[], schleifen: Schleifen): readonly string[] | undefined {
  const [erster = '', ...rest] = teile;
  if (!schleifen.has(erster)) return teile;
  const liste = schleifen.get(erster);
  return liste === undefined ? undefined : [...liste, ...rest];
}
