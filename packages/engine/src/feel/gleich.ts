import type { FeelDate, FeelDuration, FeelValue, Wahrheit } from './values.ts';
import { compareNumbers, equalNumbers, isNumber } from './zahl.ts';

/**
 * Equality of two values. Unknown if one is unknown; `null` equals `null` only. Values of different kinds (a type
 * clash that the static check reports) and records compare as unknown, never as "different": a mistake in a rule or a
 * project must not turn into a verdict. Lists compare element by element; different lengths differ.
 */
export function equalValues(a: FeelValue, b: FeelValue): Wahrheit {
  if (a === undefined || b === undefined) return undefined;
  if (a === null || b === null) return a === b;
  if (typeof a === 'string' || typeof a === 'boolean') return typeof b === typeof a ? a === b : undefined;
  if (isNumber(a)) return isNumber(b) ? equalNumbers(a, b) : undefined;
  if (isList(a)) return isList(b) ? equalLists(a, b) : undefined;
  const zahlA = ordinal(a, b);
  return zahlA === undefined ? undefined : zahlA === 0;
}

/**
 * Order of two values: negative, zero, positive. `undefined` if one is unknown or `null`, if their kinds differ or if
 * they have no order (truth values, lists, records). Texts are ordered by UTF-16 code units, without a locale.
 */
export function compareValues(a: FeelValue, b: FeelValue): number | undefined {
  if (a === undefined || b === undefined || a === null || b === null) return undefined;
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : undefined;
  if (typeof a === 'string') return typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : undefined;
  return ordinal(a, b);
}

/** The value of an "if" whose condition is unknown: known only if both branches say the same. */
export function agreed(dann: FeelValue, sonst: FeelValue): FeelValue {
  return equalValues(dann, sonst) === true ? dann : undefined;
}

export function isList(wert: FeelValue): wert is readonly FeelValue[] {
  return Array.isArray(wert);
}

export function isDate(wert: FeelValue): wert is FeelDate {
  return kindOf(wert) === 'datum';
}

/** Days and months durations are different kinds. */
export function isDuration(wert: FeelValue): wert is FeelDuration {
  const art = kindOf(wert);
  return art === 'dauer_tage' || art === 'dauer_monate';
}

/** Dates and durations carry their kind; so might a record of facts, which is told apart by its number. */
function kindOf(wert: FeelValue): 'datum' | 'dauer_tage' | 'dauer_monate' | undefined {
  if (typeof wert !== 'object' || wert === null) return undefined;
  const teile = wert as Partial<FeelDate> & Partial<Omit<FeelDuration, 'art'>>;
  if (teile.art === 'datum') return typeof teile.tag === 'number' ? 'datum' : undefined;
  const art: unknown = teile.art;
  if (art !== 'dauer_tage' && art !== 'dauer_monate') return undefined;
  return typeof teile.anzahl === 'number' ? art : undefined;
}

function ordinal(a: FeelValue, b: FeelValue): number | undefined {
  if (isDate(a)) return isDate(b) ? a.tag - b.tag : undefined;
  if (isDuration(a) && isDuration(b) && a.art === b.art) return a.anzahl - b.anzahl;
  return undefined;
}

function equalLists(a: readonly FeelValue[], b: readonly FeelValue[]): Wahrheit {
  if (a.length !== b.length) return false;
  let ergebnis: Wahrheit = true;
  for (let i = 0; i < a.length; i += 1) {
    const gleich = equalValues(a[i], b[i]);
    if (gleich === false) return false;
    if (gleich === undefined) ergebnis = undefined;
  }
  return ergebnis;
}
