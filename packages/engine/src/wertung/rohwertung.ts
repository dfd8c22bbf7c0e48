import type { Bruch } from './bruch.ts';
import type { Gebot, Modell } from './modell.ts';
import type { Erste } from './types.ts';

export interface Pmin {
  /** Lowest price of all graded bids. */
  readonly vor: Bruch;
  /** Lowest price of those that reach the minimum points; absent if none does. */
  readonly nach: Bruch | undefined;
  readonly gilt: Bruch;
}

export interface Zeile {
  readonly gebot: Gebot;
  /** Points of every criterion of performance; empty for a bid without all its grades. */
  readonly punkte: ReadonlyMap<string, Bruch>;
  readonly leistung: Bruch | null;
  readonly preispunkte: Bruch | null;
  readonly gesamt: Bruch | null;
  /** Minimum points that are missed. */
  readonly verfehlt: readonly { readonly id: string; readonly mindestens: Bruch }[];
  /** Ratio that the corridor demands, if this bid lies below it. */
  readonly korridor: Bruch | null;
  readonly rang: number | null;
  readonly entschiedenDurch: string | null;
}

export interface Rohwertung {
  /** Ranked bids first, by rank, then excluded ones; among equals by id. */
  readonly zeilen: readonly Zeile[];
  /** Absent where the method needs none, or no bid can be scored. */
  readonly pmin: Pmin | undefined;
  /** Best ratio of those in the running, for the Richtwert methods. */
  readonly besteKennzahl: Bruch | undefined;
}

/** Neither excluded nor below the corridor, and with a result. */
export function isIn({ gebot, verfehlt, korridor, gesamt }: Zeile): boolean {
  return !gebot.ausgeschlossen && verfehlt.length === 0 && korridor === null && gesamt !== null;
}

/** Ids on the first rank; more than one if only a lot can decide, none if no bid is left. */
export function winnersOf({ zeilen }: Rohwertung): Erste {
  return zeilen.filter(({ rang }) => rang === 1).map(({ gebot }) => gebot.id);
}

export function isRatio({ methode }: Modell): boolean {
  return methode === 'richtwert_einfach' || methode === 'richtwert_erweitert';
}
