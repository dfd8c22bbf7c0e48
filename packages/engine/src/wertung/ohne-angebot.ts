import { compare } from './bruch.ts';
import type { Gebot, Modell } from './modell.ts';
import { type Rohwertung, winnersOf } from './rohwertung.ts';
import { score } from './score.ts';
import type { Empfindlichkeit, Erste } from './types.ts';

/**
 * A losing bid matters only as the lowest price or as the best ratio of a corridor: all other figures of a bid rest on
 * itself alone.
 */
export function withoutOne(
  modell: Modell,
  gebote: readonly Gebot[],
  roh: Rohwertung,
): Empfindlichkeit['ohneAngebot'] {
  const { zeilen, pmin, besteKennzahl } = roh;
  const erste = winnersOf(roh);
  const candidates = zeilen.flatMap((zeile): readonly Kandidat[] => {
    const { gebot, gesamt } = zeile;
    if (erste.includes(gebot.id) || gebot.ausgeschlossen) return [];
    if (pmin !== undefined && gebot.preis !== null && compare(gebot.preis, pmin.gilt) === 0)
      return [{ angebot: gebot.id, grund: 'pmin' }];
    const isBest = besteKennzahl !== undefined && gesamt !== null && compare(gesamt, besteKennzahl) === 0;
    return isBest && modell.korridor !== null ? [{ angebot: gebot.id, grund: 'korridor' }] : [];
  });
  return candidates.flatMap((one) => {
    const ohne = winnersOf(
      score(
        modell,
        gebote.filter(({ id }) => id !== one.angebot),
      ),
    );
    return isSame(ohne, erste) ? [] : [{ ...one, erste: ohne }];
  });
}

interface Kandidat {
  readonly angebot: string;
  readonly grund: 'pmin' | 'korridor';
}

/** Whether the same bids come first. */
export function isSame(a: Erste, b: Erste): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
