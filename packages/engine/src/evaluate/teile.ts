import { isDate } from '../feel/gleich.ts';
import type { FeelDate, FeelValue, Wahrheit } from '../feel/values.ts';
import type { AnforderungFelder } from '../katalog/types.ts';
import type { WirksameAnforderung, WirksameErleichterung } from '../resolve/types.ts';
import type { Instanz } from './instanzen.ts';
import type { Umgebung } from './umgebung.ts';
import type { Urteil } from './urteil.ts';

/** How the values of expressions become the parts that decide a verdict: the same with and without traces. */
export function truthOf(value: FeelValue): Wahrheit {
  return typeof value === 'boolean' ? value : undefined;
}

export function both(a: Wahrheit, b: Wahrheit): Wahrheit {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

/** Whether the duty was met by the Stichtag: `null` says not yet. */
export function doneBy(erledigtAm: FeelValue, stichtag: FeelDate): Wahrheit {
  if (isDate(erledigtAm)) return erledigtAm.tag <= stichtag.tag;
  return erledigtAm === null ? false : undefined;
}

/** An absent list may turn out to be empty. */
export function hasElement(liste: Instanz['liste']): Wahrheit {
  return liste === 'unbekannt' ? undefined : true;
}

/** What no confirmed source supports counts as unknown where it would be true. */
export function takesEffect(holds: Wahrheit, relief: WirksameErleichterung): Wahrheit {
  return holds === true && relief.unbestaetigt ? undefined : holds;
}

/** Only a "soll" can be departed from; for other requirements an Abweichung is no part of the verdict. */
export function mayDepart({ felder, erleichterungen }: WirksameAnforderung): boolean {
  return (
    felder.verbindlichkeit?.wert === 'soll' ||
    erleichterungen.some(({ aendert }) => aendert?.verbindlichkeit?.wert === 'soll')
  );
}

/** A doubtful reading never accuses: `verletzt` becomes `offen` (formate, `zweifel`). */
export function applyZweifel(urteil: Urteil, felder: AnforderungFelder): Urteil {
  return urteil === 'verletzt' && felder.zweifel !== undefined ? 'offen' : urteil;
}

/** A relief with `je` sees the requirement's element under its own variable name. */
export function reliefEnvironment(
  umgebung: Umgebung,
  anforderung: WirksameAnforderung,
  { erleichterung }: WirksameErleichterung,
): Umgebung {
  const own = erleichterung.je?.variable;
  const theirs = anforderung.je?.variable;
  return own === undefined || theirs === undefined || own === theirs
    ? umgebung
    : umgebung.rename(theirs, own);
}
