import type { Problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { FeelContext } from '../feel/values.ts';
import type { Gewichtsfeld } from '../projekt/feste-felder.ts';
import type { GeleseneMatrix } from '../wertung/read-matrix.ts';
import type { Bewertungsmatrix } from '../wertung/types.ts';
import type { Dokument, Dokumentart } from './dokument.ts';
import type { Textbefund } from './types.ts';

/** The matrix as documents can show it. */
export interface Matrixanlage {
  readonly matrix: Bewertungsmatrix | undefined;
  readonly probleme: readonly Problem[];
  /** Weights are open on purpose, so that there is no matrix to append. */
  readonly offeneGewichte: boolean;
}

/** Weights may be published as ranges or replaced by an order (VgV § 58 Abs. 3): then a missing one is no error. */
export function matrixanlageOf(gelesen: GeleseneMatrix, fakten: FeelContext): Matrixanlage {
  const { matrix, probleme } = gelesen;
  const rest = probleme.filter(({ code }) => code !== 'matrix-gewicht-fehlt');
  if (rest.length === probleme.length || !FELDER.some((feld) => isStated(fakten, feld)))
    return { matrix, probleme, offeneGewichte: false };
  return { matrix: undefined, probleme: rest, offeneGewichte: true };
}

const FELDER: readonly Gewichtsfeld[] = ['spannen', 'rangfolge_statt_gewichtung'];

function isStated(fakten: FeelContext, feld: Gewichtsfeld): boolean {
  const { veroeffentlichung } = fakten;
  if (typeof veroeffentlichung !== 'object' || veroeffentlichung === null) return false;
  return (veroeffentlichung as FeelContext)[feld] === true;
}

/** Documents whose annex the matrix is. */
const MIT_MATRIX: ReadonlySet<Dokumentart> = new Set(['wertung', 'bekanntmachung']);

export function showsMatrix(dokumente: readonly Dokument[]): boolean {
  return dokumente.some(({ art }) => MIT_MATRIX.has(art));
}

/** Says what the clerk has to add where no matrix can be appended. */
export function withoutMatrix(
  { offeneGewichte }: Matrixanlage,
  document: SourceDocument,
  dokumente: readonly Dokument[],
): readonly Textbefund[] {
  if (!offeneGewichte || !showsMatrix(dokumente)) return [];
  return [
    {
      art: 'luecke',
      schwere: 'warnung',
      bausteine: [],
      range: document.closestRangeOf(['wertung', 'kriterien']),
      pfad: 'wertung.kriterien',
      text: {
        de: 'Ohne feste Gewichte lässt sich keine Bewertungsmatrix rechnen, die Unterlagen enthalten deshalb keine. Bitte selbst beifügen, was eine Note bedeutet, und die Spannen eintragen.',
        en: 'Without fixed weights no matrix can be worked out, so the documents contain none. Add yourself what a grade means, and fill in the ranges.',
      },
    },
  ];
}
