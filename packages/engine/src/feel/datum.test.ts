import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, calendarDay, formatIso, monthsBetween, parseDatum } from './datum.ts';
import { difference, formatDauer, parseDauer } from './dauer.ts';
import type { FeelDate } from './values.ts';

function day(iso: string): FeelDate {
  const datum = parseDatum(iso);
  if (datum === undefined) throw new Error(`not a day: ${iso}`);
  return datum;
}

const TAG = 86_400_000;
const von1900 = day('1900-01-01').tag;
const bis2100 = day('2100-12-31').tag;
const tage = fc.integer({ min: von1900, max: bis2100 }).map((tag): FeelDate => ({ art: 'datum', tag }));

test.each(['2024-02-29', '1970-01-01', '0001-01-01', '9999-12-31'])('%s is a day', (iso) => {
  expect(formatIso(day(iso))).toBe(iso);
});

test.each([
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '2024-1-1',
  '24-01-01',
  '0000-01-01',
  '2024-01-01T00:00',
  '',
  '30.06.2028',
])('%s is no day', (iso) => expect(parseDatum(iso)).toBeUndefined());

test('every day from 1900 to 2100 is the day that the reference calendar has, and comes back as it was written', () => {
  for (let tag = von1900; tag <= bis2100; tag += 1) {
    const iso = new Date(tag * TAG).toISOString().slice(0, 10);
    if (formatIso({ art: 'datum', tag }) !== iso || parseDatum(iso)?.tag !== tag) expect.fail(iso);
  }
  expect(bis2100 - von1900).toBe(73_413);
});

describe('months', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-28'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-01-15', 60, '2032-01-15'],
    ['2027-01-15', -13, '2025-12-15'],
  ])('%s and %i months is %s', (von, monate, bis) => {
    const ziel = addMonths(day(von), monate);
    expect(ziel === undefined ? undefined : formatIso(ziel)).toBe(bis);
  });

  test('keep the day or take the last of the month', () => {
    fc.assert(
      fc.property(tage, fc.integer({ min: -1200, max: 1200 }), (datum, monate) => {
        const ziel = addMonths(datum, monate);
        if (ziel === undefined) return false;
        const [a, b] = [calendarDay(datum), calendarDay(ziel)];
        const letzter = calendarDay(addDays(ziel, 1) ?? ziel).tag === 1;
        const imRichtigenMonat = (b.jahr - a.jahr) * 12 + b.monat - a.monat === monate;
        return imRichtigenMonat && (b.tag === a.tag || (b.tag < a.tag && letzter));
      }),
    );
  });

  test('between two days are the most months that still fit', () => {
    fc.assert(
      fc.property(tage, tage, (von, bis) => {
        if (von.tag > bis.tag) return monthsBetween(von, bis) === 0 - monthsBetween(bis, von);
        const monate = monthsBetween(von, bis);
        const { tag } = calendarDay(von);
        const passt = (addMonths(von, monate)?.tag ?? 0) <= bis.tag;
        // A clamped end of month is no whole month yet: from 31 January to 28 February there are none.
        const naechster = addMonths(von, monate + 1);
        const zuViel =
          naechster !== undefined && (naechster.tag > bis.tag || calendarDay(naechster).tag < tag);
        return passt && zuViel;
      }),
    );
  });
});

test('order and distance of days agree with their texts', () => {
  fc.assert(
    fc.property(tage, tage, (a, b) => {
      const textOrdnung = formatIso(a) < formatIso(b) ? -1 : formatIso(a) > formatIso(b) ? 1 : 0;
      return Math.sign(a.tag - b.tag) === textOrdnung && addDays(b, difference(a, b).anzahl)?.tag === a.tag;
    }),
  );
});

test('nothing leaves the years 1 to 9999', () => {
  expect([
    addDays(day('9999-12-31'), 1),
    addDays(day('0001-01-01'), -1),
    addMonths(day('9999-12-31'), 1),
  ]).toEqual([undefined, undefined, undefined]);
});

describe('durations', () => {
  test.each([
    ['P30D', 'dauer_tage', 30],
    ['-P1D', 'dauer_tage', -1],
    ['P1M', 'dauer_monate', 1],
    ['P5Y', 'dauer_monate', 60],
    ['P1Y6M', 'dauer_monate', 18],
    ['-P1Y6M', 'dauer_monate', -18],
    ['P0D', 'dauer_tage', 0],
    ['-P0D', 'dauer_tage', 0],
  ])('%s', (text, art, anzahl) => expect(parseDauer(text)).toEqual({ art, anzahl }));

  test.each(['P', 'P1M3D', 'PT1H', 'P1DT1H', 'P1W', 'P-1D', '1D', 'p1d', ''])('%s is none', (text) => {
    expect(parseDauer(text)).toBeUndefined();
  });

  test('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('dauer_tage', 'dauer_monate'),
        fc.integer({ min: -9999, max: 9999 }),
        (art, anzahl) => {
          const dauer = { art, anzahl } as const;
          expect(parseDauer(formatDauer(dauer))).toEqual(dauer);
        },
      ),
    );
  });
});
