import type { Urteil } from '../evaluate/urteil.ts';
import type { Befund, Urteilszeile, Zusammenfassung } from './types.ts';

/** From worst to best: a requirement with `je` counts once, with its worst element. */
export const WORST_FIRST: readonly Urteil[] = [
  'verletzt',
  'offen',
  'anstehend',
  'ungenutzt',
  'begruendet',
  'erfuellt',
  'erlassen',
  'nicht_anwendbar',
];

export function summarize(befunde: readonly Urteilszeile[]): Zusammenfassung {
  // An element that a relief makes a "kann" leaves the duty of the others in the count.
  const pflichten = worstPerKennung(befunde.filter(({ verbindlichkeit }) => verbindlichkeit === 'muss'));
  const count = (urteil: Urteil) => pflichten.filter((befund) => befund.urteil === urteil).length;
  const withSchwere = (schwere: string) => befunde.filter((befund) => befund.schwere === schwere).length;
  return {
    pflichten: pflichten.length - count('nicht_anwendbar'),
    nachUrteil: Object.fromEntries(WORST_FIRST.map((urteil) => [urteil, count(urteil)])) as Record<
      Urteil,
      number
    >,
    fehler: withSchwere('fehler'),
    warnungen: withSchwere('warnung'),
    hinweise: withSchwere('hinweis'),
  };
}

export function worstPerKennung<T extends Pick<Befund, 'kennung' | 'urteil'>>(
  befunde: readonly T[],
): readonly T[] {
  const worst = new Map<string, T>();
  for (const befund of befunde) {
    const known = worst.get(befund.kennung);
    if (known === undefined || rank(befund) < rank(known)) worst.set(befund.kennung, befund);
  }
  return [...worst.values()];
}

function rank({ urteil }: Pick<Befund, 'urteil'>): number {
  return WORST_FIRST.indexOf(urteil);
}
