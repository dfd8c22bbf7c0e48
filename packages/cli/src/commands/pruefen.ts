import type { Schwere } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '@baukasten/output';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import type { ExitCode } from '../exit-codes.ts';
import { writeReport } from '../io/write-report.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { checkDateien } from '../pruefen/check-dateien.ts';
import { exitOf } from '../pruefen/exit-of.ts';
import { createPruefer, variantenOption } from '../pruefen/pruefer.ts';
import { inputReports, ruleReports } from '../pruefen/sammelberichte.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';

/** `pruefen`: every project is checked and shown, whatever is wrong with the others. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const format = textOption(eingabe, 'format') ?? 'terminal';
  // Begun now, needed at the end: files are read meanwhile.
  const renderer = loadRenderer(format);
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const varianten = variantenOption(eingabe, bestand);
  const pruefer = await createPruefer(eingabe, bestand, rahmen.heute);
  const check = async (document: Parameters<typeof pruefer.check>[0]) => [
    await pruefer.check(document, varianten),
  ];
  const geprueft = await checkDateien(eingabe.argumente, check, rahmen);
  const regelberichte = ruleReports(bestand, rahmen.heute);
  const alle = [...regelberichte, ...geprueft.berichte];
  const ab = (textOption(eingabe, 'ab') ?? 'fehler') as Schwere;
  const exitCode = exitOf(alle, ab, geprueft.fehler.length);
  const bericht: Bericht = {
    berichte:
      format === 'terminal'
        ? alle
        : [...alle, ...inputReports(geprueft.fehler, rahmen.heute, bestand.katalog.version)],
    werkzeug: { name: 'baukasten', version: rahmen.version },
    quelltexte: new Map([
      ...geprueft.quelltexte,
      ...bestand.dateien.map(({ document }) => [document.uri, document.text] as const),
    ]),
    quellen: bestand.katalog.quellen,
  };
  const ausgabe = textOption(eingabe, 'ausgabe');
  const optionen: BerichtOptionen = {
    sprache: rahmen.sprache,
    farbe: ausgabe === undefined && rahmen.stdout.farbe,
    breite: rahmen.stdout.breite,
    basis: rahmen.ordner,
    ausfuehrlich: flagOption(eingabe, 'ausfuehrlich'),
    ab,
    exitCode,
  };
  if (bericht.berichte.length > 0) await writeReport((await renderer)(bericht, optionen), ausgabe, rahmen);
  for (const { text } of geprueft.fehler) {
    rahmen.stderr.write(`${texte.fehler()[rahmen.sprache]}: ${text[rahmen.sprache]}\n`);
  }
  return exitCode;
}

type Renderer = (bericht: Bericht, optionen: BerichtOptionen) => string;

/** Only the chosen format is loaded. */
async function loadRenderer(format: string): Promise<Renderer> {
  switch (format) {
    case 'json':
      return (await import('../ausgabe/json.ts')).renderJson;
    case 'sarif':
      return (await import('../ausgabe/sarif.ts')).renderSarif;
    case 'junit':
      return (await import('../ausgabe/junit.ts')).renderJunit;
    default:
      return (await import('../ausgabe/terminal.ts')).renderTerminal;
  }
}
