/** A scalar's value, and for each of its UTF-16 units the offset in the text that it comes from. */
export interface Decoded {
  readonly value: string;
  /** One entry per unit of `value`: where the unit, its escape or the folded line break starts. */
  readonly starts: readonly number[];
  /** One entry per unit of `value`: where that source ends. */
  readonly ends: readonly number[];
}

/** Collects a value unit by unit together with where each unit comes from. */
export interface ScalarBuilder {
  /** Appends units that all come from the same stretch of the text (an escape, a folded line break). */
  add(units: string, start: number, end: number): void;
  /** Appends a stretch of the text as it is. */
  copy(text: string, start: number, end: number): void;
  done(): Decoded;
}

export function buildScalar(): ScalarBuilder {
  let value = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (units: string, start: number, end: number) => {
    value += units;
    for (let i = 0; i < units.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  const copy = (text: string, start: number, end: number) => {
    for (let i = start; i < end; i++) add(text.charAt(i), i, i + 1);
  };
  return { add, copy, done: () => ({ value, starts, ends }) };
}

/** One line of a text: its content without the line break, and the break. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly breakEnd: number;
}

/** The lines between two offsets; every kind of line break counts. The last line may be empty. */
export function linesBetween(text: string, start: number, end: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  let lineStart = start;
  for (let i = start; i < end; i++) {
    const char = text[i];
    if (char !== '\n' && char !== '\r') continue;
    const breakEnd = char === '\r' && text[i + 1] === '\n' && i + 1 < end ? i + 2 : i + 1;
    lines.push({ start: lineStart, end: i, breakEnd });
    lineStart = breakEnd;
    i = breakEnd - 1;
  }
  lines.push({ start: lineStart, end, breakEnd: end });
  return lines;
}
