import { rangeBetween } from './line-index.ts';
import type { SourcePosition, SourceRange } from './range.ts';
import { decodeBlock } from './scalar-block.ts';
import type { Decoded } from './scalar-builder.ts';
import { decodeDouble, decodePlain, decodeSingle } from './scalar-flow.ts';
import type { SourceDocument } from './source-document.ts';
import type { ScalarNode } from './source-node.ts';

/**
 * Maps offsets in the *value* of a text to places in the file: a FEEL expression in a folded block or a quoted string
 * gets its Problems exactly where they are. An offset at the end of the value lies behind its last character; numbers,
 * `true` and empty values count as their source.
 */
export function scalarOffsets(
  document: SourceDocument,
  node: ScalarNode,
): (offset: number) => SourcePosition {
  const decoded = decode(document, node);
  return (offset) => document.positionAt(startOf(document, node, decoded, offset));
}

/** The place of a stretch of the value; `bis` is exclusive. An empty stretch gives an empty range. */
export function scalarRange(
  document: SourceDocument,
  node: ScalarNode,
  von: number,
  bis: number,
): SourceRange {
  const decoded = decode(document, node);
  const start = startOf(document, node, decoded, von);
  const last = decoded?.ends[Math.min(bis, decoded.value.length) - 1];
  const end = bis <= von || last === undefined ? start : Math.max(start, last);
  return rangeBetween(document.uri, document.lines, start, end);
}

function startOf(
  document: SourceDocument,
  node: ScalarNode,
  decoded: Decoded | undefined,
  offset: number,
): number {
  const inside = decoded?.starts[Math.max(0, offset)];
  return inside ?? decoded?.ends.at(-1) ?? document.offsetAt(node.range.start);
}

/** `undefined` if the text was damaged by a syntax error, so that value and source do not agree. */
function decode(document: SourceDocument, node: ScalarNode): Decoded | undefined {
  const start = document.offsetAt(node.range.start);
  const end = document.offsetAt(node.range.end);
  const value = typeof node.value === 'string' ? node.value : node.source;
  const decoded = decodeStyle(document.text, start, end, node, value);
  return decoded.value === value ? decoded : undefined;
}

function decodeStyle(text: string, start: number, end: number, node: ScalarNode, value: string): Decoded {
  switch (node.style) {
    case 'plain':
      return decodePlain(text, start, end);
    case 'single':
      return decodeSingle(text, start + 1, end - 1);
    case 'double':
      return decodeDouble(text, start + 1, end - 1);
    case 'literal':
    case 'folded':
      return decodeBlock(text, start, end, value);
  }
}
