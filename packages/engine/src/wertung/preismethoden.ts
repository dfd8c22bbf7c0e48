import { type Bruch, dividedBy, larger, minus, ONE, times, toBruch, ZERO } from './bruch.ts';
import type { Preismethode } from './types.ts';

/**
 * Share of the price weight that a price gets, from 1 for the lowest price down; only for methods with a price weight.
 * Preisquotient P_min/P; linear (k·P_min − P) / ((k − 1)·P_min), never below 0.
 */
export function priceShare(methode: Preismethode, pmin: Bruch, preis: Bruch): Bruch {
  const faktor = factorOf(methode);
  if (faktor === undefined) return dividedBy(pmin, preis);
  const abstand = minus(times(faktor, pmin), preis);
  return larger(ZERO, dividedBy(abstand, times(minus(faktor, ONE), pmin)));
}

/** Multiple of the lowest price from which the linear methods give no points; undefined for all others. */
export function factorOf(methode: Preismethode): Bruch | undefined {
  if (methode === 'linear_2x') return ZWEI;
  return methode === 'linear_1_5x' ? ANDERTHALB : undefined;
}

/**
 * Ratio of performance to price (Richtwertmethode), in the scale in which it is usually shown: performance out of
 * 1,000 points divided by the price, times 100,000.
 */
export function ratio(leistung: Bruch, hoechstens: Bruch, preis: Bruch): Bruch {
  return times(dividedBy(scaledPerformance(leistung, hoechstens), preis), RICHTWERT_FAKTOR);
}

export function scaledPerformance(leistung: Bruch, hoechstens: Bruch): Bruch {
  return times(dividedBy(leistung, hoechstens), RICHTWERT_PUNKTE);
}

const ZWEI = toBruch('2');
const ANDERTHALB = toBruch('1.5');
const RICHTWERT_PUNKTE = toBruch('1000');
const RICHTWERT_FAKTOR = toBruch('100000');
