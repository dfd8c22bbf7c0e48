import type { Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { Matrixbefund } from './matrixbefund.ts';
import type { Matrixregel, Matrixregeln, Matrixschwere, Regime } from './matrixregeln.ts';
import { reviewEignung } from './review-eignung.ts';
import { reviewKriterien } from './review-kriterien.ts';
import { reviewMethode } from './review-methode.ts';
import { reviewSkala } from './review-skala.ts';
import type { Bewertungsmatrix } from './types.ts';

/**
 * Checks a matrix whose figures add up: link to the subject matter, evidence used twice, ability as award criterion,
 * staff, weights, minimum points, corridor, expectations. Without a `regime` the milder severity is used, and the
 * sentence says where it would be an error.
 */
export function reviewMatrix(
  matrix: Bewertungsmatrix,
  regeln: Matrixregeln,
  document: SourceDocument,
  regime: Regime | undefined,
): readonly Matrixbefund[] {
  const funde = [reviewKriterien, reviewEignung, reviewSkala, reviewMethode].flatMap((review) =>
    review(matrix, regeln),
  );
  const befunde = funde.flatMap(({ regel: id, pfad, text }) => {
    const regel = regeln.get(id);
    return regel === undefined ? [] : [toMatrixbefund(regel, text, document.closestRangeOf(pfad), regime)];
  });
  return befunde.sort(bySchwere);
}

/** The most serious first. */
export function bySchwere(a: Matrixbefund, b: Matrixbefund): number {
  return RANG[a.schwere] - RANG[b.schwere];
}

const RANG: Readonly<Record<Matrixschwere, number>> = { fehler: 0, warnung: 1, hinweis: 2 };

/** What a rule finds, as seriously as the law of the procurement takes it. */
export function toMatrixbefund(
  regel: Matrixregel,
  text: Text,
  range: SourceRange,
  regime: Regime | undefined,
): Matrixbefund {
  const ungeprueft = regel.sicherheit === 'C' || regel.sicherheit === 'U';
  const schwere = regel.schwere[regime ?? 'national'];
  const wouldBeError =
    regime === undefined && regel.schwere.eu === 'fehler' && schwere !== 'fehler' && !ungeprueft;
  return {
    regel: regel.id,
    titel: regel.titel,
    schwere: ungeprueft ? 'hinweis' : schwere,
    ungeprueft,
    text: wouldBeError
      ? {
          de: `${text.de} Ab der EU-Schwelle wäre das ein Fehler.`,
          en: `${text.en} From the EU threshold on this would be an error.`,
        }
      : text,
    quelle: regel.quelle,
    stand: regel.stand ?? null,
    sicherheit: regel.sicherheit ?? null,
    range,
  };
}
