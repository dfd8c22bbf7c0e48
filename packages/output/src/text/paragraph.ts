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
  const lines: Piece[][] = [];
  let used = breite;
  for (const piece of pieces(spans, breite - Math.max(erst, folge))) {
    const line = lines.at(-1);
    if (line !== undefined && used + 1 + piece.breite <= breite) {
      line.push(piece);
      used += 1 + piece.breite;
    } else {
      used = (lines.length === 0 ? erst : folge) + piece.breite;
      lines.push([piece]);
    }
  }
  return lines.map((line, index) => ' '.repeat(index === 0 ? erst : folge) + styledLine(line));
}

/** Neighbours of one style share their escape sequences: a coloured line can still be searched for its words. */
function styledLine(line: readonly Piece[]): string {
  const runs: { text: string; readonly stil: Span['stil'] }[] = [];
  for (const { text, stil } of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.stil === stil) last.text += ` ${text}`;
    else runs.push({ text, stil });
  }
  return runs
    .map(({ text, stil }) => {
      const shown = text.replaceAll('\u00A0', ' ');
      return stil === undefined ? shown : stil(shown);
    })
    .join(' ');
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
  // Most texts cite nothing, and looking for letters of every script costs time.
  if (!text.includes('§') && !CITATION.test(text)) return text;
  return text
    .replace(/(?<=[\p{L}\p{N}]) (?=§)/gu, '\u00A0')
    .replace(/(§|Abs\.|Art\.|S\.|Satz|Nr\.|Anlage) (?=\d)/g, '$1\u00A0');
}

const CITATION = /(?:Abs\.|Art\.|S\.|Satz|Nr\.|Anlage) \d/;

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
