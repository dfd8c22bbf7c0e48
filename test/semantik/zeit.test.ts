import { describe, expect, it } from 'vitest';
import { befund, pruefe, urteile } from './lib/pruefen.ts';
import { BELEG, type Dateien, type Eintrag, groesse, modul, parameter } from './lib/regeln.ts';

const PERIODE = { ab: '2026-02-01', bis: '2026-03-31' };
const TAGE = [
  ['the day before', '2026-01-31', false],
  ['the first day', '2026-02-01', true],
  ['the last day (bis is inclusive)', '2026-03-31', true],
  ['the day after', '2026-04-01', false],
] as const;

const R = { dann: 'false' };

describe('geltung', () => {
  it.each(TAGE)('of a module: %s', async (_tag, stichtag, gilt) => {
    const regeln = { 'm.modul.yaml': modul({ anforderungen: { R } }, { geltung: PERIODE }) };
    expect(await urteile(regeln, {}, { stichtag })).toEqual(gilt ? { R: 'verletzt' } : {});
  });

  it.each(TAGE)('of a requirement: %s', async (_tag, stichtag, gilt) => {
    const regeln = { 'm.modul.yaml': modul({ anforderungen: { R: { ...R, geltung: PERIODE } } }) };
    expect(await urteile(regeln, {}, { stichtag })).toEqual(gilt ? { R: 'verletzt' } : {});
  });

  it.each(TAGE)('of a relief: %s', async (_tag, stichtag, gilt) => {
    const erleichterungen = { e: { geltung: PERIODE, entfaellt: ['R'] } };
    const regeln = { 'm.modul.yaml': modul({ anforderungen: { R }, erleichterungen }) };
    expect(await urteile(regeln, {}, { stichtag })).toEqual({ R: gilt ? 'erlassen' : 'verletzt' });
  });

  it.each(TAGE)('of a Größe: %s', async (_tag, stichtag, gilt) => {
    const regeln = {
      'm.modul.yaml': modul({
        groessen: { g: groesse('true', { geltung: PERIODE }) },
        anforderungen: { R: { dann: 'groesse.g' } },
      }),
    };
    expect(await urteile(regeln, {}, { stichtag })).toEqual({ R: gilt ? 'erfuellt' : 'offen' });
  });

  it('absent: always', async () => {
    const regeln = { 'm.modul.yaml': modul({ anforderungen: { R } }) };
    expect(await urteile(regeln, {}, { stichtag: '1990-01-01' })).toEqual({ R: 'verletzt' });
  });

  it('bis is optional: an open end', async () => {
    const regeln = { 'm.modul.yaml': modul({ anforderungen: { R } }, { geltung: { ab: '2026-02-01' } }) };
    expect(await urteile(regeln, {}, { stichtag: '2090-01-01' })).toEqual({ R: 'verletzt' });
  });
});

/** The value of `p` on a day, as the report shows it. */
async function wertAm(
  stichtag: string,
  dateien: Dateien,
  land?: string,
  angaben: Eintrag = {},
): Promise<string> {
  const { groessen } = await pruefe(dateien, angaben, { stichtag, ...(land === undefined ? {} : { land }) });
  return groessen.find(({ id }) => id === 'g')?.wert.de ?? '';
}

const mitWerten = (werte: readonly Eintrag[], typ = 'zahl'): Dateien => ({
  'm.modul.yaml': modul({ parameter: { p: parameter(typ, werte) }, groessen: { g: groesse('parameter.p') } }),
});

describe('parameter: each value has its days', () => {
  const luecke = mitWerten([
    { ab: '2026-01-01', bis: '2026-01-31', wert: 1 },
    { ab: '2026-03-01', wert: 3 },
  ]);
  it.each([
    ['2025-12-31', 'nicht angegeben', 'before the first value'],
    ['2026-01-01', '1', 'on its first day'],
    ['2026-01-31', '1', 'on its last day'],
    ['2026-02-01', 'nicht angegeben', 'a gap gives "unbekannt", never the nearest value'],
    ['2026-02-28', 'nicht angegeben', 'on the last day of the gap'],
    ['2026-03-01', '3', 'from the next value on'],
    ['2099-01-01', '3', 'without end'],
  ])('%s: %s (%s)', async (tag, wert) => expect(await wertAm(tag, luecke)).toBe(wert));

  it('a value that has ended is not followed by an older one without end', async () => {
    const werte = [
      { ab: '2025-01-01', wert: 1 },
      { ab: '2026-01-01', bis: '2026-01-31', wert: 2 },
    ];
    const regeln = mitWerten(werte);
    expect(
      await Promise.all(['2025-12-31', '2026-01-31', '2026-02-01'].map((tag) => wertAm(tag, regeln))),
    ).toEqual(['1', '2', 'nicht angegeben']);
  });

  it.each([
    ['zahl', 30, '30'],
    ['betrag', 85712.42, '85.712,42'],
    ['datum', '2026-06-30', '30.06.2026'],
    ['dauer', 'P30D', '30 Tage'],
    ['dauer', 'P1M', '1 Monat'],
    ['wahrheitswert', true, 'ja'],
    ['text', 'Amtsblatt', 'Amtsblatt'],
    ['text', '2026-06-30', '2026-06-30'],
  ])('typ %s: %s', async (typ, wert, gezeigt) => {
    expect(await wertAm('2026-06-15', mitWerten([{ wert }], typ))).toBe(gezeigt);
  });

  it('gesetzt_von: land declares a parameter that the Bund leaves empty', async () => {
    const regeln = {
      'm.modul.yaml': modul({
        parameter: { p: parameter('wahrheitswert', [], { titel: 'Landesnorm', gesetzt_von: 'land' }) },
        anforderungen: { R: { dann: 'parameter.p' } },
      }),
    };
    const eine = await befund('R', regeln);
    expect(eine.fehlt).toEqual({ angaben: [], recht: [{ art: 'parameter', id: 'p', text: 'Landesnorm' }] });
  });
});

describe('staffel', () => {
  const stufen = [{ unter: 10, wert: 1 }, { bis: 20, wert: 2 }, { wert: 3 }];
  const regeln = mitWerten([{ staffel: { nach: 'a.zahl', stufen } }]);
  it.each([
    [9, '1', 'unter is <'],
    [9.99, '1', 'unter is <, also for fractions'],
    [10, '2', 'unter excludes its limit'],
    [20, '2', 'bis is ≤'],
    [20.01, '3', 'the last step is open'],
    [-5, '1', 'the first step has no lower end'],
  ])('%s → %s: %s', async (zahl, wert) => {
    expect(await wertAm('2026-06-15', regeln, undefined, { a: { zahl } })).toBe(wert);
  });

  it.each([
    ['absent', {}],
    ['null', { a: { zahl: null } }],
  ])('by a fact that is %s: unknown', async (_wie, angaben) => {
    expect(await wertAm('2026-06-15', regeln, undefined, angaben)).toBe('nicht angegeben');
  });

  it('what is missing is the fact, not the law', async () => {
    const mit = modul({
      parameter: { p: parameter('zahl', [{ staffel: { nach: 'a.zahl', stufen } }]) },
      anforderungen: { R: { dann: 'parameter.p > 1' } },
    });
    const eine = await befund('R', { 'm.modul.yaml': mit });
    expect([eine.fehlt.angaben.map(({ pfad }) => pfad), eine.fehlt.recht]).toEqual([['a.zahl'], []]);
  });
});

describe('an overlay’s werte', () => {
  const bund = modul({
    parameter: { p: parameter('zahl', [{ ab: '2026-01-01', wert: 1 }]) },
    groessen: { g: groesse('parameter.p') },
  });
  const land = (werte: readonly Eintrag[], rest: Eintrag = {}): Dateien => ({
    'm.modul.yaml': bund,
    'land/sn.overlay.yaml': {
      overlay: 'test/land/sn',
      titel: 'Sachsen',
      land: 'SN',
      ...BELEG,
      aendert: { parameter: { p: { werte, ...rest } } },
    },
  });

  const befristet = land([{ ab: '2026-03-01', bis: '2026-03-31', wert: 2 }]);
  it.each([
    ['2026-02-28', '1'],
    ['2026-03-01', '2'],
    ['2026-03-31', '2'],
    ['2026-04-01', '1'],
  ])('are laid over the base from ab to bis: %s → %s', async (tag, wert) => {
    expect(await wertAm(tag, befristet, 'SN')).toBe(wert);
  });

  it('hold in their Land only', async () => expect(await wertAm('2026-03-15', befristet, 'BB')).toBe('1'));

  it.each([
    ['2026-02-28', 'nicht angegeben'],
    ['2026-03-15', '2'],
    ['2026-04-01', 'nicht angegeben'],
  ])('werte_ersetzen: true replaces the list: %s → %s', async (tag, wert) => {
    const ersetzt = land([{ ab: '2026-03-01', bis: '2026-03-31', wert: 2 }], { werte_ersetzen: true });
    expect(await wertAm(tag, ersetzt, 'SN')).toBe(wert);
  });

  it('a text parameter keeps a text that looks like a day', async () => {
    const regeln = {
      ...land([{ wert: '2026-03-01' }]),
      'm.modul.yaml': modul({
        parameter: { p: parameter('text', []) },
        groessen: { g: groesse('parameter.p') },
      }),
    };
    expect(await wertAm('2026-06-15', regeln, 'SN')).toBe('2026-03-01');
  });
});

describe('fassungen: dated field changes', () => {
  const regeln: Dateien = {
    'm.modul.yaml': modul({
      anforderungen: {
        R: {
          dann: 'a.ja',
          quelle: 'Testgesetz § 1',
          fassungen: [
            { ab: '2026-03-01', bis: '2026-03-31', dann: 'a.nein', quelle: 'Testgesetz § 2' },
            { ab: '2026-05-01', titel: 'Neu' },
          ],
        },
      },
    }),
  };
  const angaben = { a: { ja: true, nein: false } };
  it.each([
    ['2026-02-28', 'erfuellt', 'Testgesetz § 1', 'R'],
    ['2026-03-01', 'verletzt', 'Testgesetz § 2', 'R'],
    ['2026-03-31', 'verletzt', 'Testgesetz § 2', 'R'],
    ['2026-04-01', 'erfuellt', 'Testgesetz § 1', 'R'],
    ['2026-05-01', 'erfuellt', 'Testgesetz § 1', 'Neu'],
  ])('a text that changed keeps its Kennung: %s', async (stichtag, urteil, quelle, titel) => {
    const eine = await befund('R', regeln, angaben, { stichtag });
    expect([eine.urteil, eine.quelle, eine.titel]).toEqual([urteil, quelle, titel]);
  });
});
