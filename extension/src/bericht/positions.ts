import { Range } from 'vscode';
import type { Ort } from './bericht.ts';

/** Reports count from 1, editors from 0. */
export function toRange({ zeile, spalte, endzeile, endspalte }: Ort): Range {
  return new Range(zeile - 1, spalte - 1, endzeile - 1, endspalte - 1);
}
