import type { MapEntry, SourceNode, SourcePath } from '@baukasten/engine';

/** A step through the tree of a file. */
export interface Knoten {
  readonly node: SourceNode;
  readonly pfad: SourcePath;
  /** The entry that holds the node, if its parent is a map. */
  readonly entry?: MapEntry;
}

/**
 * Visits every node that is written in the file, parents first; what an alias or a merge key repeats belongs to its
 * anchor. `visit` returns false to leave the children out.
 */
export function walk(root: SourceNode | undefined, visit: (knoten: Knoten) => unknown): void {
  if (root !== undefined) step({ node: root, pfad: [] }, visit);
}

function step(knoten: Knoten, visit: (knoten: Knoten) => unknown): void {
  const { node, pfad, entry } = knoten;
  if (visit(knoten) === false || node.alias !== undefined || entry?.merged !== undefined) return;
  if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) step({ node: item, pfad: [...pfad, index] }, visit);
  if (node.kind === 'map')
    for (const child of node.entries.values()) {
      if (child.merged === undefined)
        step({ node: child.value, pfad: [...pfad, child.key], entry: child }, visit);
    }
}

/** Keys only: list items have no name. */
export function keysOf(pfad: SourcePath): readonly string[] {
  return pfad.filter((part) => typeof part === 'string');
}

export function textOf(node: SourceNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}
