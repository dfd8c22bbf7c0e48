import type { Problem } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { createKontext } from '../terminal/kontext.ts';
import { problemLines } from '../terminal/probleme.ts';

/** What is wrong with files, for commands whose own output is no report. Ends with a line break; empty if nothing is. */
export function renderProbleme(
  probleme: readonly Problem[],
  quelltexte: Bericht['quelltexte'],
  optionen: BerichtOptionen,
): string {
  const lines = problemLines(probleme, createKontext(quelltexte, optionen));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
