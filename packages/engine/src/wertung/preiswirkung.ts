import {
  type Bruch,
  compare,
  dividedBy,
  HUNDRED,
  larger,
  minus,
  plus,
  smaller,
  times,
  toZahlwert,
  ZERO,
} from './bruch.ts';
import type { Modell } from './modell.ts';
import { isIn, type Rohwertung, type Zeile } from './rohwertung.ts';
import type { Erste, Preiswirkung } from './types.ts';

/** Whether the price decides in fact, whatever its weight says; null with fewer than two bids or a fixed price. */
export function priceEffect(modell: Modell, { zeilen }: Rohwertung): Preiswirkung | null {
  // A corridor may be left by price alone, so those below it count here.
  const running = zeilen.filter((zeile) => isIn({ ...zeile, korridor: null }));
  if (running.length < 2 || modell.methode === 'festpreis' || modell.blaetter.length === 0) return null;
  const sieger = running.filter(({ rang }) => rang === 1).map(idOf);
  const guenstigste = firstBy(running, ({ gebot }) => minus(ZERO, gebot.preis ?? ZERO));
  const beste = firstBy(running, ({ leistung }) => leistung ?? ZERO);
  const leistungSpanne = span(running.map(({ leistung }) => leistung ?? ZERO));
  const preise = running.flatMap(({ preispunkte }) => preispunkte ?? []);
  const preisSpanne = preise.length === running.length ? span(preise) : null;
  const beide = preisSpanne === null ? ZERO : plus(preisSpanne, leistungSpanne);
  const { stellen } = modell;
  return {
    preisSpanne: preisSpanne === null ? null : toZahlwert(preisSpanne, stellen),
    leistungSpanne: toZahlwert(leistungSpanne, stellen),
    preisAnteil:
      preisSpanne === null || compare(beide, ZERO) === 0
        ? null
        : toZahlwert(times(HUNDRED, dividedBy(preisSpanne, beide)), 1),
    guenstigste,
    beste,
    entscheidend:
      sieger.length > 1
        ? 'gleichstand'
        : decisive(
            sieger.some((id) => guenstigste.includes(id)),
            sieger.some((id) => beste.includes(id)),
            preisSpanne === null || compare(preisSpanne, leistungSpanne) > 0,
          ),
  };
}

function decisive(
  istGuenstig: boolean,
  istBest: boolean,
  preisTrenntMehr: boolean,
): Preiswirkung['entscheidend'] {
  if (istGuenstig && istBest) return 'beide';
  if (istGuenstig) return preisTrenntMehr ? 'preis' : 'abwaegung';
  return istBest ? 'leistung' : 'abwaegung';
}

function firstBy(zeilen: readonly Zeile[], wert: (zeile: Zeile) => Bruch): Erste {
  const top = zeilen.map(wert).reduce(larger);
  return zeilen
    .filter((zeile) => compare(wert(zeile), top) === 0)
    .map(idOf)
    .sort();
}

function idOf({ gebot }: Zeile): string {
  return gebot.id;
}

function span(werte: readonly Bruch[]): Bruch {
  return minus(werte.reduce(larger), werte.reduce(smaller));
}
