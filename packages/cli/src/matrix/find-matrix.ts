import { resolve } from 'node:path';
import { type GefundeneMatrix, readMatrixIn, targetOf, type Vorlagen } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { findDateien, toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';

/** The matrix that a name means: a file, else a template. */
export async function findMatrix(
  name: string,
  ordner: string,
  cwd: string,
  vorlagen: Vorlagen,
): Promise<GefundeneMatrix> {
  const ziel = targetOf(name, vorlagen);
  if (ziel.art === 'unbekannt') throw new Bedienfehler(ziel.text, name);
  if (ziel.art === 'vorlage') return readMatrixIn(ziel.document);
  const { fehler } = await findDateien([ziel.pfad], ordner, '.matrix.yaml');
  const [first] = fehler;
  if (first !== undefined) throw first;
  const datei = toDatei(resolve(ordner, ziel.pfad), cwd);
  return readMatrixIn(await readDocument(datei.pfad, datei.uri));
}
