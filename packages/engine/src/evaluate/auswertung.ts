import type { Trace } from '../feel/trace.ts';
import type { FeelContext, FeelDate, Wahrheit } from '../feel/values.ts';
import type { WirksameErleichterung } from '../resolve/types.ts';
import type { Instanz } from './instanzen.ts';
import type { Abweichung } from './umstaende.ts';
import type { Urteil, UrteilErgebnis } from './urteil.ts';

/** What is judged: the facts and how far the plan has come. */
export interface Sachverhalt {
  readonly fakten: FeelContext;
  readonly stichtag: FeelDate;
}

/** A judged instance with the trace of every part that decided it. */
export interface Auswertung extends Instanz {
  readonly urteil: Urteil;
  readonly ergebnis: UrteilErgebnis;
  readonly wenn?: Trace;
  readonly dann?: Trace;
  readonly faellig?: Trace;
  readonly erledigtAm?: Trace;
  readonly naechste?: Trace;
  readonly erleichterungen: readonly ErleichterungAuswertung[];
  /** The matching departure from a "soll"; undefined if unknown or none. */
  readonly abweichung?: Abweichung;
  readonly abweichungUnbekannt: boolean;
  readonly phaseUnbekannt: boolean;
}

export interface ErleichterungAuswertung {
  readonly erleichterung: WirksameErleichterung;
  readonly wenn?: Trace;
  readonly faellig?: Trace;
  readonly dann?: Trace;
  readonly greift: Wahrheit;
  /** True in fact, but counted as unknown because no confirmed source supports it. */
  readonly zurueckgehalten: boolean;
}
