import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type Angebotsdatei,
  allKriterien,
  type Bewertungsmatrix,
  dateiArtOf,
  differencesOf,
  type Matrixbefund,
  type Matrixregeln,
  readProjektMatrix,
  toMatrixbefund,
} from '@baukasten/engine';
import { toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';

/**
 * Bids that name a matrix of its own, while projects beside them that can be meant publish another: by the names of the
 * projects and of what differs. Nothing if one of them scores as the matrix does, or none has a matrix that can be read.
 */
export async function reviewNeighbours(
  matrix: Bewertungsmatrix,
  { verweis: { art, ziel, ort }, vorhaben }: Angebotsdatei,
  ordner: string,
  cwd: string,
  regeln: Matrixregeln,
): Promise<readonly Matrixbefund[]> {
  const regel = regeln.get('MX-projekt');
  if (regel === undefined || art === 'projekt' || dateiArtOf(ziel) === 'projekt') return [];
  const namen = (await readdir(ordner).catch(() => []))
    .filter((name) => name.endsWith('.projekt.yaml'))
    .sort();
  const found = await Promise.all(
    namen.map(async (name) => {
      const datei = toDatei(join(ordner, name), cwd);
      const other = await readDocument(datei.pfad, datei.uri).then(readProjektMatrix, () => undefined);
      if (other?.matrix === undefined) return [];
      const gemeint = namen.length === 1 || isMeant(other.matrix, matrix, vorhaben);
      return [{ name, gemeint, unterschiede: differencesOf(matrix, other.matrix) }];
    }),
  );
  const others = found.flat();
  if (others.some(({ unterschiede }) => unterschiede.length === 0)) return [];
  const meant = others.filter(({ gemeint }) => gemeint);
  return meant.map(({ name, unterschiede }) => {
    const list = (sprache: 'de' | 'en') => unterschiede.map((one) => one[sprache]).join(', ');
    const text = {
      de: `Gewertet wird nach „${basename(ziel)}“. Das Projekt „${name}“ im selben Ordner legt die Wertung anders fest (${list('de')}). Nach Öffnung der Angebote gilt, was veröffentlicht ist; bitte prüfen und sonst „projekt: ${name}“ statt „matrix“ angeben.`,
      en: `Bids are scored by "${basename(ziel)}". The project "${name}" in the same folder fixes the scoring differently (${list('en')}). After the bids are opened, what was published counts; check this, and else write "projekt: ${name}" in place of "matrix".`,
    };
    return toMatrixbefund(regel, text, ort, undefined);
  });
}

/** Of several projects in a folder the one with the same criteria or the same title; the others are other procurements. */
function isMeant(projekt: Bewertungsmatrix, matrix: Bewertungsmatrix, vorhaben: string | null): boolean {
  const ids = ({ kriterien }: Bewertungsmatrix) =>
    allKriterien(kriterien)
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return [matrix.titel, vorhaben].includes(projekt.titel) || ids(projekt) === ids(matrix);
}
