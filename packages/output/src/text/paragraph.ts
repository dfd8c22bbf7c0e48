import { printable } from './printable.ts';
import { graphemesOf, widthOf } from './width.ts';

/** A stretch of text of one style. A no-break space inside holds words together and is printed as a space. */
export interface Span {
  readonly text: string;
  readonly stil?: (text: string) => string;
}

export interface Einzug {
  readonly breite: number;
  /** Columns before the first line. */
  readonly erst: number;
  /** Columns before all further lines; default as `erst`. */
  readonly folge?: number;
}

/** Sets spans one after the other, a space between them, in lines of at most `breite` columns. */
export function paragraph(spans: readonly Span[], einzug: Einzug): readonly string[] {
  const { breite, erst, folge = erst } = einzug;
  const lines: string[] = [];
  let line = '';
  let used = erst;
  let start = erst;
  for (const { text, breite: width, stil } of pieces(spans, breite - Math.max(erst, folge))) {
    const gap = used > start ? 1 : 0;
    if (used + gap + width > breite && used > start) {
      lines.push(' '.repeat(start) + line);
      line = '';
      start = folge;
      used = folge;
    }
    const glue = used > start ? ' ' : '';
    const shown = text.replaceAll('\u00A0', ' ');
    line += glue + (stil === undefined ? shown : stil(shown));
    used += glue.length + width;
  }
  if (line !== '') lines.push(' '.repeat(start) + line);
  return lines;
}

interface Piece {
  readonly text: string;
  readonly breite: number;
  readonly stil: Span['stil'];
}

function pieces(spans: readonly Span[], room: number): readonly Piece[] {
  return spans.flatMap(({ text, stil }) =>
    keepNormsTogether(printable(text))
      .split(/ +/)
      .filter((word) => word !== '')
      .flatMap((word) => splitWord(word, room))
      .map((part) => ({ text: part, breite: widthOf(part), stil })),
  );
}

/** „MusterG § 13 Abs. 4 S. 1“ breaks between its parts, not inside them. */
function keepNormsTogether(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}]) (?=§)/gu, '\u00A0')
    .replace(/(§|Abs\.|Art\.|S\.|Satz|Nr\.|Anlage) (?=\d)/g, '$1\u00A0');
}

/** A word that fits no line is cut, if possible behind a sign that ends a part of a path. */
function splitWord(word: string, room: number): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const { text, breite } of graphemesOf(word)) {
    if (width + breite > room && part !== '') {
      const cut = cutAt(part);
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
      width = widthOf(part);
    }
    part += text;
    width += breite;
  }
  return [...parts, part];
}

function cutAt(part: string): number {
  const sign = Math.max(...['.', '/', '_', '-', ','].map((char) => part.lastIndexOf(char)));
  return sign >= part.length / 3 ? sign + 1 : part.length;
}
