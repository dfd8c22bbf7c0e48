import type { FeelArithmetic } from './ast.ts';
import { addDays, addMonths, calendarDay } from './datum.ts';
import { difference } from './dauer.ts';
import { isDate, isDuration } from './gleich.ts';
import type { FeelDate, FeelDuration, FeelNumber, FeelValue } from './values.ts';
import { dividedBy, isNumber, minus, negate, plus, power, times, wholeNumber } from './zahl.ts';

export type Rechner = (a: FeelValue, b: FeelValue) => FeelValue;

/**
 * `+ - * / **` on numbers, texts (`+`), days and durations. An unknown or `null` operand, a combination that has no
 * meaning (date + number), a fraction of a day and a result out of range are unknown.
 */
export const RECHNER: Readonly<Record<FeelArithmetic['operator'], Rechner>> = {
  '+': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? plus(a, b) : undefined;
    if (typeof a === 'string') return typeof b === 'string' ? a + b : undefined;
    if (isDate(a)) return isDuration(b) ? shift(a, b, 1) : undefined;
    if (!isDuration(a)) return undefined;
    return isDate(b) ? shift(b, a, 1) : isDuration(b) ? addDurations(a, b, 1) : undefined;
  },
  '-': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? minus(a, b) : undefined;
    if (isDate(a)) return isDate(b) ? difference(a, b) : isDuration(b) ? shift(a, b, -1) : undefined;
    return isDuration(a) && isDuration(b) ? addDurations(a, b, -1) : undefined;
  },
  '*': (a, b) => {
    if (isNumber(a))
      return isNumber(b) ? times(a, b) : isDuration(b) ? duration(b, times(a, b.anzahl)) : undefined;
    return isDuration(a) && isNumber(b) ? duration(a, times(b, a.anzahl)) : undefined;
  },
  '/': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? dividedBy(a, b) : undefined;
    if (!isDuration(a)) return undefined;
    if (isNumber(b)) return duration(a, dividedBy(a.anzahl, b));
    return isDuration(b) && a.art === b.art ? dividedBy(a.anzahl, b.anzahl) : undefined;
  },
  '**': (a, b) => (isNumber(a) && isNumber(b) ? power(a, b) : undefined),
};

/** `-x` of a number or a duration. */
export function negateValue(wert: FeelValue): FeelValue {
  if (isNumber(wert)) return negate(wert);
  return isDuration(wert) ? { art: wert.art, anzahl: 0 - wert.anzahl } : undefined;
}

/** `.year .month .day` of a day, `.days` of a days duration, `.months` of a months duration; else unknown. */
export function propertyOf(wert: FeelValue, name: string): FeelValue {
  if (isDate(wert)) {
    const { jahr, monat, tag } = calendarDay(wert);
    return name === 'year' ? jahr : name === 'month' ? monat : name === 'day' ? tag : undefined;
  }
  if (!isDuration(wert)) return undefined;
  return name === (wert.art === 'dauer_tage' ? 'days' : 'months') ? wert.anzahl : undefined;
}

function shift(datum: FeelDate, dauer: FeelDuration, vorzeichen: 1 | -1): FeelDate | undefined {
  const anzahl = dauer.anzahl * vorzeichen;
  return dauer.art === 'dauer_tage' ? addDays(datum, anzahl) : addMonths(datum, anzahl);
}

function addDurations(a: FeelDuration, b: FeelDuration, vorzeichen: 1 | -1): FeelDuration | undefined {
  return a.art === b.art ? duration(a, plus(a.anzahl, b.anzahl * vorzeichen)) : undefined;
}

function duration(art: FeelDuration, anzahl: FeelNumber | undefined): FeelDuration | undefined {
  const ganz = anzahl === undefined ? undefined : wholeNumber(anzahl);
  return ganz === undefined ? undefined : { art: art.art, anzahl: ganz };
}
