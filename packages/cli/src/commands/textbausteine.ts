import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  composeDokumente,
  type Dokument,
  type Regelbestand,
  type SourceDocument,
  type Zusammenstellung,
} from '@baukasten/engine';
import type { Dokumentformat, Formatvorlage } from '@baukasten/output';
import { Bedienfehler } from '../bedienfehler.ts';
import { compareErzeugnisse } from '../dokumente/aktuell.ts';
import { befundText } from '../dokumente/befunde.ts';
import { type Erzeugnis, renderErzeugnisse, stammOf } from '../dokumente/erzeugnis.ts';
import { outdated, writeErzeugnisse } from '../dokumente/schreiben.ts';
import { projektIn, readVerzeichnis, type Verzeichnis } from '../dokumente/verzeichnis.ts';
import { wahlText } from '../dokumente/wahl-zeilen.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { codeOf } from '../io/code-of.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { eachDatei, findProjekte } from '../pruefen/check-dateien.ts';
import { prueferOf, variantenOption } from '../pruefen/pruefer.ts';
import { reportFileProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';

/** `textbausteine`: the documents of one project, written or compared with those that are there. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const document = await readProjekt(eingabe, rahmen);
  const vorlage = await readVorlage(eingabe, rahmen);
  const ordner = textOption(eingabe, 'ausgabe') ?? 'dokumente';
  if (ordner === '') throw new Bedienfehler(texte.ordnerOhneNamen());
  const lauf: Lauf = {
    eingabe,
    rahmen,
    document,
    projekt: projektIn(resolve(rahmen.ordner, ordner), document.uri, rahmen.ordner),
    ordner,
    format: (textOption(eingabe, 'format') ?? 'md') as Dokumentformat,
  };
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const vorhanden = flagOption(eingabe, 'aktuell')
    ? await readVerzeichnis(resolve(rahmen.ordner, lauf.ordner), lauf.ordner)
    : undefined;
  const gefunden = await compose(lauf, bestand, vorhanden);
  if (gefunden === undefined) return EXIT.eingabe;
  const { stderr, sprache } = rahmen;
  stderr.write(befundText(gefunden.befunde, rahmen));
  if (flagOption(eingabe, 'ausfuehrlich'))
    rahmen.stdout.write(wahlText(gefunden.wahlen, gefunden.dokumente, rahmen));
  const serious = gefunden.befunde.some(({ schwere }) => schwere === 'fehler');
  if (serious && !flagOption(eingabe, 'luecken')) {
    stderr.write(
      `${texte.nichtsGeschrieben(gefunden.befunde.some(({ art }) => art === 'luecke'))[sprache]}\n`,
    );
    return EXIT.befunde;
  }
  const dokumente = chosen(gefunden.dokumente, lauf);
  const erzeugnisse = await renderErzeugnisse(dokumente, stammOf(document.uri), lauf.format, vorlage);
  if (erzeugnisse.length === 0) throw new Bedienfehler(texte.nichtsZuRechnen(lauf.format));
  const code = serious ? EXIT.befunde : EXIT.sauber;
  if (vorhanden !== undefined) return compare(erzeugnisse, vorhanden, lauf, code);
  await write(erzeugnisse, gefunden, lauf);
  return code;
}

interface Lauf {
  readonly eingabe: Eingabe;
  readonly rahmen: Rahmen;
  readonly document: SourceDocument;
  /** As the list of documents calls it. */
  readonly projekt: string;
  readonly ordner: string;
  readonly format: Dokumentformat;
}

/** Undefined if files have errors, which have been shown. */
async function compose(
  { eingabe, rahmen, document, projekt }: Lauf,
  bestand: Regelbestand,
  vorhanden: Verzeichnis | undefined,
): Promise<Zusammenstellung | undefined> {
  const stated = textOption(eingabe, 'stichtag') ?? statedDay(document);
  // Without a day of its own a document follows the day on which it was written.
  const day = stated ?? recordedDay(vorhanden, projekt) ?? rahmen.heute;
  const pruefer = await prueferOf(eingabe, bestand, day, { auswerter: 'kompiliert' });
  const options = await pruefer.options(document, variantenOption(eingabe, bestand));
  const shown = (probleme: Parameters<typeof reportFileProblems>[0]) =>
    reportFileProblems(probleme, bestand.dateien, rahmen, new Map([[document.uri, document.text]]));
  const ofRules = await shown(bestand.probleme);
  if ('datei' in options) {
    await shown(options.probleme);
    return undefined;
  }
  const gefunden = await composeDokumente(document, bestand.katalog, {
    ...options,
    entwurf: flagOption(eingabe, 'luecken'),
  });
  const ofProject = await shown([...gefunden.kopf.probleme, ...gefunden.probleme]);
  return ofRules && ofProject ? gefunden : undefined;
}

async function compare(
  erzeugnisse: readonly Erzeugnis[],
  vorhanden: Verzeichnis,
  { rahmen, projekt, ordner, format, eingabe }: Lauf,
  code: ExitCode,
): Promise<ExitCode> {
  const { sprache, stdout } = rahmen;
  const all = listOption(eingabe, 'dokument').length === 0 ? vorhanden : {};
  const ort = { cwd: rahmen.ordner, ordner, projekt };
  const lines = await compareErzeugnisse(erzeugnisse, all, ort, format, sprache);
  if (lines.length === 0) {
    stdout.write(`${texte.allesAktuell(erzeugnisse.length)[sprache]}\n`);
    return code;
  }
  stdout.write(`${lines.join('\n')}\n`);
  return EXIT.befunde;
}

async function write(
  erzeugnisse: readonly Erzeugnis[],
  { kopf, dokumente }: Zusammenstellung,
  { eingabe, rahmen, document, ordner, projekt }: Lauf,
): Promise<void> {
  const vorlage = textOption(eingabe, 'vorlage');
  const written = await writeErzeugnisse(erzeugnisse, {
    cwd: rahmen.ordner,
    ordner,
    gelesen: {
      projekte: [...eingabe.argumente, ...(vorlage === undefined ? [] : [vorlage])],
      regeln: listOption(eingabe, 'regeln'),
    },
    stichtag: kopf.stichtag,
    projekt,
    ueberschreiben: flagOption(eingabe, 'ueberschreiben'),
  });
  const byArt = new Map(dokumente.map((dokument) => [dokument.art, dokument]));
  for (const [i, { art }] of erzeugnisse.entries()) {
    const dokument = byArt.get(art);
    const line = texte.dokumentGeschrieben(
      written[i] ?? '',
      dokument?.teile.length ?? 0,
      new Set(dokument?.luecken.map(({ pfad }) => pfad)).size,
    );
    rahmen.stdout.write(`${line[rahmen.sprache]}\n`);
  }
  if (listOption(eingabe, 'dokument').length > 0) return;
  const gehoert = dokumente.map(({ art }) => `${stammOf(document.uri)}.${art}`);
  for (const name of await outdated(gehoert, { cwd: rahmen.ordner, ordner, projekt }))
    rahmen.stderr.write(`${texte.dokumentBleibt(name)[rahmen.sprache]}\n`);
}

/** The documents of `--dokument`; all without it. */
function chosen(dokumente: readonly Dokument[], { eingabe }: Lauf): readonly Dokument[] {
  const wanted = listOption(eingabe, 'dokument');
  const arten = dokumente.map(({ art }) => String(art));
  if (dokumente.length === 0) throw new Bedienfehler(texte.keinBausteinPasst());
  const missing = wanted.find((art) => !arten.includes(art));
  if (missing !== undefined) throw new Bedienfehler(texte.dokumentGibtEsNicht(missing, arten));
  return wanted.length === 0 ? dokumente : dokumente.filter(({ art }) => wanted.includes(art));
}

async function readProjekt({ argumente }: Eingabe, rahmen: Rahmen): Promise<SourceDocument> {
  const { dateien, fehler } = await findProjekte(argumente, rahmen);
  const [first] = fehler;
  if (first !== undefined) throw first;
  if (dateien.length > 1) throw new Bedienfehler(texte.eineDatei(argumente.join(' '), dateien.length));
  let found: SourceDocument | undefined;
  await eachDatei(dateien, rahmen, async (document) => {
    found = document;
  });
  if (found === undefined) throw new Error('findProjekte returned neither a file nor a reason');
  return found;
}

/** The look of the town's own file; only Word documents can take it. */
async function readVorlage(eingabe: Eingabe, { ordner }: Rahmen): Promise<Formatvorlage | undefined> {
  const pfad = textOption(eingabe, 'vorlage');
  if (pfad === undefined) return undefined;
  if (textOption(eingabe, 'format') !== 'docx') throw new Bedienfehler(texte.vorlageNurDocx());
  const { loadFormatvorlage } = await import('../formate/dokument.ts');
  const { vorlage, problems } = await loadFormatvorlage(await bytesOf(resolve(ordner, pfad), pfad), pfad);
  const [first] = problems;
  if (vorlage === undefined || first !== undefined)
    throw new Bedienfehler(first?.text ?? texte.nichtLesbar(pfad, 'EINVAL'), pfad);
  return vorlage;
}

async function bytesOf(pfad: string, gezeigt: string): Promise<Uint8Array> {
  try {
    return await readFile(pfad);
  } catch (error) {
    throw new Bedienfehler(texte.nichtLesbar(gezeigt, codeOf(error)), gezeigt);
  }
}

function statedDay(document: SourceDocument): string | undefined {
  const node = document.nodeAt(['stichtag']);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

function recordedDay(verzeichnis: Verzeichnis | undefined, projekt: string): string | undefined {
  return Object.values(verzeichnis ?? {}).find((one) => one.projekt === projekt)?.stichtag;
}
