import type { Problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { checkGewichte } from './check-gewichte.ts';
import { checkKriterien } from './check-kriterien.ts';
import { checkMethode } from './check-methode.ts';
import { checkSkala } from './check-skala.ts';
import type { Bewertungsmatrix } from './types.ts';

/** Everything that makes a matrix impossible to score by: figures that do not add up, names that lead nowhere. */
export function checkMatrix(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  return [checkKriterien, checkGewichte, checkSkala, checkMethode].flatMap((check) =>
    check(matrix, document),
  );
}
