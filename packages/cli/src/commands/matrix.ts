import { basename } from 'node:path';
import {
  dateiArtOf,
  eformsOf,
  type GefundeneMatrix,
  type SourceDocument,
  simulateMatrix,
} from '@baukasten/engine';
import type { Matrixbericht } from '@baukasten/output';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openAusgabe } from '../io/ausgabe.ts';
import { formatOf } from '../io/format-of.ts';
import type { Gelesen } from '../io/protect-inputs.ts';
import { requireDatei, writeBytes } from '../io/write-bytes.ts';
import { writeReport } from '../io/write-report.ts';
import { findMatrix } from '../matrix/find-matrix.ts';
import { reviewAt } from '../matrix/review.ts';
import { matrixTexte } from '../matrix/texte.ts';
import { loadVorlagen } from '../matrix/vorlagen.ts';
import { reportFileProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';

/** `matrix`: the templates, or one matrix shown and checked. What does not add up is told, and nothing is written. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const [name] = eingabe.argumente;
  const format = formatOf(eingabe, name === undefined ? [] : ['md', 'html', 'json', 'docx', 'xlsx', 'yaml']);
  const vorlagen = await loadVorlagen(listOption(eingabe, 'regeln'), rahmen.ordner);
  if (name === undefined) {
    if (format !== 'terminal') throw new Bedienfehler(matrixTexte.nurListe(format));
    const { vorlagenListe } = await import('../matrix/liste.ts');
    await write(vorlagenListe(vorlagen, rahmen), eingabe, rahmen);
    return EXIT.sauber;
  }
  const found = await findMatrix(name, rahmen.ordner, vorlagen);
  const ok = await reportFileProblems(found.probleme, [{ pfad: '', document: found.document }], rahmen);
  if (!ok || found.matrix === undefined) return EXIT.eingabe;
  const { matrix } = found;
  const { regime, befunde } = await reviewAt(matrix, found.document, vorlagen, eingabe, rahmen);
  const bericht = { matrix, regime, befunde, eforms: eformsOf(matrix), simulation: simulateMatrix(matrix) };
  await output(bericht, found, format, eingabe, rahmen);
  return befunde.some(({ schwere }) => schwere === 'fehler') ? EXIT.befunde : EXIT.sauber;
}

async function output(
  bericht: Matrixbericht,
  { document, kopf }: GefundeneMatrix,
  format: string,
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<void> {
  const ausgabe = textOption(eingabe, 'ausgabe');
  const keep = (inhalt: Uint8Array | string, ziel: string) =>
    writeBytes(inhalt, ziel, inputsOf(eingabe), flagOption(eingabe, 'ueberschreiben'), rahmen);
  if (format !== 'docx' && format !== 'xlsx') {
    const text = await render(bericht, document, format, eingabe, rahmen);
    const copy = format === 'yaml' && ausgabe !== undefined && ausgabe !== '-';
    return copy ? keep(text, ausgabe) : write(text, eingabe, rahmen);
  }
  const ziel = requireDatei(ausgabe, format);
  const { matrixDocx, matrixXlsx } = await import('../matrix/matrix-datei.ts');
  const bytes = await (format === 'docx'
    ? matrixDocx(bericht.matrix, kopf)
    : matrixXlsx(bericht.matrix, kopf));
  await keep(bytes, ziel);
}

async function write(text: string, eingabe: Eingabe, rahmen: Rahmen): Promise<void> {
  await writeReport(text, await openAusgabe(textOption(eingabe, 'ausgabe'), inputsOf(eingabe), rahmen));
}

function inputsOf(eingabe: Eingabe): Gelesen {
  return { projekte: [...eingabe.argumente], regeln: listOption(eingabe, 'regeln') };
}

async function render(
  bericht: Matrixbericht,
  document: SourceDocument,
  format: string,
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<string> {
  const ausgabe = textOption(eingabe, 'ausgabe');
  if (format === 'yaml') {
    if (dateiArtOf(document.uri) === 'projekt')
      throw new Bedienfehler(matrixTexte.keineVorlage(document.uri));
    return ownCopy(document.text, ausgabe);
  }
  const formate = await import('../formate/wertung.ts');
  const { sprache, ordner: basis, version, stdout } = rahmen;
  if (format === 'json') return formate.matrixJson(bericht, { version, basis });
  const seite = formate.matrixSeite(bericht, { sprache, basis });
  if (format === 'md') return formate.seiteMarkdown(seite);
  if (format === 'html') return formate.seiteHtml(seite);
  return formate.seiteTerminal(seite, {
    farbe: ausgabe === undefined && stdout.farbe,
    breite: stdout.breite,
  });
}

/** A copy is named after its file, so that nobody takes it for the template. */
function ownCopy(text: string, ausgabe: string | undefined): string {
  const name = ausgabe === undefined ? undefined : basename(ausgabe).replace(/\.matrix\.yaml$|\.ya?ml$/, '');
  return name === undefined || name === ''
    ? text
    : text.replace(/^matrix:.*$/m, () => `matrix: ${JSON.stringify(name)}`);
}
