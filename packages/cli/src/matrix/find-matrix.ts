import { resolve } from 'node:path';
import {
  type GefundeneMatrix,
  missingMatrix,
  type Problem,
  problem,
  readMatrixIn,
  targetOf,
  type Verweis,
  type Vorlagen,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { findDateien, toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';

/** The matrix that a call names: a file, else a template. */
export async function findMatrix(name: string, ordner: string, vorlagen: Vorlagen): Promise<GefundeneMatrix> {
  const ziel = targetOf(name, vorlagen);
  if (ziel.art === 'unbekannt') throw new Bedienfehler(ziel.text, name);
  if (ziel.art === 'vorlage') return readMatrixIn(ziel.document);
  const missing = await missingFile(ziel.pfad, ordner);
  if (missing !== undefined) throw missing;
  return readFile(ziel.pfad, ordner, ordner);
}

/** The matrix that bids in `ordner` name; what is wrong with the name is told where it stands. */
export async function findNamedMatrix(
  { ziel: name, ort }: Verweis,
  ordner: string,
  cwd: string,
  vorlagen: Vorlagen,
): Promise<GefundeneMatrix | Problem> {
  const ziel = targetOf(name, vorlagen);
  if (ziel.art === 'vorlage') return readMatrixIn(ziel.document);
  if (ziel.art === 'datei' && (await missingFile(ziel.pfad, ordner)) === undefined)
    return readFile(ziel.pfad, ordner, cwd);
  const { de, en } = ziel.art === 'unbekannt' ? ziel.text : missingMatrix(name);
  return problem('matrix-fehlt', ort, de, en);
}

async function missingFile(pfad: string, ordner: string): Promise<Bedienfehler | undefined> {
  const { fehler } = await findDateien([pfad], ordner, '.matrix.yaml');
  return fehler[0];
}

async function readFile(pfad: string, ordner: string, cwd: string): Promise<GefundeneMatrix> {
  const datei = toDatei(resolve(ordner, pfad), cwd);
  return readMatrixIn(await readDocument(datei.pfad, datei.uri));
}
