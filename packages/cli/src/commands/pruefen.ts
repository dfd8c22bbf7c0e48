import type { Pruefbericht, Schwere } from '@baukasten/engine';
import type { BerichtOptionen } from '@baukasten/output';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode, worstExit } from '../exit-codes.ts';
import { type Ausgabe, openAusgabe } from '../io/ausgabe.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { eachDatei, pathsOf } from '../pruefen/check-dateien.ts';
import { exitOf } from '../pruefen/exit-of.ts';
import { prueferOf, variantenOption } from '../pruefen/pruefer.ts';
import { inputReports, ruleReports } from '../pruefen/sammelberichte.ts';
import { createSammler } from '../pruefen/sammler.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';

/** `pruefen`: every project is checked and shown, whatever is wrong with the others. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const gelesen = { projekte: pathsOf(eingabe), regeln: listOption(eingabe, 'regeln') };
  const ausgabe = await openAusgabe(textOption(eingabe, 'ausgabe'), gelesen, rahmen);
  try {
    return await checkAndWrite(eingabe, rahmen, ausgabe);
  } catch (error) {
    await ausgabe.discard();
    throw error;
  }
}

async function checkAndWrite(eingabe: Eingabe, rahmen: Rahmen, ausgabe: Ausgabe): Promise<ExitCode> {
  const format = textOption(eingabe, 'format') ?? 'terminal';
  const ab = (textOption(eingabe, 'ab') ?? 'fehler') as Schwere;
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const varianten = variantenOption(eingabe, bestand);
  const daten = {
    werkzeug: { name: 'baukasten', version: rahmen.version },
    quellen: bestand.katalog.quellen,
  };
  const [sammler, pruefer] = await Promise.all([
    createSammler(format, daten, rahmen.ordner, ausgabe),
    prueferOf(eingabe, bestand, rahmen.heute, format === 'json'),
  ]);
  let exitCode: ExitCode = EXIT.sauber;
  const add = async (bericht: Pruefbericht, quelltext: string): Promise<void> => {
    exitCode = worstExit([exitCode, exitOf(bericht, ab)]);
    await sammler.add(bericht, quelltext);
  };
  const regeltexte = new Map(bestand.dateien.map(({ document }) => [document.uri, document.text]));
  for (const bericht of ruleReports(bestand, rahmen.heute))
    await add(bericht, regeltexte.get(bericht.datei) ?? '');
  const fehler = await eachDatei(pathsOf(eingabe), rahmen, async (document) =>
    add(await pruefer.check(document, varianten), document.text),
  );
  // On the terminal they stand on stderr; a program would take a report without them for complete.
  const machine = format === 'terminal' ? [] : inputReports(fehler, rahmen.heute, bestand.katalog.version);
  for (const bericht of machine) await add(bericht, '');
  if (fehler.length > 0) exitCode = EXIT.eingabe;
  await sammler.end(optionsOf(eingabe, rahmen, ab, exitCode));
  for (const { text } of fehler) {
    rahmen.stderr.write(`${texte.fehler()[rahmen.sprache]}: ${text[rahmen.sprache]}\n`);
  }
  return exitCode;
}

function optionsOf(
  eingabe: Eingabe,
  { sprache, stdout, ordner }: Rahmen,
  ab: Schwere,
  exitCode: ExitCode,
): BerichtOptionen {
  return {
    sprache,
    farbe: textOption(eingabe, 'ausgabe') === undefined && stdout.farbe,
    breite: stdout.breite,
    basis: ordner,
    ausfuehrlich: flagOption(eingabe, 'ausfuehrlich'),
    ab,
    exitCode,
  };
}
