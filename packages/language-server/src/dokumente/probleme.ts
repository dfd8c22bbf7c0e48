import {
  checkAngebote,
  checkTexteOf,
  dateiArtOf,
  type GefundeneMatrix,
  type Problem,
  problem,
  readAngebote,
  readMatrix,
  type SourceDocument,
} from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Bestand } from '../arbeitsbereich/bestaende.ts';
import { texte } from '../texte.ts';
import { matrixFor } from './matrix-suche.ts';
import { dokumentTexte } from './texte.ts';

/** What is wrong with a text block's template, a matrix or bids, in the sentences of the command. */
export async function problemeOf(
  document: SourceDocument,
  bestand: Bestand,
  bereich: Arbeitsbereich,
): Promise<readonly Problem[]> {
  switch (dateiArtOf(document.uri)) {
    case 'baustein':
      return templateProblems(document, bestand);
    case 'matrix':
      return readMatrix(document).probleme;
    case 'angebote':
      return (await readBids(document, bereich)).probleme;
    default:
      return [];
  }
}

/** The head of a block is checked with the rules; one that cannot be read hides what is wrong below. */
function templateProblems({ uri }: SourceDocument, { katalog }: Bestand): readonly Problem[] {
  return Object.values(katalog.fachgebiete).flatMap((fachgebiet) =>
    checkTexteOf(
      fachgebiet,
      fachgebiet.bausteine.filter((one) => one.uri === uri),
    ),
  );
}

/**
 * Bids together with their matrix; what is wrong with the matrix is told where the bids name it. While bids are being
 * written their form is wrong most of the time: the matrix is there, and nothing is said of it.
 */
export async function readBids(document: SourceDocument, bereich: Arbeitsbereich): Promise<GeleseneAngebote> {
  const { datei, verweis, probleme } = readAngebote(document);
  if (verweis === undefined) return { datei, gefunden: undefined, probleme };
  const gefunden = await matrixFor(verweis, document.uri, bereich);
  if (datei === undefined) return { datei, gefunden: 'fehler' in gefunden ? undefined : gefunden, probleme };
  if ('fehler' in gefunden) {
    const { de, en } = gefunden.fehler;
    return {
      datei,
      gefunden: undefined,
      probleme: [...probleme, problem('matrix-fehlt', verweis.ort, de, en)],
    };
  }
  const errors = gefunden.probleme.filter(({ schwere }) => schwere === 'fehler');
  if (gefunden.matrix === undefined || errors.length > 0) {
    const moved = errors.map((one): Problem => {
      const text = dokumentTexte.inDerMatrix(one.text);
      const verwandt = [{ range: one.range, text: texte.hier }];
      return { code: one.code, schwere: one.schwere, range: verweis.ort, text, verwandt };
    });
    return { datei, gefunden, probleme: [...probleme, ...moved] };
  }
  const unfit = checkAngebote(datei.angebote, gefunden.matrix, document);
  return { datei, gefunden, probleme: [...probleme, ...unfit] };
}

export interface GeleseneAngebote {
  readonly datei: ReturnType<typeof readAngebote>['datei'];
  /** The matrix, which may have errors of its own. */
  readonly gefunden: GefundeneMatrix | undefined;
  readonly probleme: readonly Problem[];
}
