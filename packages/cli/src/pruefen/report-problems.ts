import type { Problem, Regelbestand, RegelDatei } from '@baukasten/engine';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import type { Geprueft } from './check-dateien.ts';

/**
 * For commands whose output is something else than a report: what is wrong with rules and files goes to stderr.
 * False if any of it is an error.
 */
export async function reportProblems(
  bestand: Regelbestand,
  geprueft: Geprueft | undefined,
  rahmen: Rahmen,
): Promise<boolean> {
  const { sprache, stderr } = rahmen;
  const probleme = [
    ...bestand.probleme,
    ...(geprueft?.berichte ?? []).flatMap((bericht) => bericht.probleme),
  ];
  const ok = await reportFileProblems(probleme, bestand.dateien, rahmen, geprueft?.quelltexte);
  for (const { text } of geprueft?.fehler ?? [])
    stderr.write(`${texte.fehler()[sprache]}: ${text[sprache]}\n`);
  return ok && (geprueft?.fehler.length ?? 0) === 0;
}

/** Shows problems with their lines on stderr; false if any of them is an error. */
export async function reportFileProblems(
  probleme: readonly Problem[],
  dateien: readonly RegelDatei[],
  { sprache, stderr, ordner }: Rahmen,
  weitere: ReadonlyMap<string, string> = new Map(),
): Promise<boolean> {
  if (probleme.length === 0) return true;
  const { renderProbleme } = await import('../formate/terminal.ts');
  const quelltexte = new Map([
    ...weitere,
    ...dateien.map(({ document }) => [document.uri, document.text] as const),
  ]);
  const optionen = { sprache, farbe: stderr.farbe, breite: stderr.breite, basis: ordner };
  stderr.write(`${renderProbleme(probleme, quelltexte, optionen)}\n`);
  return !probleme.some(({ schwere }) => schwere === 'fehler');
}
