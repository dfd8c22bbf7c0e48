import type { SourceDocument, SourcePosition, SourceRange } from '@baukasten/engine';

/** What an editor selects step by step, from the word under the cursor to the whole file. */
export function auswahlAt(document: SourceDocument, position: SourcePosition): readonly SourceRange[] {
  const pfad = document.pathAt(position);
  const ranges: SourceRange[] = [];
  const add = (range: SourceRange | undefined): void => {
    const last = ranges.at(-1);
    if (range === undefined || !holds(range, position)) return;
    // Each step must contain the one before.
    if (last === undefined || (contains(range, last) && !contains(last, range))) ranges.push(range);
  };
  for (let length = pfad.length; length >= 0; length--) {
    const part = pfad.slice(0, length);
    const node = document.nodeAt(part);
    const key = document.keyRangeOf(part);
    if (length === pfad.length) add(key);
    add(node?.alias ?? node?.range);
    if (key !== undefined && node !== undefined && node.alias === undefined)
      add({ ...key, end: node.range.end });
  }
  add({
    uri: document.uri,
    start: { line: 0, character: 0 },
    end: document.positionAt(document.text.length),
  });
  return ranges;
}

function before(a: SourcePosition, b: SourcePosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function holds({ start, end }: SourceRange, position: SourcePosition): boolean {
  return before(start, position) && before(position, end);
}

function contains(outer: SourceRange, inner: SourceRange): boolean {
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}
