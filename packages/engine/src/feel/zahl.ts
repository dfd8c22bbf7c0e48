import Bibliothek, { type Decimal } from 'decimal.js-light';
import type { FeelNumber } from './values.ts';

/** The library's types describe its CommonJS file as a namespace; the default export is the constructor in all of them. */
const Basis = Bibliothek as unknown as typeof Decimal;

/**
 * Numbers: integers within 2^53 are JS numbers (the hot path), all others decimals of 34 significant digits, half
 * even, as in DMN (IEEE 754 decimal128). Results that are such integers come back as JS numbers.
 * What has no value in that range (division by zero, overflow, root of a negative number) is `undefined`.
 */
const Dezimal = Basis.clone({ precision: 34, rounding: 6, toExpNeg: -40, toExpPos: 40 });

/** Room for results that are rounded once at the end: a quotient cut after 80 digits can no longer hide a tie. */
const Genau = Basis.clone({ precision: 80, rounding: 1 });

const GROESSTER_EXPONENT = 6144;

export type Rundung = 'auf' | 'ab' | 'boden' | 'decke' | 'kaufmaennisch';

/** The codes of the decimal library: away from zero, towards zero, floor, ceiling, half away from zero. */
const RUNDUNG: Readonly<Record<Rundung, number>> = { auf: 0, ab: 1, boden: 3, decke: 2, kaufmaennisch: 4 };

/** Reads a number as YAML, JSON and FEEL write it: `12`, `-0.5`, `.5`, `1.5e3`. Other text is `undefined`. */
export function numberFromText(text: string): FeelNumber | undefined {
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,6})?$/.test(text)) return undefined;
  if (text.length <= 15 && /^-?\d+$/.test(text)) return Number(text) + 0;
  return normalise(new Dezimal(text.replace('+', '')).toSignificantDigits(34));
}

export function isNumber(wert: unknown): wert is FeelNumber {
  return typeof wert === 'number' || isDecimal(wert);
}

export function plus(a: FeelNumber, b: FeelNumber): FeelNumber | undefined {
  if (isWhole(a) && isWhole(b)) {
    const summe = a + b;
    if (Number.isSafeInteger(summe)) return summe;
  }
  return normalise(decimal(a).plus(decimal(b)));
}

export function minus(a: FeelNumber, b: FeelNumber): FeelNumber | undefined {
  return plus(a, negate(b));
}

export function times(a: FeelNumber, b: FeelNumber): FeelNumber | undefined {
  if (isWhole(a) && isWhole(b)) {
    const produkt = a * b;
    if (Number.isSafeInteger(produkt)) return produkt + 0;
  }
  return normalise(decimal(a).times(decimal(b)));
}

export function dividedBy(a: FeelNumber, b: FeelNumber): FeelNumber | undefined {
  if (signOf(b) === 0) return undefined;
  if (isWhole(a) && isWhole(b)) {
    const quotient = a / b;
    if (Number.isSafeInteger(quotient)) return quotient + 0;
  }
  const genau = new Genau(text(a)).dividedBy(new Genau(text(b)));
  return normalise(new Dezimal(genau).toSignificantDigits(34));
}

/** `basis ** exponent`; whole exponents are exact to 34 digits, others to the last digit. */
export function power(basis: FeelNumber, exponent: FeelNumber): FeelNumber | undefined {
  const b = decimal(basis);
  const e = decimal(exponent);
  if (b.isZero()) return e.isZero() ? 1 : e.isNegative() ? undefined : 0;
  if (b.isNegative() && !e.isInteger()) return undefined;
  if (!(Math.abs(magnitude(b) * e.toNumber()) <= GROESSTER_EXPONENT + 1)) return undefined;
  if (e.isInteger()) return normalise(b.toPower(e));
  return normalise(new Dezimal(new Genau(b).toPower(new Genau(e))).toSignificantDigits(34));
}

export function negate(a: FeelNumber): FeelNumber {
  return typeof a === 'number' ? 0 - a : a.negated();
}

export function absolute(a: FeelNumber): FeelNumber {
  return typeof a === 'number' ? Math.abs(a) : a.absoluteValue();
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return decimal(a).comparedTo(decimal(b));
}

export function equalNumbers(a: FeelNumber, b: FeelNumber): boolean {
  return typeof a === 'number' && typeof b === 'number' ? a === b : compareNumbers(a, b) === 0;
}

/** Rounds to `stellen` decimal places; negative places round to tens, hundreds, … */
export function roundTo(a: FeelNumber, stellen: FeelNumber, rundung: Rundung): FeelNumber | undefined {
  if (typeof stellen !== 'number' || !Number.isInteger(stellen) || Math.abs(stellen) > GROESSTER_EXPONENT) {
    return undefined;
  }
  if (stellen >= 0 && isWhole(a)) return a;
  // Moving the decimal point changes no digit, so both products are exact.
  const ganz = decimal(a)
    .times(new Dezimal(`1e${stellen}`))
    .toDecimalPlaces(0, RUNDUNG[rundung]);
  return normalise(ganz.times(new Dezimal(`1e${-stellen}`)));
}

/** The number as an integer that JS holds exactly; `undefined` if it is none. */
export function wholeNumber(a: FeelNumber): number | undefined {
  return isWhole(a) ? a : undefined;
}

/** Digits in full, never in exponential form up to 40 places: for display and for texts. */
export function text(a: FeelNumber): string {
  return isWhole(a) ? String(a) : decimal(a).toString();
}

function isWhole(a: FeelNumber): a is number {
  return Number.isSafeInteger(a);
}

function decimal(a: FeelNumber): Decimal {
  return typeof a === 'number' ? new Dezimal(a) : a instanceof Dezimal ? a : new Dezimal(String(a));
}

function normalise(a: Decimal): FeelNumber | undefined {
  if (a.isZero()) return 0;
  if (Math.abs(a.exponent()) > GROESSTER_EXPONENT) return undefined;
  if (a.exponent() <= 15 && a.isInteger()) {
    const zahl = a.toNumber();
    if (Number.isSafeInteger(zahl)) return zahl;
  }
  return a;
}

function signOf(a: FeelNumber): number {
  return typeof a === 'number' ? Math.sign(a) : a.isZero() ? 0 : a.isNegative() ? -1 : 1;
}

/** Base-10 logarithm of |a|, as far as a JS number can tell. */
function magnitude(a: Decimal): number {
  const exponent = a.exponent();
  return exponent + Math.log10(Math.abs(a.times(new Dezimal(`1e${-exponent}`)).toNumber()));
}

function isDecimal(wert: unknown): wert is Decimal {
  return wert instanceof Basis || (typeof wert === 'object' && wert !== null && 'toDecimalPlaces' in wert);
}
