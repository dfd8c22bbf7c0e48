import type { Text } from '../document/problem.ts';

/** "9.196" and "9,196"; at most six decimals. */
export function numberText(zahl: number): Text {
  return { de: DEUTSCH.format(zahl), en: ENGLISCH.format(zahl) };
}

const DEUTSCH = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 });
const ENGLISCH = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** ISO date in the way people read it: "31.12.2023"; English keeps the ISO form, which nobody misreads. */
export function dateText(tag: string): Text {
  return { de: tag.split('-').reverse().join('.'), en: tag };
}
