import { comparePositions, type SourcePath, type SourcePosition, type SourceRange } from './range.ts';
import type { SourceNode } from './source-node.ts';

/**
 * The path of the innermost key or value at a position. Between `key:` and the end of its line an empty value counts
 * as being there, so that completion after the colon knows its key. What stands at an anchor belongs to the anchor.
 */
export function pathAt(root: SourceNode, position: SourcePosition): SourcePath {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const child = childAt(node, position);
    if (child === undefined) return path;
    path.push(child.part);
    if (child.node === undefined) return path;
    node = child.node;
  }
}

interface Child {
  readonly part: string | number;
  /** Absent if the position is on the key or on an alias, where the search ends. */
  readonly node?: SourceNode;
}

function childAt(node: SourceNode, position: SourcePosition): Child | undefined {
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      if (item.alias !== undefined && holds(item.alias, position)) return { part: index };
      if (item.alias === undefined && holds(item.range, position)) return { part: index, node: item };
    }
  }
  if (node.kind === 'map') {
    let behindColon: string | undefined;
    for (const [key, entry] of node.entries) {
      if (entry.merged !== undefined) continue;
      const { value, keyRange } = entry;
      if (holds(keyRange, position)) return { part: key };
      if (value.alias !== undefined && holds(value.alias, position)) return { part: key };
      if (value.alias === undefined && holds(value.range, position)) return { part: key, node: value };
      if (isBehindColon(keyRange, value, position)) behindColon = key;
    }
    if (behindColon !== undefined) return { part: behindColon };
  }
  return undefined;
}

/** On the key's line, behind its colon, where nothing is written yet or the value starts later. */
function isBehindColon(key: SourceRange, value: SourceNode, position: SourcePosition): boolean {
  if (position.line !== key.end.line || position.character <= key.end.character) return false;
  const start = (value.alias ?? value.range).start;
  const isEmpty = value.kind === 'scalar' && value.source === '' && value.style === 'plain';
  if (isEmpty) return start.line === position.line && position.character >= start.character;
  return comparePositions(position, start) < 0;
}

function holds(range: SourceRange, position: SourcePosition): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}
