import {
  type Kurzbericht,
  type Pruefbericht,
  type Regelbestand,
  type Schwere,
  shortReport,
} from '@baukasten/engine';
import type { BerichtOptionen } from '@baukasten/output';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode, worstExit } from '../exit-codes.ts';
import { type Ausgabe, openAusgabe } from '../io/ausgabe.ts';
import type { Fund } from '../io/find-dateien.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { eachDatei, findProjekte, pathsOf } from '../pruefen/check-dateien.ts';
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
  const ab = (textOption(eingabe, 'ab') ?? 'fehler') as Schwere;
  if (flagOption(eingabe, 'ohneBegruendung') && formatOf(eingabe) !== 'json')
    throw new Bedienfehler(texte.ohneBegruendungNurJson(formatOf(eingabe)));
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const varianten = variantenOption(eingabe, bestand);
  const fund = await findProjekte(pathsOf(eingabe), rahmen);
  const lauf: Lauf = { eingabe, rahmen, ausgabe, bestand, varianten, fund, ab };
  const exitCode = await (wantsUeberblick(lauf) ? writeUeberblick(lauf) : writeBerichte(lauf));
  for (const { text } of fund.fehler) {
    rahmen.stderr.write(`${texte.fehler()[rahmen.sprache]}: ${text[rahmen.sprache]}\n`);
  }
  return fund.fehler.length > 0 ? EXIT.eingabe : exitCode;
}

interface Lauf {
  readonly eingabe: Eingabe;
  readonly rahmen: Rahmen;
  readonly ausgabe: Ausgabe;
  readonly bestand: Regelbestand;
  readonly varianten: readonly string[];
  readonly fund: Fund;
  readonly ab: Schwere;
}

/** Nobody reads more full reports than these one below the other. */
const AUSFUEHRLICH_BIS = 10;

function wantsUeberblick({ eingabe, fund }: Lauf): boolean {
  const terminal = formatOf(eingabe) === 'terminal';
  if (flagOption(eingabe, 'ueberblick')) {
    if (!terminal) throw new Bedienfehler(texte.ueberblickNurTerminal(formatOf(eingabe)));
    if (flagOption(eingabe, 'ausfuehrlich')) throw new Bedienfehler(texte.ueberblickOderAusfuehrlich());
    return true;
  }
  return terminal && !flagOption(eingabe, 'ausfuehrlich') && fund.dateien.length > AUSFUEHRLICH_BIS;
}

/** Every project in full. */
async function writeBerichte(lauf: Lauf): Promise<ExitCode> {
  const { eingabe, rahmen, ausgabe, bestand, varianten, fund, ab } = lauf;
  const format = formatOf(eingabe);
  const ohneBegruendung = flagOption(eingabe, 'ohneBegruendung');
  const daten = {
    werkzeug: { name: 'baukasten', version: rahmen.version },
    quellen: bestand.katalog.quellen,
  };
  const [sammler, pruefer] = await Promise.all([
    createSammler(format, daten, { basis: rahmen.ordner, ohneBegruendung }, ausgabe),
    prueferOf(eingabe, bestand, rahmen.heute, { begruendungen: format === 'json' && !ohneBegruendung }),
  ]);
  let exitCode: ExitCode = EXIT.sauber;
  const add = async (bericht: Pruefbericht, quelltext: string): Promise<void> => {
    exitCode = worstExit([exitCode, exitOf(bericht.probleme, bericht.befunde, ab)]);
    await sammler.add(bericht, quelltext);
  };
  for (const { bericht, quelltext } of ruleReports(bestand, rahmen.heute)) await add(bericht, quelltext);
  await eachDatei(fund.dateien, rahmen, async (document) =>
    add(await pruefer.check(document, varianten), document.text),
  );
  // On the terminal they stand on stderr; a program would take a report without them for complete.
  const version = bestand.katalog.version;
  const machine = format === 'terminal' ? [] : inputReports(fund.fehler, rahmen.heute, version);
  for (const bericht of machine) await add(bericht, '');
  await sammler.end(optionsOf(lauf, exitCode));
  return exitCode;
}

/** Counts and violations of each project, written while the next one is checked. */
async function writeUeberblick(lauf: Lauf): Promise<ExitCode> {
  const { eingabe, rahmen, ausgabe, bestand, varianten, fund, ab } = lauf;
  const [{ ueberblickStuecke }, pruefer] = await Promise.all([
    import('../formate/ueberblick.ts'),
    prueferOf(eingabe, bestand, rahmen.heute, { auswerter: 'kompiliert' }),
  ]);
  const stuecke = ueberblickStuecke(optionsOf(lauf, EXIT.sauber));
  let exitCode: ExitCode = EXIT.sauber;
  const add = async (bericht: Kurzbericht, quelltext: string): Promise<void> => {
    exitCode = worstExit([exitCode, exitOf(bericht.probleme, bericht.urteile, ab)]);
    await ausgabe.write(stuecke.projekt(bericht, quelltext));
  };
  for (const { bericht, quelltext } of ruleReports(bestand, rahmen.heute))
    await add(shortReport(bericht), quelltext);
  await eachDatei(fund.dateien, rahmen, async (document) =>
    add(await pruefer.survey(document, varianten), document.text),
  );
  const ende = stuecke.ende();
  if (ende === '') {
    await ausgabe.discard();
  } else {
    await ausgabe.write(ende);
    await ausgabe.end();
  }
  return exitCode;
}

function formatOf(eingabe: Eingabe): string {
  return textOption(eingabe, 'format') ?? 'terminal';
}

function optionsOf({ eingabe, rahmen, ab }: Lauf, exitCode: ExitCode): BerichtOptionen {
  const { sprache, stdout, ordner } = rahmen;
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
