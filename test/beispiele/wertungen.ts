import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  type Bewertungsmatrix,
  collectVorlagen,
  eformsOf,
  type GefundeneMatrix,
  isVorlagendatei,
  type Pruefbericht,
  parseDocument,
  type Regime,
  readAngebote,
  readMatrixIn,
  reviewMatrix,
  reviewProjektMatrix,
  type SourceDocument,
  scoreAngebote,
  simulateMatrix,
  type Wertung,
} from '@baukasten/engine';
import {
  matrixSeite,
  seiteHtml,
  seiteMarkdown,
  type VermerkOptionen,
  vermerkSeite,
  wertungSeite,
} from '@baukasten/output';
import { ROOT, readRegelDateien } from '../lib/katalog.ts';
import { type Beispiel, readText, versionOf } from './beispiele.ts';

const VORLAGEN = collectVorlagen(
  readRegelDateien().filter(({ pfad }) => isVorlagendatei(pfad)),
  [],
);

/** The folder in which an example keeps its matrix, ranking and memo, from the root of the repository. */
export function wertungFolderOf({ name }: Beispiel): string {
  return `examples/${name}/erwartet/wertung`;
}

/**
 * What `matrix` and `werten` write of an example, by file name: the matrix with its check and the fields of the notice, and
 * for each file of bids the ranking and the draft of the memo. Empty where nothing is scored.
 */
export function wertungenOf(beispiel: Beispiel, bericht: Pruefbericht): ReadonlyMap<string, string> {
  const matrix = matrixText(beispiel, bericht);
  if (matrix === undefined) return new Map();
  const dateien = readdirSync(path.join(ROOT, 'examples', beispiel.name)).filter((name) =>
    name.endsWith('.angebote.yaml'),
  );
  return new Map([
    ['vergabe.matrix.md', matrix],
    ...dateien.sort().flatMap((datei): readonly (readonly [string, string])[] => {
      const { wertung, optionen } = scoreBeispiel(beispiel, datei, bericht);
      const stamm = datei.replace(/\.angebote\.yaml$/, '');
      const seite = wertungSeite(wertung, { ...optionen, rechenweg: true });
      return [
        [`${stamm}.wertung.md`, seiteMarkdown(seite)],
        [`${stamm}.wertung.html`, seiteHtml(seite)],
        [`${stamm}.vermerk.md`, seiteMarkdown(vermerkSeite(wertung, optionen))],
      ];
    }),
  ]);
}

/** The bids of an example, scored, and what its memo says besides. */
export function scoreBeispiel(
  { name, text, datei: projekt }: Beispiel,
  datei: string,
  bericht: Pruefbericht,
): {
  readonly wertung: Wertung;
  readonly kopf: GefundeneMatrix['kopf'];
  readonly optionen: VermerkOptionen;
} {
  const pfad = `examples/${name}/${datei}`;
  const gelesen = readAngebote(parseDocument(pfad, readText(pfad)));
  const { matrix, document, kopf } = readMatrixIn(parseDocument(projekt, text));
  if (gelesen.datei === undefined || gelesen.probleme.length > 0 || matrix === undefined)
    throw new Error(`${pfad} cannot be scored`);
  const { angebote, vorhaben, bewertetAm, bewertetVon } = gelesen.datei;
  return {
    wertung: scoreAngebote(matrix, angebote),
    kopf,
    optionen: {
      sprache: 'de',
      anonym: false,
      vorhaben,
      bewertetAm,
      bewertetVon,
      maengel: { befunde: reviewOf(matrix, document, bericht).befunde, basis: ROOT },
      herkunft: { version: versionOf('packages/cli/package.json'), datei },
    },
  };
}

function matrixText({ datei, text }: Beispiel, bericht: Pruefbericht): string | undefined {
  const { matrix, document, probleme } = readMatrixIn(parseDocument(datei, text));
  if (matrix === undefined || probleme.some(({ schwere }) => schwere === 'fehler')) return undefined;
  const { regime, befunde } = reviewOf(matrix, document, bericht);
  const gezeigt = { matrix, regime, befunde, eforms: eformsOf(matrix), simulation: simulateMatrix(matrix) };
  return seiteMarkdown(matrixSeite(gezeigt, { sprache: 'de', basis: ROOT }));
}

/** As `matrix` and `werten` review the matrix of a project. */
function reviewOf(matrix: Bewertungsmatrix, document: SourceDocument, { groessen, befunde }: Pruefbericht) {
  const wert = groessen.find(({ id, unbekannt }) => id === 'regime' && !unbekannt)?.wert.de;
  const regime: Regime | undefined = wert === 'eu' || wert === 'national' ? wert : undefined;
  const eigene = reviewMatrix(matrix, VORLAGEN.regeln, document, regime);
  return { regime, befunde: reviewProjektMatrix(eigene, VORLAGEN, befunde) };
}
