import type { Pruefbericht } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { phaseLines } from '../terminal/befunde.ts';
import { closingLines, ergebnisLines } from '../terminal/ergebnis.ts';
import { groessenLines } from '../terminal/groessen.ts';
import { headerLines } from '../terminal/header.ts';
import { createKontext, type TerminalKontext } from '../terminal/kontext.ts';
import { hinweisLines, problemLines } from '../terminal/probleme.ts';
import { schrittLines } from '../terminal/schritte.ts';

/**
 * The report for people: what to do next, what is wrong, how the project stands. No line is wider than `breite`;
 * words and signs carry the meaning, colour only helps. Ends with a line break.
 */
export function renderTerminal(bericht: Bericht, optionen: BerichtOptionen): string {
  const kontext = createKontext(bericht.quelltexte, optionen);
  const rule = kontext.stil.blass('─'.repeat(kontext.breite));
  const reports = bericht.berichte.flatMap((one, index) => [
    ...(index === 0 ? [] : [rule, '']),
    ...oneReport(one, kontext),
  ]);
  return `${[...reports, ...closingLines(bericht, kontext)].join('\n')}\n`;
}

function oneReport(bericht: Pruefbericht, kontext: TerminalKontext): readonly string[] {
  const steps = schrittLines(bericht, kontext);
  const problems = problemLines(bericht.probleme, kontext);
  const sections = [
    headerLines(bericht, kontext),
    ...(isSound(bericht) ? [steps, problems] : [problems, steps]),
    ...phaseLines(bericht, kontext),
    hinweisLines(bericht.hinweise, kontext),
    kontext.ausfuehrlich ? groessenLines(bericht.groessen, kontext) : [],
    ergebnisLines(bericht, kontext),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

/** What follows from a file with errors may be wrong, so they come first. */
function isSound({ probleme }: Pruefbericht): boolean {
  return probleme.every(({ schwere }) => schwere !== 'fehler');
}
