import type { FeelNumber } from '../feel/values.ts';
import { numberFromText, text } from '../feel/zahl.ts';
import type { Dezimal, Zahlwert } from './types.ts';

/**
 * An exact fraction in lowest terms with a positive denominator. Ties, minimum points and the edge of a corridor are
 * decided on these, so that no rounding of ours ever decides about a contract.
 */
export interface Bruch {
  readonly zaehler: bigint;
  readonly nenner: bigint;
}

export const ZERO: Bruch = { zaehler: 0n, nenner: 1n };
export const ONE: Bruch = { zaehler: 1n, nenner: 1n };
export const HUNDRED: Bruch = { zaehler: 100n, nenner: 1n };

/** A decimal as YAML writes it (`12.5`, `1e3`), in plain notation; `undefined` for anything else, or beyond 40 digits. */
export function toDezimal(source: string): Dezimal | undefined {
  const zahl: FeelNumber | undefined = numberFromText(source);
  const plain = zahl === undefined ? undefined : text(zahl);
  return plain !== undefined && PLAIN.test(plain) ? plain : undefined;
}

const PLAIN = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Throws on anything but plain notation: readers let nothing else through. */
export function toBruch(dezimal: Dezimal): Bruch {
  const [, minus = '', ganz = '', stellen = ''] = PLAIN.exec(dezimal) ?? notPlain(dezimal);
  return reduce(BigInt(`${minus}${ganz}${stellen}`), 10n ** BigInt(stellen.length));
}

export function plus(a: Bruch, b: Bruch): Bruch {
  return reduce(a.zaehler * b.nenner + b.zaehler * a.nenner, a.nenner * b.nenner);
}

export function minus(a: Bruch, b: Bruch): Bruch {
  return plus(a, { zaehler: -b.zaehler, nenner: b.nenner });
}

export function times(a: Bruch, b: Bruch): Bruch {
  return reduce(a.zaehler * b.zaehler, a.nenner * b.nenner);
}

/** The caller has made sure that `b` is not zero. */
export function dividedBy(a: Bruch, b: Bruch): Bruch {
  if (b.zaehler === 0n) throw new Error('division by zero');
  return reduce(a.zaehler * b.nenner, a.nenner * b.zaehler);
}

export function sum(werte: readonly Bruch[]): Bruch {
  return werte.reduce(plus, ZERO);
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Bruch, b: Bruch): number {
  const links = a.zaehler * b.nenner;
  const rechts = b.zaehler * a.nenner;
  return links < rechts ? -1 : links > rechts ? 1 : 0;
}

export function larger(a: Bruch, b: Bruch): Bruch {
  return compare(a, b) < 0 ? b : a;
}

export function smaller(a: Bruch, b: Bruch): Bruch {
  return compare(a, b) > 0 ? b : a;
}

/** Half away from zero („kaufmännisch“), as tenders publish it; trailing zeros stay. */
export function round(a: Bruch, stellen: number): Dezimal {
  const negativ = a.zaehler < 0n;
  const betrag = negativ ? -a.zaehler : a.zaehler;
  const geschoben = betrag * 10n ** BigInt(stellen);
  const ziffern = ((2n * geschoben + a.nenner) / (2n * a.nenner)).toString().padStart(stellen + 1, '0');
  const wert =
    stellen === 0 ? ziffern : `${ziffern.slice(0, -stellen)}.${ziffern.slice(ziffern.length - stellen)}`;
  return negativ && /[1-9]/.test(wert) ? `-${wert}` : wert;
}

/** The exact value: a decimal where it ends, else `zaehler/nenner`. */
export function exactText(a: Bruch): string {
  let rest = a.nenner;
  let stellen = 0;
  for (const teiler of [2n, 5n]) {
    let zahl = 0;
    while (rest % teiler === 0n) {
      rest /= teiler;
      zahl += 1;
    }
    stellen = Math.max(stellen, zahl);
  }
  return rest === 1n && stellen <= MAX_STELLEN ? round(a, stellen) : `${a.zaehler}/${a.nenner}`;
}

/** Longer decimals read worse than a fraction. */
const MAX_STELLEN = 12;

export function toZahlwert(a: Bruch, stellen: number): Zahlwert {
  return { genau: exactText(a), gerundet: round(a, stellen) };
}

function reduce(zaehler: bigint, nenner: bigint): Bruch {
  const vorzeichen = nenner < 0n ? -1n : 1n;
  const teiler = gcd(zaehler < 0n ? -zaehler : zaehler, nenner * vorzeichen) * vorzeichen;
  return { zaehler: zaehler / teiler, nenner: nenner / teiler };
}

function gcd(a: bigint, b: bigint): bigint {
  let [gross, klein] = [a, b];
  while (klein !== 0n) [gross, klein] = [klein, gross % klein];
  return gross;
}

function notPlain(dezimal: string): never {
  throw new Error(`no plain decimal: ${dezimal}`);
}
