import type { Urteil, Zusammenfassung } from '@baukasten/engine';
import { joinDots } from '../text/join.ts';
import type { Worte } from '../worte.ts';

/** „23 von 31 Pflichten erfüllt · 5 offen · 3 erlassen“: how often each verdict stands; none that never does. What does not apply stands last, beside the count. */
export function countsText({ nachUrteil, pflichten }: Zusammenfassung, worte: Worte): string {
  const counts = REIHENFOLGE.map((urteil) => {
    const anzahl = nachUrteil[urteil];
    return anzahl === 0 ? undefined : `${anzahl} ${worte.anzahl[urteil]}`;
  });
  return joinDots([worte.pflichten(nachUrteil.erfuellt, pflichten), ...counts]);
}

const REIHENFOLGE: readonly Urteil[] = [
  'verletzt',
  'offen',
  'anstehend',
  'begruendet',
  'ungenutzt',
  'erlassen',
  'nicht_anwendbar',
];
