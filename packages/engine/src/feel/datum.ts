import type { FeelDate } from './values.ts';

/**
 * Calendar days of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31, by pure arithmetic: no time zone and
 * no clock can shift a deadline. The conversion follows H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export interface CalendarDay {
  readonly jahr: number;
  /** 1 to 12 */
  readonly monat: number;
  /** 1 to 31 */
  readonly tag: number;
}

const TAGE_JE_AERA = 146_097;
const TAGE_BIS_1970 = 719_468;

/** Reads `YYYY-MM-DD`. Anything else, or a day that the calendar does not have, is `undefined`. */
export function parseDatum(iso: string): FeelDate | undefined {
  const treffer = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (treffer === null) return undefined;
  return dateOf(Number(treffer[1]), Number(treffer[2]), Number(treffer[3]));
}

/** The day of these parts; `undefined` if there is no such day. */
export function dateOf(jahr: number, monat: number, tag: number): FeelDate | undefined {
  if (!Number.isInteger(jahr) || jahr < 1 || jahr > 9999) return undefined;
  if (!Number.isInteger(monat) || monat < 1 || monat > 12) return undefined;
  if (!Number.isInteger(tag) || tag < 1 || tag > daysInMonth(jahr, monat)) return undefined;
  return { art: 'datum', tag: dayNumber(jahr, monat, tag) };
}

/** `YYYY-MM-DD`. */
export function formatIso(datum: FeelDate): string {
  const { jahr, monat, tag } = calendarDay(datum);
  return `${String(jahr).padStart(4, '0')}-${String(monat).padStart(2, '0')}-${String(tag).padStart(2, '0')}`;
}

export function calendarDay(datum: FeelDate): CalendarDay {
  const tage = datum.tag + TAGE_BIS_1970;
  const aera = Math.floor(tage / TAGE_JE_AERA);
  const tagDerAera = tage - aera * TAGE_JE_AERA;
  const jahrDerAera = Math.floor(
    (tagDerAera -
      Math.floor(tagDerAera / 1460) +
      Math.floor(tagDerAera / 36_524) -
      Math.floor(tagDerAera / 146_096)) /
      365,
  );
  const tagDesJahres =
    tagDerAera - (365 * jahrDerAera + Math.floor(jahrDerAera / 4) - Math.floor(jahrDerAera / 100));
  // The computing year starts on 1 March, so that the leap day is its last.
  const maerzMonat = Math.floor((5 * tagDesJahres + 2) / 153);
  const tag = tagDesJahres - Math.floor((153 * maerzMonat + 2) / 5) + 1;
  const monat = maerzMonat < 10 ? maerzMonat + 3 : maerzMonat - 9;
  return { jahr: jahrDerAera + aera * 400 + (monat <= 2 ? 1 : 0), monat, tag };
}

/** Adds days; `undefined` outside the years 1 to 9999. */
export function addDays(datum: FeelDate, tage: number): FeelDate | undefined {
  const tag = datum.tag + tage;
  return tag >= ERSTER_TAG && tag <= LETZTER_TAG ? { art: 'datum', tag } : undefined;
}

/**
 * Adds months in one step and keeps the day of the month, or takes the month's last day (31 January + 1 month =
 * 28 or 29 February, § 188 Abs. 3 BGB). `undefined` outside the years 1 to 9999.
 */
export function addMonths(datum: FeelDate, monate: number): FeelDate | undefined {
  const { jahr, monat, tag } = calendarDay(datum);
  const gesamt = jahr * 12 + (monat - 1) + monate;
  const zielJahr = Math.floor(gesamt / 12);
  const zielMonat = gesamt - zielJahr * 12 + 1;
  return dateOf(zielJahr, zielMonat, Math.min(tag, daysInMonth(zielJahr, zielMonat)));
}

/** Whole months from `von` to `bis`: negative if `bis` comes first, never rounded away from zero. */
export function monthsBetween(von: FeelDate, bis: FeelDate): number {
  if (bis.tag < von.tag) return 0 - monthsBetween(bis, von);
  const a = calendarDay(von);
  const b = calendarDay(bis);
  return (b.jahr - a.jahr) * 12 + (b.monat - a.monat) - (b.tag < a.tag ? 1 : 0);
}

export function daysInMonth(jahr: number, monat: number): number {
  if (monat === 2) return isLeapYear(jahr) ? 29 : 28;
  return monat === 4 || monat === 6 || monat === 9 || monat === 11 ? 30 : 31;
}

function isLeapYear(jahr: number): boolean {
  return jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0);
}

function dayNumber(jahr: number, monat: number, tag: number): number {
  const maerzJahr = monat <= 2 ? jahr - 1 : jahr;
  const aera = Math.floor(maerzJahr / 400);
  const jahrDerAera = maerzJahr - aera * 400;
  const tagDesJahres = Math.floor((153 * (monat > 2 ? monat - 3 : monat + 9) + 2) / 5) + tag - 1;
  const tagDerAera =
    jahrDerAera * 365 + Math.floor(jahrDerAera / 4) - Math.floor(jahrDerAera / 100) + tagDesJahres;
  return aera * TAGE_JE_AERA + tagDerAera - TAGE_BIS_1970;
}

const ERSTER_TAG = dayNumber(1, 1, 1);
const LETZTER_TAG = dayNumber(9999, 12, 31);
