import type { SourcePosition, SourceRange } from './range.ts';

/**
 * Where the lines of a text start, in UTF-16 units. A line ends with `\n`, `\r\n` or a lone `\r`, as in the
 * `TextDocument` of the Language Server Protocol, so editor and command line name the same places.
 */
export interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

const LF = 10;
const CR = 13;

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  return { text, starts };
}

/** Position of an offset; offsets outside the text are clamped, offsets inside a line break lie before it. */
export function positionAt(index: LineIndex, offset: number): SourcePosition {
  const within = Math.max(0, Math.min(offset, index.text.length));
  const line = lineOf(index.starts, within);
  const start = index.starts[line] ?? 0;
  return { line, character: Math.min(within, lineEnd(index, line)) - start };
}

/** Offset of a position; positions outside the text are clamped to their line and to the text. */
export function offsetAt(index: LineIndex, position: SourcePosition): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.text.length;
  return Math.max(start, Math.min(start + position.character, lineEnd(index, position.line)));
}

/** Offset of the end of a line, before its line break. */
export function lineEnd(index: LineIndex, line: number): number {
  let end = index.starts[line + 1] ?? index.text.length;
  const start = index.starts[line] ?? end;
  if (line + 1 < index.starts.length) {
    if (end > start && index.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && index.text.charCodeAt(end - 1) === CR) end--;
  }
  return end;
}

export function rangeBetween(uri: string, index: LineIndex, start: number, end: number): SourceRange {
  return { uri, start: positionAt(index, start), end: positionAt(index, end) };
}

/** The part of a range that lies on its first line: a marker never runs through half a file. */
export function firstLineOf(index: LineIndex, range: SourceRange): SourceRange {
  if (range.start.line === range.end.line) return range;
  return { ...range, end: positionAt(index, lineEnd(index, range.start.line)) };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
