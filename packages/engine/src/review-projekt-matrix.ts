import type { Befund } from './befund/types.ts';
import type { Matrixbefund } from './wertung/matrixbefund.ts';
import type { Vorlagen } from './wertung/matrixziel.ts';
import { bySchwere } from './wertung/review-matrix.ts';

/**
 * What is to be said about the matrix of a project: violated duties as the check of the project tells them, and of the
 * matrix's own findings those on questions that no duty has decided. So both say the same, for the law of the Land too.
 */
export function reviewProjektMatrix(
  eigene: readonly Matrixbefund[],
  { regeln, pflichten }: Pick<Vorlagen, 'regeln' | 'pflichten'>,
  befunde: readonly Befund[],
): readonly Matrixbefund[] {
  const about = befunde.filter(({ kennung }) => pflichten.has(kennung));
  const isDecided = (regel: string): boolean => {
    const same = about.filter(({ kennung }) => regeln.get(regel)?.pflichten.includes(kennung));
    return same.length > 0 && same.every(({ urteil }) => urteil !== 'offen');
  };
  const violated = about.flatMap((befund) => {
    const { urteil, schwere } = befund;
    return urteil === 'verletzt' && schwere !== undefined ? [toMatrixbefund(befund, schwere)] : [];
  });
  return [...violated, ...eigene.filter(({ regel }) => !isDecided(regel))].sort(bySchwere);
}

function toMatrixbefund(befund: Befund, schwere: Matrixbefund['schwere']): Matrixbefund {
  const { kennung, titel, ungeprueft, meldung, abhilfe, quelle, stand, sicherheit, range } = befund;
  return {
    regel: kennung,
    titel,
    schwere,
    ungeprueft,
    text:
      abhilfe === undefined
        ? meldung
        : { de: `${meldung.de} ${abhilfe.de}`, en: `${meldung.en} ${abhilfe.en}` },
    quelle,
    stand,
    sicherheit,
    range,
  };
}
