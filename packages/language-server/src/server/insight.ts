import { dateiArtOf, readFaelle, SourceDocument } from '@baukasten/engine';
import {
  type CancellationToken,
  type CodeLens,
  type Connection,
  type InlayHint,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import { projectsJudgedBy } from '../arbeitsbereich/alles.ts';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { hasBrokenRules, isWertung } from '../arbeitsbereich/bestaende.ts';
import { hasTexte } from '../arbeitsbereich/lage.ts';
import { type Gelesen, readFor, readSteady } from '../arbeitsbereich/lage-fuer.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import { faelleUri } from '../arbeitsbereich/wurzel.ts';
import { FARBEN, type Farbstelle, farbenIn } from '../features/einsicht/farben.ts';
import { inlaysOf } from '../features/einsicht/inlay.ts';
import type { Linse } from '../features/einsicht/linse.ts';
import {
  compareBerichte,
  projektLinsen,
  type Variantenwirkung,
} from '../features/einsicht/projekt-linsen.ts';
import {
  type Fallstand,
  fallLinsen,
  type Projektstand,
  regelLinsen,
} from '../features/einsicht/regel-linsen.ts';
import { einsichtTexte } from '../features/einsicht/texte.ts';
import { testFaelle } from '../features/faelle.ts';
import { hasFeel } from '../modell/ausdruecke.ts';
import { stopIfStale } from './cancel.ts';
import { loadDokumente } from './dokumente.ts';
import { toRange } from './to-lsp.ts';

export const LEGENDE = { tokenTypes: [...FARBEN], tokenModifiers: [] };

/** So many projects of the workspace are counted, which the lens says: more would keep the editor busy. */
const PROJEKTE = 100;

/** Remarks of the editor: lenses, hints behind values, colours. */
export function registerInsight(connection: Connection, bereich: () => Promise<Arbeitsbereich>): void {
  connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[]> => {
    const one = await bereich();
    if (!one.gewaehlt().linse) return [];
    const linsen = dateiArtOf(uri) === 'projekt' ? projectLenses : lensesNow;
    return (await linsen(one, uri, token)).map(toLens);
  });
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[]> => {
    const one = await bereich();
    if (!one.gewaehlt().inlay) return [];
    const read = await readSteady(one, uri);
    stopIfStale(token);
    if (read === undefined) return [];
    return inlaysOf(read.document, read.lage).flatMap(({ position, text, tooltip }): InlayHint[] => {
      const line = read.abgleich.lineNow(position.line);
      if (line === undefined || line < range.start.line || line > range.end.line) return [];
      return [
        {
          position: { line, character: position.character },
          label: text,
          paddingLeft: true,
          ...(tooltip === undefined ? {} : { tooltip }),
        },
      ];
    });
  });
  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) =>
    tokens((await bereich()).document(uri)),
  );
  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }) =>
    tokens((await bereich()).document(uri), range.start.line, range.end.line),
  );
}

async function lensesNow(
  bereich: Arbeitsbereich,
  uri: string,
  token: CancellationToken,
): Promise<readonly Linse[]> {
  const read = await readFor(bereich, uri, 'jetzt');
  stopIfStale(token);
  return read === undefined ? [] : lensesFor(read, bereich, token);
}

/** While the text is broken the lenses are those of before, and say so. */
async function projectLenses(
  bereich: Arbeitsbereich,
  uri: string,
  token: CancellationToken,
): Promise<readonly Linse[]> {
  const read = await readSteady(bereich, uri);
  stopIfStale(token);
  if (read === undefined) return [];
  const { abgleich } = read;
  const own = (await lensesFor(read, bereich, token)).flatMap((linse) => {
    const range = abgleich.rangeNow(linse.range);
    return range === undefined ? [] : [{ ...linse, range }];
  });
  const [first] = own;
  if (abgleich.gleich || first === undefined) return own;
  return [{ range: first.range, titel: einsichtTexte.vorher[bereich.sprache] }, ...own];
}

async function lensesFor(
  { document, lage }: Gelesen,
  bereich: Arbeitsbereich,
  token: CancellationToken,
): Promise<readonly Linse[]> {
  const { uri } = document;
  const { pruefung, bestand, sprache, fachgebiet } = lage;
  if (pruefung !== undefined) {
    const own = projektLinsen(
      document,
      pruefung.bericht,
      await variantEffects(pruefung, bereich, token),
      sprache,
    );
    if (!hasTexte(pruefung)) return own;
    const { textLinsen } = await loadDokumente();
    return [...own, ...(await textLinsen(pruefung, bereich))];
  }
  if (isWertung(uri)) return (await loadDokumente()).wertungLinsen(document, bereich);
  if (dateiArtOf(uri) === 'faelle')
    return fallLinsen(uri, testFaelle(document, undefined, bestand, sprache), sprache);
  // Neither cases nor projects were judged by what stands here.
  if (!hasFeel(uri) || (fachgebiet !== undefined && hasBrokenRules(bestand, fachgebiet.id))) return [];
  const judged = await projectsJudgedBy(document, bestand, bereich);
  const projekte = judged === undefined ? undefined : await checkProjects(judged, bereich, token);
  return regelLinsen(document, projekte, await casesBeside(uri, lage, bereich), sprache, lage.regeln);
}

/** Where the folders of the rules may not be read, their cases are neither found nor run. */
async function casesBeside(
  uri: string,
  { bestand, sprache }: Gelesen['lage'],
  bereich: Arbeitsbereich,
): Promise<Fallstand | undefined> {
  if (bestand.unvollstaendig) return { uri: faelleUri(uri) };
  const faelle = await bereich.document(faelleUri(uri));
  if (faelle === undefined) return undefined;
  return { uri: faelle.uri, faelle: withKennungen(faelle, testFaelle(faelle, undefined, bestand, sprache)) };
}

async function checkProjects(
  uris: readonly string[],
  bereich: Arbeitsbereich,
  token: CancellationToken,
): Promise<Projektstand> {
  const geprueft: Pruefung[] = [];
  for (const one of uris.slice(0, PROJEKTE)) {
    await bereich.umgebung.pause();
    stopIfStale(token);
    const projekt = await bereich.document(one);
    if (projekt !== undefined) geprueft.push(await bereich.pruefungen.check(projekt));
  }
  return { geprueft, alle: uris.length };
}

function withKennungen(
  document: SourceDocument,
  tests: ReturnType<typeof testFaelle>,
): Required<Fallstand>['faelle'] {
  const { faelle } = readFaelle('', document);
  return tests.map((test, index) => ({
    ...test,
    kennungen: (faelle[index]?.erwartet ?? []).map(({ kennung }) => kennung),
  }));
}

/** Each variant in force against the law without any. */
async function variantEffects(
  { document, bericht, bestand }: Pruefung,
  bereich: Arbeitsbereich,
  token: CancellationToken,
): Promise<readonly Variantenwirkung[]> {
  if (bericht.varianten.length === 0) return [];
  const { katalog } = bestand;
  const pruefer = bereich.pruefungen.pruefer(bestand);
  const plain = withoutVarianten(document);
  const ohne = await pruefer.check(plain, []);
  const known = Object.values(katalog.fachgebiete).flatMap(({ varianten }) => varianten);
  const effects: Variantenwirkung[] = [];
  for (const id of bericht.varianten) {
    await bereich.umgebung.pause();
    stopIfStale(token);
    const mit = await pruefer.check(plain, [id]);
    effects.push(compareBerichte(known.find((one) => one.id === id)?.titel ?? id, ohne, mit));
  }
  return effects;
}

function withoutVarianten({
  uri,
  text,
  root,
  probleme,
  lines,
  reliableUntil,
}: SourceDocument): SourceDocument {
  if (root?.kind !== 'map') return new SourceDocument(uri, text, { root, probleme, reliableUntil }, lines);
  const entries = new Map([...root.entries].filter(([key]) => key !== 'varianten'));
  return new SourceDocument(uri, text, { root: { ...root, entries }, probleme, reliableUntil }, lines);
}

function toLens({ range, titel, befehl }: Linse): CodeLens {
  return {
    range: toRange(range),
    command: {
      title: titel,
      command: befehl?.name ?? '',
      ...(befehl === undefined ? {} : { arguments: [...befehl.argumente] }),
    },
  };
}

/** The head of a text block comes before its text. */
async function coloursOf(document: SourceDocument): Promise<readonly Farbstelle[]> {
  const own = farbenIn(document);
  if (dateiArtOf(document.uri) !== 'baustein') return own;
  const { vorlagenFarben } = await loadDokumente();
  return [...own, ...vorlagenFarben(document)];
}

async function tokens(
  reading: Promise<SourceDocument | undefined>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Promise<SemanticTokens> {
  const document = await reading;
  const builder = new SemanticTokensBuilder();
  for (const { range, farbe } of document === undefined ? [] : await coloursOf(document)) {
    const { line, character } = range.start;
    if (line >= from && line <= to)
      builder.push(line, character, range.end.character - character, FARBEN.indexOf(farbe), 0);
  }
  return builder.build();
}
