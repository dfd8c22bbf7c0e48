import { type Bewertungsmatrix, type Dokument, describeWertung } from '@baukasten/engine';
import { writeDokument, writeWertung } from '../formate/dokument.ts';

/** The matrix as a Word document: criteria, expectations, and the rules of scoring in sentences. */
export async function matrixDocx(matrix: Bewertungsmatrix, heute: string): Promise<Uint8Array> {
  const dokument: Dokument = {
    art: 'wertung',
    titel: matrix.titel,
    kopf: { gemeinde: FELD, vorhaben: FELD, aktenzeichen: null, stichtag: heute },
    teile: [
      {
        baustein: matrix.id,
        titel: 'So wird gewertet',
        markdown: describeWertung(matrix)
          .map(({ de }) => `- ${de}`)
          .join('\n'),
      },
    ],
    anlagen: [{ art: 'matrix', matrix }],
    herkunft: [],
    luecken: [],
  };
  const bytes = await writeDokument(dokument, 'docx');
  if (bytes === undefined) throw new Error('a Word document is always written');
  return bytes;
}

/** The matrix as a form to score with. */
export function matrixXlsx(matrix: Bewertungsmatrix, heute: string): Promise<Uint8Array> {
  return writeWertung(matrix, [], heute);
}

/** Filled in by hand. */
const FELD = '[____]';
