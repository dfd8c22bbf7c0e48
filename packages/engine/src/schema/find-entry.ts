import type { SourcePath } from '../document/range.ts';
import type { MapEntry, SourceNode } from '../document/source-node.ts';

/** Words of JSON Schema whose values are data and no schemas. */
export const DATA_KEYWORDS: ReadonlySet<string> = new Set(['examples', 'enum', 'const', 'default']);

/** Path to the first entry of a schema that is meant; what an alias repeats is found where it is written. */
export function findEntry(
  node: SourceNode | undefined,
  isMeant: (entry: MapEntry) => boolean,
  path: SourcePath = [],
): SourcePath | undefined {
  if (node === undefined || node.kind === 'scalar' || node.alias !== undefined) return undefined;
  const children: readonly (readonly [string | number, SourceNode, MapEntry?])[] =
    node.kind === 'list'
      ? node.items.map((item, index) => [index, item] as const)
      : [...node.entries.values()].map((entry) => [entry.key, entry.value, entry] as const);
  for (const [part, child, entry] of children) {
    const here = [...path, part];
    if (entry !== undefined && isMeant(entry)) return here;
    if (entry !== undefined && (DATA_KEYWORDS.has(entry.key) || entry.key.startsWith('x-'))) continue;
    const found = findEntry(child, isMeant, here);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an entry is a `$ref` to this target. */
export function refersTo(target: string): (entry: MapEntry) => boolean {
  return ({ key, value }) => key === '$ref' && value.kind === 'scalar' && value.value === target;
}
