import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ABWEICHUNGEN } from './abweichungen.ts';
import { AUSSERHALB } from './ausserhalb.ts';
import { classify, type Einordnung } from './einordnung.ts';
import { describeLage, folderOf, type Lage, readFaelle } from './lage.ts';
import type { TckWert } from './werte.ts';

/**
 * How many cases of the TCK must apply, measured when this test was written. A lower figure means that the parser refuses what it once
 * read: a change of the dialect that belongs into the decisions, not a number to adapt in passing.
 */
const MINDESTENS = { mitWert: 478, ohneWert: 422, abgelehnteFehler: 37 };

const einordnungen = readFaelle().map(classify);
const ordner = [...new Set(einordnungen.map(({ lage }) => folderOf(lage.fall)))];

describe('cases of the public DMN TCK', () => {
  it.each(ordner)('%s: every case of our subset has the expected value, every other one a reason', (name) => {
    const falsch = einordnungen.filter(
      ({ klasse, lage }) => klasse === 'falsch' && folderOf(lage.fall) === name,
    );
    expect(falsch.map(({ lage }) => describeLage(lage))).toEqual([]);
  });

  it.each(ordner)('%s: the trace gives the same value as the compiled expression', (name) => {
    const ungleich = einordnungen.filter(
      ({ lage }) =>
        lage.art === 'ausgewertet' &&
        folderOf(lage.fall) === name &&
        !isDeepStrictEqual(lage.spur.wert, lage.wert),
    );
    expect(ungleich.map(({ lage }) => describeLage(lage))).toEqual([]);
  });

  it('uses every reason for an exclusion', () => {
    const benutzt = new Set(einordnungen.map(({ klasse, grund }) => `${klasse}: ${grund}`));
    const gruende = [
      ...AUSSERHALB.map(({ id }) => `ausserhalb: ${id}`),
      ...ABWEICHUNGEN.map(({ id }) => `abweichung: ${id}`),
    ];
    expect(gruende.filter((grund) => !benutzt.has(grund))).toEqual([]);
  });

  it('applies to as many cases with a value as measured', () => {
    expect(count(({ klasse, lage }) => klasse === 'gleich' && hasValue(lage))).toBeGreaterThanOrEqual(
      MINDESTENS.mitWert,
    );
  });

  it('applies to as many cases without a value as measured', () => {
    expect(count(({ klasse, lage }) => klasse === 'gleich' && !hasValue(lage))).toBeGreaterThanOrEqual(
      MINDESTENS.ohneWert,
    );
  });

  it('refuses as many cases without a value before they run as measured', () => {
    expect(count(({ klasse }) => klasse === 'abgelehnter_fehler')).toBeGreaterThanOrEqual(
      MINDESTENS.abgelehnteFehler,
    );
  });

  afterAll(() => {
    process.stdout.write(`${report()}\n`);
  });
});

describe('the check of the cases itself', () => {
  const zahl = (wert: string): TckWert => ({ typ: 'zahl', wert });
  const wahr: TckWert = { typ: 'wahrheitswert', wert: true };
  const nichts: TckWert = { typ: 'null', wert: null };

  it.each<[ausdruck: string, erwartet: TckWert]>([
    ['1 + 1', zahl('3')],
    ['1 + 1', nichts],
    ['2 in [1, 3]', wahr],
    ['null < 1', wahr],
    ['1 == 1', wahr],
    ['if true then 1 else 2', zahl('2')],
    ['duration("P1M") * 2', { typ: 'dauer', wert: 'P3M' }],
    ['every x in [1, 2] satisfies x > 1', wahr],
    ['date("2024-01-31") + duration("P1M")', { typ: 'datum', wert: '2024-03-02' }],
  ])('finds %s → %o wrong', (ausdruck, erwartet) => {
    expect(classify({ id: 'eigen/probe', ausdruck, eingaben: {}, erwartet }).klasse).toBe('falsch');
  });
});

function count(trifft: (einordnung: Einordnung) => boolean): number {
  return einordnungen.filter(trifft).length;
}

function hasValue(lage: Lage): boolean {
  return lage.fall.erwartet.typ !== 'null';
}

function report(): string {
  const gezaehlt = new Map<string, number>();
  for (const { klasse, grund, lage } of einordnungen) {
    const art = klasse === 'gleich' ? (hasValue(lage) ? 'gleich, mit Wert' : 'gleich, ohne Wert') : klasse;
    const zeile = grund === undefined ? art : `${art}: ${grund}`;
    gezaehlt.set(zeile, (gezaehlt.get(zeile) ?? 0) + 1);
  }
  const zeilen = [...gezaehlt]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([zeile, zahl]) => `  ${zeile}: ${zahl}`);
  return [`DMN TCK: ${einordnungen.length} Fälle`, ...zeilen].join('\n');
}
