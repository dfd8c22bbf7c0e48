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

/** Whether a word means something of its own in a result, so that no criterion may be called by it. */
export function isStufenwort(wort: string): boolean {
  const klein = wort.toLowerCase();
  return STUFENWORTE.has(klein) || klein === GESAMT;
}

/** The result itself as what decides first: nothing that anybody writes into a matrix. */
export const GESAMT = 'gesamt';
