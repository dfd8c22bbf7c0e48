import { resolve } from 'node:path';
import { type GeleseneMatrix, readMatrix, readProjektMatrix, type SourceDocument } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { findDateien, toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';
import { matrixTexte } from './texte.ts';
import { findVorlage, type Vorlagen } from './vorlagen.ts';

/** A matrix and the file that it stands in. */
export interface GefundeneMatrix extends GeleseneMatrix {
  readonly document: SourceDocument;
}

/**
 * The matrix that a name means: a file, else a template. Only `*.matrix.yaml` and `*.projekt.yaml` are read as files,
 * so that a file of bids cannot make the command show any other file.
 */
export async function findMatrix(
  name: string,
  ordner: string,
  cwd: string,
  vorlagen: Vorlagen,
): Promise<GefundeneMatrix> {
  if (/\.(matrix|projekt)\.yaml$/.test(name)) {
    const { fehler } = await findDateien([name], ordner, '.matrix.yaml');
    const [first] = fehler;
    if (first !== undefined) throw first;
    const datei = toDatei(resolve(ordner, name), cwd);
    return readFrom(await readDocument(datei.pfad, datei.uri));
  }
  if (/\.ya?ml$/.test(name)) throw new Bedienfehler(matrixTexte.keineMatrixdatei(name), name);
  return readFrom(findVorlage(vorlagen, name).document);
}

function readFrom(document: SourceDocument): GefundeneMatrix {
  const read = document.uri.endsWith('.projekt.yaml') ? readProjektMatrix : readMatrix;
  return { document, ...read(document) };
}
