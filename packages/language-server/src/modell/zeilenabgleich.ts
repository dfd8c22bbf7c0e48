import type { SourcePosition, SourceRange } from '@baukasten/engine';

/** Where the lines of an earlier text stand in the present one: those before and behind what differs. */
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
  const most = Math.min(old.length, present.length);
  let top = 0;
  while (top < most && old[top] === present[top]) top++;
  let bottom = 0;
  while (bottom < most - top && old.at(-1 - bottom) === present.at(-1 - bottom)) bottom++;
  const added = present.length - old.length;
  const moved = (line: number, length: number, by: number): number | undefined => {
    if (line < top) return line;
    return line >= length - bottom ? line + by : undefined;
  };
  const lineNow = (line: number) => moved(line, old.length, added);
  const placeNow = ({ line, character }: SourcePosition): SourcePosition | undefined => {
    const there = lineNow(line);
    return there === undefined ? undefined : { line: there, character };
  };
  return {
    gleich: before === now,
    lineNow,
    rangeNow: ({ uri, start, end }) => {
      const [from, to] = [placeNow(start), placeNow(end)];
      return from === undefined || to === undefined ? undefined : { uri, start: from, end: to };
    },
    positionBefore: ({ line, character }) => {
      const there = moved(line, present.length, -added);
      return there === undefined ? undefined : { line: there, character };
    },
  };
}
