import type { SourcePosition } from '@baukasten/engine';

/** The two parts of a text block as they stand in the editor, however unfinished. */
export interface Bausteintext {
  /** The head with blank lines in place of its marks, so that every place is that of the file. */
  readonly kopf: string;
  /** Line at which the text begins; undefined while the head is not closed. */
  readonly textAb: number | undefined;
  /** The text from there up to a place in it. */
  davor(position: SourcePosition): string;
}

export function readBausteintext(text: string): Bausteintext {
  const lines = text.split(/\r\n|\r|\n/);
  const isMark = (line: string | undefined) => /^\uFEFF?---[ \t]*$/.test(line ?? '');
  const close = isMark(lines[0]) ? lines.findIndex((line, i) => i > 0 && isMark(line)) : -1;
  const head = close < 0 ? lines : lines.slice(0, close);
  const textAb = close < 0 ? undefined : close + 1;
  return {
    kopf: head.map((line, i) => (i === 0 && isMark(line) ? '' : line)).join('\n'),
    textAb,
    davor: ({ line, character }) =>
      [...lines.slice(textAb ?? line, line), (lines[line] ?? '').slice(0, character)].join('\n'),
  };
}
