import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type Bewertungsmatrix,
  dateiArtOf,
  differencesOf,
  type Matrixbefund,
  type Matrixregeln,
  readProjektMatrix,
  toMatrixbefund,
  type Verweis,
} from '@baukasten/engine';
import { toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';

/**
 * Bids that name a matrix of its own, while projects beside them publish another: by the names of the projects and of
 * what differs. Nothing if one of them scores as the matrix does, or none has a matrix that can be read.
 */
export async function reviewNeighbours(
  matrix: Bewertungsmatrix,
  { art, ziel, ort }: Verweis,
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
      return other?.matrix === undefined ? [] : [{ name, unterschiede: differencesOf(matrix, other.matrix) }];
    }),
  );
  const others = found.flat();
  if (others.some(({ unterschiede }) => unterschiede.length === 0)) return [];
  return others.map(({ name, unterschiede }) => {
    const list = (sprache: 'de' | 'en') => unterschiede.map((one) => one[sprache]).join(', ');
    const text = {
      de: `Gewertet wird nach „${basename(ziel)}“. Das Projekt „${name}“ im selben Ordner legt die Wertung anders fest (${list('de')}). Nach Öffnung der Angebote gilt, was veröffentlicht ist; bitte prüfen und sonst „projekt: ${name}“ statt „matrix“ angeben.`,
      en: `Bids are scored by "${basename(ziel)}". The project "${name}" in the same folder fixes the scoring differently (${list('en')}). After the bids are opened, what was published counts; check this, and else write "projekt: ${name}" in place of "matrix".`,
    };
    return toMatrixbefund(regel, text, ort, undefined);
  });
}
