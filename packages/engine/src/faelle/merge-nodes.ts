import type { MapEntry, MapNode, SourceNode } from '../document/source-node.ts';

/** Lays one tree over another: maps are merged key by key, everything else is replaced. Places stay where they are. */
export function mergeNodes(
  base: SourceNode | undefined,
  over: SourceNode | undefined,
): SourceNode | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  return base.kind === 'map' && over.kind === 'map' ? mergeMaps(base, over) : over;
}

function mergeMaps(base: MapNode, over: MapNode): MapNode {
  const entries = new Map<string, MapEntry>(base.entries);
  for (const entry of over.entries.values()) {
    const value = mergeNodes(base.entries.get(entry.key)?.value, entry.value) ?? entry.value;
    entries.set(entry.key, { ...entry, value });
  }
  return { ...over, entries };
}
