import type { Bewertungsmatrix, GefundeneMatrix } from '@baukasten/engine';
import { matrixDokument, writeDokument, writeWertung } from '../formate/dokument.ts';

/** The matrix as a Word document: criteria, the rules of scoring in sentences, and expectations. */
export async function matrixDocx(
  matrix: Bewertungsmatrix,
  kopf: GefundeneMatrix['kopf'],
): Promise<Uint8Array> {
  const bytes = await writeDokument(matrixDokument(matrix, kopf), 'docx');
  if (bytes === undefined) throw new Error('a Word document is always written');
  return bytes;
}

/** The matrix as a form to score with. */
export function matrixXlsx(matrix: Bewertungsmatrix, kopf: GefundeneMatrix['kopf']): Promise<Uint8Array> {
  return writeWertung(matrix, [], null, kopf);
}
