import type { Problem, Pruefbericht } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { phaseLines, violatedLines } from '../terminal/befunde.ts';
import { closingLines, ergebnisLines, lesbarLines } from '../terminal/ergebnis.ts';
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
  if (isCutOff(bericht) && !kontext.ausfuehrlich) return sectionsOf(cutOffSections(bericht, kontext));
  const steps = schrittLines(bericht, kontext);
  const problems = problemLines(bericht.probleme, kontext);
  return sectionsOf([
    headerLines(bericht, kontext),
    ...(isSound(bericht) ? [steps, problems] : [problems, steps]),
    ...phaseLines(bericht, kontext),
    hinweisLines(bericht.hinweise, kontext),
    kontext.ausfuehrlich ? groessenLines(bericht.groessen, kontext) : [],
    ergebnisLines(bericht, kontext),
  ]);
}

function sectionsOf(sections: readonly (readonly string[])[]): readonly string[] {
  return sections.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

/** Behind a syntax error facts may be missing that stand there: steps and open duties would be told in vain. */
function cutOffSections(bericht: Pruefbericht, kontext: TerminalKontext): readonly (readonly string[])[] {
  return [
    headerLines(bericht, kontext),
    problemLines(syntaxFirst(bericht.probleme), kontext),
    lesbarLines(bericht, kontext),
    ...violatedLines(bericht, kontext),
    hinweisLines(bericht.hinweise, kontext),
    ergebnisLines(bericht, kontext),
  ];
}

const isSyntax = ({ code }: Problem) => code === 'yaml-syntax';

function isCutOff({ probleme, befunde }: Pruefbericht): boolean {
  return befunde.length > 0 && probleme.some(isSyntax);
}

function syntaxFirst(probleme: readonly Problem[]): readonly Problem[] {
  return [...probleme.filter(isSyntax), ...probleme.filter((one) => !isSyntax(one))];
}

/** What follows from a file with errors may be wrong, so they come first. */
function isSound({ probleme }: Pruefbericht): boolean {
  return probleme.every(({ schwere }) => schwere !== 'fehler');
}
