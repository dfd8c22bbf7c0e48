import { type Problem, problem } from '../document/problem.ts';
import { isSameRange, type SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { childOf, itemsOf } from '../katalog/node-reader.ts';

/** Sub-criteria of sub-criteria are refused by name, in matrices as in projects; the schema alone would call them unknown. */
export function withoutDeep(
  probleme: readonly Problem[],
  document: SourceDocument,
  pfad: SourcePath,
): readonly Problem[] {
  const deep = itemsOf(document.nodeAt(pfad)).flatMap((oben, i) =>
    itemsOf(childOf(oben, FELD)).flatMap((unten, j) => {
      const ort = document.keyRangeOf([...pfad, i, FELD, j, FELD]);
      return childOf(unten, FELD) === undefined || ort === undefined ? [] : [ort];
    }),
  );
  if (deep.length === 0) return probleme;
  const others = probleme.filter(
    ({ code, range }) => code !== 'schema-unbekanntes-feld' || !deep.some((ort) => isSameRange(ort, range)),
  );
  const refused = deep.map((ort) =>
    problem(
      'matrix-kriterium',
      ort,
      'Ein Unterkriterium hat keine eigenen Unterkriterien: Eine Matrix hat zwei Ebenen. Bitte diese Teile neben das Unterkriterium stellen oder das Unterkriterium als Kriterium auf die oberste Ebene heben.',
      'A sub-criterion has no sub-criteria of its own: a matrix has two levels. Put these parts beside the sub-criterion, or make it a criterion of the top level.',
    ),
  );
  return [...others, ...refused];
}

const FELD = 'unterkriterien';
