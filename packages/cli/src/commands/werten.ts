import { basename, dirname, resolve } from 'node:path';
import {
  type Angebotsdatei,
  anonymize,
  anonymizeProbleme,
  type Bewertungsmatrix,
  checkAngebote,
  dateiArtOf,
  type GefundeneMatrix,
  type Matrixbefund,
  type Problem,
  readAngebote,
  type SourceDocument,
  type Sprache,
  scoreAngebote,
  type Wertung,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openAusgabe } from '../io/ausgabe.ts';
import { type Datei, findDateien, STDIN } from '../io/find-dateien.ts';
import { formatOf } from '../io/format-of.ts';
import type { Gelesen } from '../io/protect-inputs.ts';
import { documentOf, readDocument } from '../io/read-file.ts';
import { requireDatei, writeBytes } from '../io/write-bytes.ts';
import { writeReport } from '../io/write-report.ts';
import { findNamedMatrix } from '../matrix/find-matrix.ts';
import { reviewNeighbours } from '../matrix/neighbours.ts';
import { reviewAt } from '../matrix/review.ts';
import { matrixTexte } from '../matrix/texte.ts';
import { loadVorlagen } from '../matrix/vorlagen.ts';
import { reportFileProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';

/** `werten`: the bids of a file, scored by their matrix. Anything wrong with either is told, and nothing is written. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const [argument = ''] = eingabe.argumente;
  const anonym = flagOption(eingabe, 'anonym');
  const format = formatOf(eingabe, ['md', 'html', 'json', 'xlsx', 'docx']);
  const datei = await oneFile(argument, rahmen);
  const document =
    datei === STDIN
      ? documentOf(datei.uri, await rahmen.readStdin())
      : await readDocument(datei.pfad, datei.uri);
  const gelesen = readAngebote(document);
  if (gelesen.datei === undefined) return refuse(gelesen.probleme, document, undefined, anonym, rahmen);
  const angebote = anonym ? anonymize(gelesen.datei) : gelesen.datei;
  const vorlagen = await loadVorlagen(listOption(eingabe, 'regeln'), rahmen.ordner);
  const ordner = datei === STDIN ? rahmen.ordner : dirname(datei.pfad);
  const found = await findNamedMatrix(angebote.verweis, ordner, rahmen.ordner, vorlagen);
  if ('code' in found) return refuse([...gelesen.probleme, found], document, undefined, anonym, rahmen);
  if (found.matrix === undefined || hasErrors(found.probleme))
    return refuse(found.probleme, document, found, anonym, rahmen);
  const probleme = [...gelesen.probleme, ...checkAngebote(angebote.angebote, found.matrix, document)];
  if (hasErrors(probleme)) return refuse(probleme, document, found, anonym, rahmen);
  await tell([...found.probleme, ...probleme], document, found, anonym, rahmen);
  const matrix = anonym ? await withoutFolders(found.matrix) : found.matrix;
  const wertung = scoreAngebote(matrix, angebote.angebote);
  const ziele = {
    projekte: [argument, resolve(ordner, angebote.verweis.ziel)],
    regeln: listOption(eingabe, 'regeln'),
  };
  const { befunde: eigene } = await reviewAt(found.matrix, found.document, vorlagen, eingabe, rahmen);
  const andere = await reviewNeighbours(found.matrix, angebote, ordner, rahmen.ordner, vorlagen.regeln);
  const gefunden = [...eigene, ...andere];
  const befunde = anonym ? await atHiddenFiles(gefunden) : gefunden;
  await output({ wertung, befunde, kopf: found.kopf, datei: angebote }, format, ziele, eingabe, rahmen);
  return befunde.some(({ schwere }) => schwere === 'fehler') ? EXIT.befunde : EXIT.sauber;
}

/** A matrix without id of its own is called by its path. */
async function withoutFolders(matrix: Bewertungsmatrix): Promise<Bewertungsmatrix> {
  const { hiddenFile } = await import('../formate/wertung.ts');
  const isPath = dateiArtOf(matrix.id) !== undefined;
  const shown = (name: string) => (isPath && name === matrix.id ? hiddenFile(name) : name);
  return { ...matrix, id: shown(matrix.id), titel: shown(matrix.titel) };
}

async function atHiddenFiles(befunde: readonly Matrixbefund[]): Promise<readonly Matrixbefund[]> {
  const { hiddenFile } = await import('../formate/wertung.ts');
  return befunde.map((one) => ({ ...one, range: { ...one.range, uri: hiddenFile(one.range.uri) } }));
}

async function oneFile(argument: string, rahmen: Rahmen): Promise<Datei> {
  const { dateien, fehler } = await findDateien([argument], rahmen.ordner, '.angebote.yaml');
  const [first] = fehler;
  if (first !== undefined) throw first;
  const [datei] = dateien;
  if (datei === undefined || dateien.length > 1)
    throw new Bedienfehler(matrixTexte.eineAngebotsdatei(argument, dateien.length));
  return datei;
}

async function refuse(...was: Parameters<typeof tell>): Promise<ExitCode> {
  await tell(...was);
  return EXIT.eingabe;
}

/** Lines of the file would show the names that `--anonym` hides, so only places are shown then. */
async function tell(
  probleme: readonly Problem[],
  document: SourceDocument,
  found: GefundeneMatrix | undefined,
  anonym: boolean,
  rahmen: Rahmen,
): Promise<void> {
  const shown = anonym ? anonymizeProbleme(probleme, document.text) : probleme;
  const dateien = [...(anonym ? [] : [document]), ...(found === undefined ? [] : [found.document])];
  await reportFileProblems(
    shown,
    dateien.map((one) => ({ pfad: '', document: one })),
    rahmen,
  );
}

/** Scored bids, their file, and whose they are. */
interface Gewertet {
  readonly wertung: Wertung;
  /** Flaws of the matrix, errors first: the bids are scored, but whoever signs must know. */
  readonly befunde: readonly Matrixbefund[];
  readonly kopf: GefundeneMatrix['kopf'];
  readonly datei: Angebotsdatei;
}

async function output(
  gewertet: Gewertet,
  format: string,
  gelesen: Gelesen,
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<void> {
  const { wertung, befunde, kopf, datei } = gewertet;
  const ausgabe = textOption(eingabe, 'ausgabe');
  const keep = (inhalt: Uint8Array | string, ziel: string) =>
    writeBytes(inhalt, ziel, gelesen, flagOption(eingabe, 'ueberschreiben'), rahmen);
  if (format === 'xlsx' || format === 'docx') {
    const ziel = requireDatei(ausgabe, format);
    const { writeSeiteDocx, writeWertung } = await import('../formate/dokument.ts');
    const bytes =
      format === 'xlsx'
        ? await writeWertung(wertung.matrix, datei.angebote, datei.bewertetAm, kopf, {
            befunde,
            basis: rahmen.ordner,
          })
        : await writeSeiteDocx(await vermerk(gewertet, eingabe, 'de', rahmen), datei.bewertetAm, kopf);
    return keep(bytes, ziel);
  }
  const text = await render(gewertet, format, eingabe, rahmen);
  // People fill in the blanks of a draft.
  if (format === 'vermerk' && ausgabe !== undefined && ausgabe !== '-') return keep(text, ausgabe);
  await writeReport(text, await openAusgabe(ausgabe, gelesen, rahmen));
}

function hasErrors(probleme: readonly Problem[]): boolean {
  return probleme.some(({ schwere }) => schwere === 'fehler');
}

async function vermerk(
  { wertung, befunde, datei }: Gewertet,
  eingabe: Eingabe,
  sprache: Sprache,
  { version, ordner: basis }: Rahmen,
) {
  const { vermerkSeite } = await import('../formate/wertung.ts');
  const anonym = flagOption(eingabe, 'anonym');
  // The name of a file may be that of a bidder.
  const [argument = ''] = eingabe.argumente;
  const herkunft = { version, datei: anonym || argument === '-' ? null : basename(argument) };
  return vermerkSeite(wertung, { sprache, anonym, herkunft, maengel: { befunde, basis }, ...datei });
}

async function render(gewertet: Gewertet, format: string, eingabe: Eingabe, rahmen: Rahmen): Promise<string> {
  const { wertung, befunde, datei } = gewertet;
  const { sprache, version, ordner: basis, stdout } = rahmen;
  const formate = await import('../formate/wertung.ts');
  const ausgabe = textOption(eingabe, 'ausgabe');
  const anonym = flagOption(eingabe, 'anonym');
  if (format === 'json')
    return formate.wertungJson(wertung, befunde, datei.vorhaben, { version, basis, anonym });
  if (format === 'vermerk') return formate.seiteMarkdown(await vermerk(gewertet, eingabe, sprache, rahmen));
  const rechenweg = format !== 'terminal' || flagOption(eingabe, 'ausfuehrlich');
  const seite = formate.wertungSeite(wertung, {
    sprache,
    vorhaben: datei.vorhaben,
    anonym,
    rechenweg,
    maengel: { befunde, basis },
  });
  if (format === 'md') return formate.seiteMarkdown(seite);
  if (format === 'html') return formate.seiteHtml(seite);
  return formate.seiteTerminal(seite, {
    farbe: ausgabe === undefined && stdout.farbe,
    breite: stdout.breite,
  });
}
