import type { SourceNode } from './source-node.ts';

/** Plain values as JSON knows them; objects have no prototype, so no key can reach one. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

export function toData(node: SourceNode): Data {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toData);
    case 'map': {
      const data: { [key: string]: Data } = Object.create(null);
      for (const [key, entry] of node.entries) data[key] = toData(entry.value);
      return data;
    }
  }
}
