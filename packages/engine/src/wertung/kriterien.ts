import type { Bewertungsmatrix, Kriterium, Preismethode } from './types.ts';

/** All criteria, parents before their sub-criteria, in the order of the matrix. */
export function allKriterien(kriterien: readonly Kriterium[]): readonly Kriterium[] {
  return kriterien.flatMap((one) => [one, ...allKriterien(one.unterkriterien)]);
}

/** The criteria that get a grade. */
export function gradedKriterien(kriterien: readonly Kriterium[]): readonly Kriterium[] {
  return allKriterien(kriterien).filter((one) => one.art === 'leistung' && one.unterkriterien.length === 0);
}

export function preisKriterium({ kriterien }: Pick<Bewertungsmatrix, 'kriterien'>): Kriterium | undefined {
  return kriterien.find(({ art }) => art === 'preis');
}

/** Methods in which the price has a weight and becomes points. */
export function hasPreisgewicht(methode: Preismethode): boolean {
  return methode === 'preisquotient' || methode === 'linear_2x' || methode === 'linear_1_5x';
}

/** Words in `gleichstand` and `korridor` that are no ids of criteria. */
export const STUFENWORTE: ReadonlySet<string> = new Set(['leistung', 'preis', 'los']);
