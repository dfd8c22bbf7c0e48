import {
  dateiArtOf,
  hasPreisgewicht,
  preisKriterium,
  readMatrix,
  type SourceDocument,
  scoreAngebote,
  showDezimal,
  sumOfWeights,
  type Wertung,
} from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { Linse } from '../features/einsicht/linse.ts';
import { BEFEHL } from '../protokoll.ts';
import { counts } from './entwurf.ts';
import { resultText } from './ergebnis.ts';
import { readBids } from './probleme.ts';
import { dokumentTexte } from './texte.ts';
import { composedOf } from './zusammenstellung.ts';

/** At the head of a project: how its documents stand; leads to their draft. */
export async function textLinsen(pruefung: Pruefung, bereich: Arbeitsbereich): Promise<readonly Linse[]> {
  const { document } = pruefung;
  const composed = await composedOf(pruefung, bereich);
  if (composed.wahlen.length === 0) return [];
  return [
    {
      range: document.keyRangeOf(['projekt']) ?? document.closestRangeOf([]),
      titel: counts(composed, bereich.sprache),
      befehl: { name: BEFEHL.entwurf, argumente: [document.uri] },
    },
  ];
}

/** At the head of a matrix what its weights add up to, at that of bids who leads. */
export async function wertungLinsen(
  document: SourceDocument,
  bereich: Arbeitsbereich,
): Promise<readonly Linse[]> {
  const isMatrix = dateiArtOf(document.uri) === 'matrix';
  const titel = isMatrix ? weights(document, bereich.sprache) : await leader(document, bereich);
  const key = isMatrix ? 'kriterien' : 'angebote';
  return titel === undefined
    ? []
    : [{ range: document.keyRangeOf([key]) ?? document.closestRangeOf([]), titel }];
}

type Sprache = Arbeitsbereich['sprache'];

function weights(document: SourceDocument, sprache: Sprache): string | undefined {
  const { matrix } = readMatrix(document);
  if (matrix === undefined) return undefined;
  const show = (zahl: string) => showDezimal(zahl, sprache);
  const summe = sumOfWeights(matrix);
  if (!hasPreisgewicht(matrix.preismethode)) return dokumentTexte.nurLeistung(show(summe))[sprache];
  const preis = preisKriterium(matrix)?.gewicht ?? '0';
  const leistung = sumOfWeights({
    ...matrix,
    kriterien: matrix.kriterien.filter(({ art }) => art === 'leistung'),
  });
  return dokumentTexte.gewichte(show(preis), show(leistung), show(summe))[sprache];
}

/** Bids are called by their ids, as in the file. */
async function leader(document: SourceDocument, bereich: Arbeitsbereich): Promise<string | undefined> {
  const { sprache } = bereich;
  const { datei, gefunden, probleme } = await readBids(document, bereich);
  const errors = probleme.filter(({ schwere }) => schwere === 'fehler').length;
  if (errors > 0) return dokumentTexte.fehler(errors)[sprache];
  if (datei === undefined || gefunden?.matrix === undefined) return undefined;
  const wertung = scoreAngebote(gefunden.matrix, datei.angebote);
  return [
    dokumentTexte.angebote(datei.angebote.length)[sprache],
    firstOf(wertung, sprache),
    ...excluded(wertung, sprache),
  ].join(' · ');
}

function firstOf(wertung: Wertung, sprache: Sprache): string {
  const { sieger, los, angebote } = wertung;
  if (los.length > 0) return dokumentTexte.gleichauf(los)[sprache];
  const first = angebote.find(({ angebot }) => angebot.id === sieger);
  const ergebnis = first === undefined ? undefined : resultText(first, wertung, sprache);
  if (sieger === null || ergebnis === undefined) return dokumentTexte.keiner[sprache];
  return dokumentTexte.sieger(sieger, ergebnis)[sprache];
}

/** A bid that misses a corridor is in, without a rank. */
function excluded({ angebote }: Wertung, sprache: Sprache): readonly string[] {
  const out = angebote.filter(({ ausschluss }) => ausschluss.some(({ art }) => art !== 'korridor')).length;
  return out === 0 || out === angebote.length ? [] : [dokumentTexte.ausgeschlossen(out)[sprache]];
}
