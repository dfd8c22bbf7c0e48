import { calendarDay } from '../feel/datum.ts';
import { formatFeel } from '../feel/format.ts';
import { formatNumber } from '../feel/format-zahl.ts';
import type { FeelDate, FeelNumber, FeelValue } from '../feel/values.ts';
import { roundTo, text } from '../feel/zahl.ts';

/** Formats of text blocks beyond those of messages (`formatFeel`): fixed places, months in words, enumerations. */

/** `85.712,42 €`; with `stellen` rounded half up and filled with zeros: `85.712,40 €`. */
export function numberText(
  zahl: FeelNumber,
  einheit: string | undefined,
  stellen: number | undefined,
): string {
  if (stellen === undefined) return formatNumber(zahl, einheit, 'de');
  const gerundet = roundTo(zahl, stellen, 'kaufmaennisch') ?? zahl;
  const [ganz = '', bruch = ''] = text(gerundet).split('.');
  const gruppiert = ganz.replace(/\B(?=(\d{3})+$)/g, '.');
  const ziffern = stellen === 0 ? gruppiert : `${gruppiert},${bruch.padEnd(stellen, '0')}`;
  const zeichen = { EUR: '€', Prozent: '%' }[einheit ?? ''] ?? einheit;
  return zeichen === undefined ? ziffern : `${ziffern} ${zeichen}`;
}

const MONATE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** `30. Juni 2028`; the blank cannot break, so that no line of Markdown begins a numbered list with a day. */
export function longDate(datum: FeelDate): string {
  const { jahr, monat, tag } = calendarDay(datum);
  return `${tag}.\u00A0${MONATE[monat - 1]} ${jahr}`;
}

/** `a, b und c`; nothing for the empty list. */
export function enumeration(teile: readonly string[], wort: string): string {
  const letztes = teile.at(-1) ?? '';
  return teile.length <= 1 ? letztes : `${teile.slice(0, -1).join(', ')} ${wort} ${letztes}`;
}

export function plain(wert: FeelValue): string {
  return formatFeel(wert, undefined, 'de');
}
