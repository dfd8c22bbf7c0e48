import type { SourceRange } from '@baukasten/engine';
import { displayPath } from './paths.ts';

/** A place as people and report formats count it: lines and UTF-16 columns from 1, the end behind the last character. */
export interface Ort {
  readonly datei: string;
  readonly zeile: number;
  readonly spalte: number;
  readonly endzeile: number;
  readonly endspalte: number;
}

/** The one place that turns zero-based positions into one-based ones. */
export function toOrt(range: SourceRange, basis: string): Ort {
  return {
    datei: displayPath(range.uri, basis),
    zeile: range.start.line + 1,
    spalte: range.start.character + 1,
    endzeile: range.end.line + 1,
    endspalte: range.end.character + 1,
  };
}

/** `datei:zeile:spalte`, which terminals and editors make clickable. */
export function formatOrt(range: SourceRange, basis: string): string {
  const { datei, zeile, spalte } = toOrt(range, basis);
  return `${datei}:${zeile}:${spalte}`;
}

/** The place of what is missing together with its parents: it says nothing, reports leave it out. */
export function isFileStart({ start }: SourceRange): boolean {
  return start.line === 0 && start.character === 0;
}
