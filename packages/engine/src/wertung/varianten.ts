import { type Bruch, compare, dividedBy, HUNDRED, minus, times, ZERO } from './bruch.ts';
import { hasPreisgewicht } from './kriterien.ts';
import type { Modell } from './modell.ts';
import type { Bewertungsmatrix, PminBasis, Preismethode } from './types.ts';

/**
 * The same criteria under another method; undefined where it would need a weight or a corridor that nobody published. A
 * fixed price is the same for all, so that it parts no equals.
 */
export function withMethode(modell: Modell, methode: Preismethode, pminBasis: PminBasis): Modell | undefined {
  if (hasPreisgewicht(methode)) {
    return modell.preisgewicht === null ? undefined : { ...modell, methode, pminBasis, korridor: null };
  }
  if (methode === 'festpreis') {
    const gleichstand = modell.gleichstand.filter((stufe) => stufe !== 'preis');
    return { ...modell, methode, preisgewicht: null, korridor: null, gleichstand };
  }
  if (methode === 'richtwert_einfach') return { ...modell, methode, preisgewicht: null, korridor: null };
  return modell.korridor === null ? undefined : { ...modell, methode, preisgewicht: null };
}

/** One criterion of the top level at a new weight; the others share the rest in their old proportion. */
export function withGewicht(
  modell: Modell,
  { kriterien }: Bewertungsmatrix,
  id: string,
  vorher: Bruch,
  nachher: Bruch,
): Modell {
  const eigener = dividedBy(nachher, vorher);
  const uebrige = dividedBy(minus(HUNDRED, nachher), minus(HUNDRED, vorher));
  const preis = kriterien.find(({ art }) => art === 'preis');
  const below = new Set(modell.gruppen.find((gruppe) => gruppe.id === id)?.blaetter);
  const factorOf = (isOwn: boolean) => (isOwn ? eigener : uebrige);
  return scaled(modell, (blatt) => factorOf(below.has(blatt)), factorOf(preis?.id === id));
}

/** All performance at one weight and the price at the rest; undefined if there is no performance. */
export function withPreisgewicht(modell: Modell, methode: Preismethode, preisgewicht: Bruch): Modell {
  const bisher = modell.preisgewicht ?? ZERO;
  const faktor =
    compare(bisher, HUNDRED) === 0 ? ZERO : dividedBy(minus(HUNDRED, preisgewicht), minus(HUNDRED, bisher));
  return { ...scaled(modell, () => faktor, ZERO), methode, preisgewicht, korridor: null };
}

/** Minimum points move with the weight of their criterion, so that the same bids pass. */
function scaled(modell: Modell, factorOf: (blatt: string) => Bruch, preisfaktor: Bruch): Modell {
  return {
    ...modell,
    preisgewicht: modell.preisgewicht === null ? null : times(modell.preisgewicht, preisfaktor),
    blaetter: modell.blaetter.map((one) => ({ ...one, gewicht: times(one.gewicht, factorOf(one.id)) })),
    mindestpunkte: modell.mindestpunkte.map((one) => {
      const [blatt] = modell.gruppen.find((gruppe) => gruppe.id === one.id)?.blaetter ?? [];
      return { ...one, mindestens: times(one.mindestens, factorOf(blatt ?? one.id)) };
    }),
  };
}
