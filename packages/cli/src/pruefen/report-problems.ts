import type { Pruefbericht } from '@baukasten/engine';
import type { Regelbestand } from '../katalog/regelbestand.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import type { Geprueft } from './check-dateien.ts';
import { ruleReports } from './sammelberichte.ts';

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
  const berichte: readonly Pruefbericht[] = [
    ...ruleReports(bestand, rahmen.heute),
    ...(geprueft?.berichte ?? []),
  ];
  const probleme = berichte.flatMap((bericht) => bericht.probleme);
  if (probleme.length > 0) {
    const { renderProbleme } = await import('../ausgabe/terminal.ts');
    const quelltexte = new Map([
      ...(geprueft?.quelltexte ?? []),
      ...bestand.dateien.map(({ document }) => [document.uri, document.text] as const),
    ]);
    const optionen = { sprache, farbe: stderr.farbe, breite: stderr.breite, basis: rahmen.ordner };
    stderr.write(`${renderProbleme(probleme, quelltexte, optionen)}\n`);
  }
  for (const { text } of geprueft?.fehler ?? [])
    stderr.write(`${texte.fehler()[sprache]}: ${text[sprache]}\n`);
  return !probleme.some(({ schwere }) => schwere === 'fehler') && (geprueft?.fehler.length ?? 0) === 0;
}
