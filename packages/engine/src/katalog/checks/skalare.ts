import type { SourceDocument } from '../../document/source-document.ts';
import type { ScalarNode, SourceNode } from '../../document/source-node.ts';

/** Every value that a file writes itself, with the key that it belongs to: what an alias or a merge repeats stands elsewhere. */
export function scalarsIn(document: SourceDocument): readonly (readonly [key: string, node: ScalarNode])[] {
  const found: (readonly [string, ScalarNode])[] = [];
  const visit = (node: SourceNode, key: string): void => {
    if (node.alias !== undefined) return;
    if (node.kind === 'list') for (const item of node.items) visit(item, '');
    else if (node.kind === 'scalar') found.push([key, node]);
    else
      for (const entry of node.entries.values())
        if (entry.merged === undefined) visit(entry.value, entry.key);
  };
  if (document.root !== undefined) visit(document.root, '');
  return found;
}
