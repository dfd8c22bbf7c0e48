import type { SourcePosition, SourceRange } from '@baukasten/engine';

/** Where the lines of an earlier text stand in the present one. */
export interface Abgleich {
  /** Both texts are the same. */
  readonly gleich: boolean;
  /** Undefined for a line that is no longer as it was. */
  lineNow(line: number): number | undefined;
  /** Undefined unless both ends are in lines that are as they were. */
  rangeNow(range: SourceRange): SourceRange | undefined;
  /** The place in the earlier text; undefined in a line that is new. */
  positionBefore(position: SourcePosition): SourcePosition | undefined;
}

export function compareLines(before: string, now: string): Abgleich {
  const [old, present] = [before, now].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]];
  const there = before === now ? undefined : matchLines(old, present);
  const back = there && new Map([...there].map(([from, to]) => [to, from]));
  const lineNow = (line: number) => (there === undefined ? line : there.get(line));
  const placeNow = ({ line, character }: SourcePosition): SourcePosition | undefined => {
    const moved = lineNow(line);
    return moved === undefined ? undefined : { line: moved, character };
  };
  return {
    gleich: before === now,
    lineNow,
    rangeNow: ({ uri, start, end }) => {
      const [from, to] = [placeNow(start), placeNow(end)];
      return from === undefined || to === undefined ? undefined : { uri, start: from, end: to };
    },
    positionBefore: ({ line, character }) => {
      const moved = back === undefined ? line : back.get(line);
      return moved === undefined ? undefined : { line: moved, character };
    },
  };
}

/**
 * Lines that stayed, old to present: those before and behind all that differs, and in between those around lines that
 * either text has only once, in the same order (the idea of the patience diff).
 */
function matchLines(old: readonly string[], present: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const most = Math.min(old.length, present.length);
  let top = 0;
  for (; top < most && old[top] === present[top]; top++) found.set(top, top);
  const added = present.length - old.length;
  let end = old.length;
  for (; end > top && end + added > top && old[end - 1] === present[end - 1 + added]; end--)
    found.set(end - 1, end - 1 + added);
  const [mine, theirs] = [onceIn(old, top, end), onceIn(present, top, end + added)];
  // The first lines of both that nothing above has taken.
  let [from, to] = [top, top];
  for (const [text, line] of mine) {
    const there = theirs.get(text);
    if (line < from || there === undefined || there < to) continue;
    let up = 0;
    while (line - up > from && there - up > to && old[line - up - 1] === present[there - up - 1]) up++;
    [from, to] = [line - up, there - up];
    for (; from < end && to < end + added && old[from] === present[to]; from++, to++) found.set(from, to);
  }
  return found;
}

/** Lines that a stretch has only once, with their numbers, in its order. */
function onceIn(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const once = new Map<string, number>();
  const more = new Set<string>();
  for (let line = from; line < to; line++) {
    const text = lines[line] ?? '';
    if (once.delete(text)) more.add(text);
    else if (!more.has(text)) once.set(text, line);
  }
  return once;
}
