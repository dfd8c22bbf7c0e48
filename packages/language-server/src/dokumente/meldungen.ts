import {
  dateiArtOf,
  type Matrixbefund,
  readMatrix,
  reviewMatrix,
  type Schwere,
  type SourceDocument,
  type SourceRange,
  type Sprache,
  scoreAngebote,
} from '@baukasten/engine';
import { adresseOf } from '@baukasten/output';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Bestand } from '../arbeitsbereich/bestaende.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { Meldung } from '../features/meldung.ts';
import { problemMeldung } from '../features/projekt-meldungen.ts';
import { texte } from '../texte.ts';
import { vorlagenFor } from './matrix-suche.ts';
import { problemeOf, readBids } from './probleme.ts';
import { composedOf } from './zusammenstellung.ts';

/** Marks in a text block, a matrix or bids. */
export async function dokumentMeldungen(
  document: SourceDocument,
  bestand: Bestand,
  bereich: Arbeitsbereich,
): Promise<readonly Meldung[]> {
  const { sprache } = bereich;
  const own = (await problemeOf(document, bestand, bereich)).map((one) =>
    problemMeldung(one, document.uri, sprache),
  );
  switch (dateiArtOf(document.uri)) {
    case 'matrix':
      return [...own, ...(await matrixMeldungen(document, bestand, bereich))];
    case 'angebote':
      return [...own, ...(await wertungMeldungen(document, bereich))];
    default:
      return own;
  }
}

/** What the documents of a project lack or have too much of, as a draft: gaps stay visible in the text. */
export async function textMeldungen(
  pruefung: Pruefung,
  bereich: Arbeitsbereich,
): Promise<readonly Meldung[]> {
  const composed = await composedOf(pruefung, bereich);
  const { uri } = pruefung.document;
  const { sprache } = bereich;
  return [
    ...composed.probleme.map((one) => problemMeldung(one, uri, sprache)),
    ...composed.befunde.map(({ range, schwere, art, text }) =>
      meldungAt(uri, range, schwere, art, text[sprache], sprache),
    ),
  ];
}

/** Flaws of law and craft, once the figures add up. */
async function matrixMeldungen(
  document: SourceDocument,
  { katalog }: Bestand,
  bereich: Arbeitsbereich,
): Promise<readonly Meldung[]> {
  const { matrix, probleme } = readMatrix(document);
  if (matrix === undefined || probleme.some(({ schwere }) => schwere === 'fehler')) return [];
  const { sprache } = bereich;
  const { regeln } = await vorlagenFor(document.uri, bereich);
  return reviewMatrix(matrix, regeln, document, undefined).map((befund) => {
    const adresse = adresseOf(befund.quelle, katalog.quellen);
    return {
      range: befund.range,
      schwere: befund.schwere,
      code: befund.regel,
      ...(adresse === undefined ? {} : { adresse }),
      text: befundText(befund, sprache),
      verwandt: [],
      daten: { art: 'text' },
    };
  });
}

function befundText({ text, quelle, ungeprueft }: Matrixbefund, sprache: Sprache): string {
  const remark = ungeprueft ? ` · ${texte.ungeprueft[sprache]}` : '';
  return quelle === '' ? text[sprache] : `${text[sprache]}\n${quelle}${remark}`;
}

/** What a reader of the result must know, as soon as there is one. */
async function wertungMeldungen(
  document: SourceDocument,
  bereich: Arbeitsbereich,
): Promise<readonly Meldung[]> {
  const { datei, gefunden, probleme } = await readBids(document, bereich);
  if (datei === undefined || gefunden?.matrix === undefined) return [];
  if (probleme.some(({ schwere }) => schwere === 'fehler')) return [];
  const range = document.keyRangeOf(['angebote']) ?? document.closestRangeOf([]);
  const { sprache } = bereich;
  return scoreAngebote(gefunden.matrix, datei.angebote).hinweise.map(({ code, text }) =>
    meldungAt(document.uri, range, 'hinweis', code, text[sprache], sprache),
  );
}

/** A place in another file is shown at the start of this one and points there. */
function meldungAt(
  uri: string,
  range: SourceRange,
  schwere: Schwere,
  code: string,
  text: string,
  sprache: Sprache,
): Meldung {
  const start = { line: 0, character: 0 };
  const own = range.uri === uri;
  return {
    range: own ? range : { uri, start, end: start },
    schwere,
    code,
    text,
    verwandt: own ? [] : [{ text: texte.hier[sprache], range }],
    daten: { art: 'text' },
  };
}
