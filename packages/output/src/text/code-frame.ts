import type { SourceRange } from '@baukasten/engine';
import { toOrt } from '../positions.ts';
import { printableLine } from './printable.ts';
import type { Stil } from './style.ts';
import { type Grapheme, graphemesOf, widthOf } from './width.ts';

export interface FrameOptionen {
  readonly lineAt: LineAt;
  readonly breite: number;
  readonly einzug: number;
  readonly stil: Stil;
}

/** A line of a checked file, counted from zero; undefined if the text or the line is not known. */
export type LineAt = (uri: string, line: number) => string | undefined;

/** Splits each text once. Lines end as in the engine: `\n`, `\r\n` or a lone `\r`. */
export function createLineAt(quelltexte: ReadonlyMap<string, string>): LineAt {
  const split = new Map<string, readonly string[]>();
  return (uri, line) => {
    const lines = split.get(uri) ?? quelltexte.get(uri)?.split(/\r\n|[\n\r]/) ?? [];
    split.set(uri, lines);
    return lines[line];
  };
}

/**
 * The line at which a range starts, and carets below it. Long lines are cut around the range. Nothing if the text is
 * not known or does not have that line.
 */
export function codeFrame(
  range: SourceRange,
  { lineAt, breite, einzug, stil }: FrameOptionen,
): readonly string[] {
  const source = lineAt(range.uri, range.start.line);
  if (source === undefined || source.trim() === '') return [];
  const number = String(toOrt(range, '').zeile);
  const gutter = `${number} │ `;
  const end = range.end.line === range.start.line ? range.end.character : source.trimEnd().length;
  const before = graphemesOf(printableLine(source.slice(0, range.start.character)));
  const marked = graphemesOf(printableLine(source.slice(range.start.character, end)));
  const after = graphemesOf(printableLine(source.slice(Math.max(end, range.start.character))));
  const view = cut([before, marked, after], breite - einzug - widthOf(gutter));
  const margin = ' '.repeat(einzug);
  const blank = ' '.repeat(number.length);
  return [
    `${margin}${stil.blass(gutter)}${view.line}`,
    `${margin}${stil.blass(`${blank} │ `)}${' '.repeat(view.from)}${stil.rot('^'.repeat(Math.max(1, view.marked)))}`,
  ];
}

interface View {
  readonly line: string;
  readonly from: number;
  readonly marked: number;
}

type Parts = readonly [readonly Grapheme[], readonly Grapheme[], readonly Grapheme[]];

/** The part of a line that fits: all of it, or the range with some text before it. */
function cut([before, marked, after]: Parts, room: number): View {
  const all = [...before, ...marked, ...after];
  if (columns(all) <= room) {
    const line = all.map(({ text }) => text).join('');
    return { line: line.trimEnd(), from: columns(before), marked: columns(marked) };
  }
  const lead = takeLast(before, Math.floor(room / 3));
  const sign = lead.length < before.length ? '…' : '';
  const from = sign.length + columns(lead);
  // One column stays free for the sign at the end.
  const rest = takeFirst([...marked, ...after], room - from - 1);
  const shownMarked = Math.min(columns(marked), columns(rest));
  const open = rest.length < marked.length + after.length ? '…' : '';
  const text = (part: readonly Grapheme[]) => part.map((grapheme) => grapheme.text).join('');
  return { line: `${sign}${text(lead)}${text(rest)}${open}`, from, marked: shownMarked };
}

function takeFirst(graphemes: readonly Grapheme[], room: number): readonly Grapheme[] {
  let width = 0;
  const end = graphemes.findIndex(({ breite }) => {
    width += breite;
    return width > room;
  });
  return end < 0 ? graphemes : graphemes.slice(0, end);
}

function takeLast(graphemes: readonly Grapheme[], room: number): readonly Grapheme[] {
  return [...takeFirst([...graphemes].reverse(), room)].reverse();
}

function columns(graphemes: readonly Grapheme[]): number {
  return graphemes.reduce((sum, { breite }) => sum + breite, 0);
}
