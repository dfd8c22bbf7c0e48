import { describe, expect, it } from 'vitest';
import { problemeIn } from './lib/probleme.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  groesse,
  loadRegeln,
  modul,
  overlay,
  parameter,
  variante,
} from './lib/regeln.ts';

const codes = (dateien: Dateien) => loadRegeln(dateien).probleme.map(({ code }) => code);
const werte = (typ: string, ...liste: readonly Eintrag[]): Dateien => ({
  'm.modul.yaml': modul({ parameter: { p: parameter(typ, liste) } }),
});

describe('typ of a parameter is mandatory and its values are of it', () => {
  it('a parameter without typ is a Problem', () => {
    expect(codes({ 'm.modul.yaml': modul({ parameter: { p: { titel: 'p', werte: [] } } }) })).toEqual([
      'schema-pflichtfeld',
    ]);
  });

  it.each(['betra', 'geld', 'ja_nein', 'Datum', 'ganzzahl', 'constructor', true, 5])(
    'typ: %s of a parameter or a Größe is one Problem, and counts as not written',
    (typ) => {
      const p = { ...parameter('', [{ wert: 12 }]), typ };
      const g = groesse('a.zahl', { typ, einheit: 'EUR' });
      const found = [
        { parameter: { p }, anforderungen: { R: { dann: 'parameter.p > 3' } } },
        { groessen: { g }, anforderungen: { R: { dann: 'groesse.g > 3' } } },
      ].map((inhalt) => codes({ 'm.modul.yaml': modul(inhalt) }));
      const code = typeof typ === 'string' ? 'schema-auswahl' : 'schema-typ';
      expect(found).toEqual([[code], [code]]);
    },
  );

  it.each([
    ['zahl', '"12"'],
    ['zahl', 'true'],
    ['datum', '2026-02-30'],
    ['datum', '30.06.2026'],
    ['datum', '2026'],
    ['dauer', 'P1M3D'],
    ['dauer', '30 Tage'],
    ['wahrheitswert', '"true"'],
    ['wahrheitswert', '1'],
    ['text', '12'],
    ['text', 'true'],
  ])('%s: %s is a Problem', (typ, wert) => {
    const text = `modul: test/m\ntitel: t\nzweck: z\nquelle: Testgesetz\nstand: 2026-01-01\nsicherheit: A\nparameter:\n  p:\n    titel: p\n    typ: ${typ}\n    werte:\n      - { ab: 2026-01-01, wert: ${wert.includes(',') ? `"${wert}"` : wert} }\n`;
    expect(codes({ 'm.modul.yaml': text })).toEqual(['schema-typ']);
  });

  it.each([
    ['- wert: 10.000', 'zahl-tausenderpunkt "10.000"', '10000'],
    ['- { ab: 2026-01-01, wert: 30.000 }', 'zahl-tausenderpunkt "30.000"', '30000'],
    ['- { wert: "12,50" }', 'zahl-komma "\\"12,50\\""', '12.50'],
    ['- { wert: 12 EUR }', 'zahl-einheit "12 EUR"', '12'],
    [
      '- staffel: { nach: a.zahl, stufen: [{ unter: 5, wert: 1 }, { wert: 2.000 }] }',
      'zahl-tausenderpunkt "2.000"',
      '2000',
    ],
  ])('a number in German notation is marked alone, with its replacement: %s', (zeile, was, ersatz) => {
    const text = `modul: test/m\ntitel: t\nzweck: z\nquelle: Testgesetz\nstand: 2026-01-01\nsicherheit: A\nparameter:\n  p:\n    titel: p\n    typ: betrag\n    werte:\n      ${zeile}\n`;
    const dateien = { 'm.modul.yaml': text };
    expect(problemeIn(dateien)).toEqual([was]);
    expect(loadRegeln(dateien).probleme.map((one) => one.ersatz)).toEqual([ersatz]);
  });

  it('a value of the wrong kind is marked alone', () => {
    const text = modul({ parameter: { p: parameter('datum', [{ ab: '2026-01-01', wert: 'bald' }]) } });
    expect(problemeIn({ 'm.modul.yaml': text })).toEqual(['schema-typ "\\"bald\\""']);
  });

  it('in a step of a staffel', () => {
    expect(codes(werte('zahl', { staffel: { nach: 'a.zahl', stufen: [{ wert: 'viel' }] } }))).toEqual([
      'schema-typ',
    ]);
  });

  it('in an overlay', () => {
    const o = overlay('o', { land: 'SN', aendert: { parameter: { p: { werte: [{ wert: 'ja' }] } } } });
    expect(codes({ ...werte('wahrheitswert'), 'o.overlay.yaml': o })).toEqual(['schema-typ']);
  });

  it('days and months do not mix', () => {
    expect(
      codes(
        werte(
          'dauer',
          { ab: '2025-01-01', bis: '2025-12-31', wert: 'P30D' },
          { ab: '2026-01-01', wert: 'P1M' },
        ),
      ),
    ).toEqual(['feel-einheit']);
  });

  it('wert and staffel exclude each other', () => {
    expect(codes(werte('zahl', { wert: 1, staffel: { nach: 'a.zahl', stufen: [{ wert: 1 }] } }))).toEqual([
      'schema-wert',
    ]);
  });
});

describe('staffel: ascending, gapless, last step open', () => {
  const staffel = (...stufen: readonly Eintrag[]) => werte('zahl', { staffel: { nach: 'a.zahl', stufen } });
  it.each<readonly [string, readonly Eintrag[]]>([
    ['not ascending', [{ unter: 20, wert: 1 }, { unter: 10, wert: 2 }, { wert: 3 }]],
    ['a limit twice', [{ unter: 10, wert: 1 }, { unter: 10, wert: 2 }, { wert: 3 }]],
    [
      'the last step has a limit',
      [
        { unter: 10, wert: 1 },
        { unter: 20, wert: 2 },
      ],
    ],
    ['a step in the middle has none', [{ wert: 1 }, { unter: 20, wert: 2 }, { wert: 3 }]],
    ['a single step with a limit', [{ unter: 10, wert: 1 }]],
  ])('%s is a Problem', (_was, stufen) => expect(codes(staffel(...stufen))).toEqual(['katalog-zeitraum']));

  it('an overlay’s staffel is checked', () => {
    const p = { werte: [{ staffel: { nach: 'a.zahl', stufen: [{ unter: 1, wert: 1 }] } }] };
    const dateien = {
      ...werte('zahl'),
      'o.overlay.yaml': overlay('o', { land: 'SN', aendert: { parameter: { p } } }),
    };
    expect(codes(dateien)).toEqual(['katalog-zeitraum']);
  });

  it('unter and bis may alternate', () => {
    expect(codes(staffel({ unter: 10, wert: 1 }, { bis: 20, wert: 2 }, { wert: 3 }))).toEqual([]);
  });
});

describe('periods', () => {
  const RUECK = { ab: '2026-02-01', bis: '2026-01-31' };
  const R = { dann: 'true' };
  const land = (kopf: Eintrag): Dateien => ({
    'm.modul.yaml': modul({
      groessen: { g: groesse('1') },
      anforderungen: { R },
      erleichterungen: { e: { entfaellt: ['R'] } },
    }),
    'o.overlay.yaml': overlay('o', { land: 'SN', ...kopf }),
  });
  it.each<readonly [string, Dateien]>([
    ['of a value', werte('zahl', { ...RUECK, wert: 1 })],
    ['of a module', { 'm.modul.yaml': modul({}, { geltung: RUECK }) }],
    ['of a requirement', anforderungen({ R: { ...R, geltung: RUECK } })],
    ['of a fassung', anforderungen({ R: { ...R, fassungen: [{ ...RUECK, titel: 'x' }] } })],
    ['of a Größe', { 'm.modul.yaml': modul({ groessen: { g: groesse('1', { geltung: RUECK }) } }) }],
    ['of a relief', anforderungen({ R }, { erleichterungen: { e: { geltung: RUECK, entfaellt: ['R'] } } })],
    ['of an overlay', land({ geltung: RUECK })],
    [
      'of an overlay’s change of a requirement',
      land({ aendert: { anforderungen: { R: { titel: 'x', geltung: RUECK } } } }),
    ],
    [
      'of an overlay’s change of a Größe',
      land({ aendert: { groessen: { g: { formel: '2', geltung: RUECK } } } }),
    ],
    [
      'of an overlay’s change of a relief',
      land({ aendert: { erleichterungen: { e: { wenn: 'true', geltung: RUECK } } } }),
    ],
    ['of a removal', land({ entfaellt: [{ anforderung: 'R', geltung: RUECK }] })],
  ])('that end before they begin, %s, are a Problem', (_wo, dateien) =>
    expect(codes(dateien)).toEqual(['katalog-zeitraum']),
  );

  it('one day is a period', () => {
    expect(codes(werte('zahl', { ab: '2026-02-01', bis: '2026-02-01', wert: 1 }))).toEqual([]);
  });

  it.each([
    [
      'begin on one day',
      [
        { ab: '2026-01-01', wert: 1 },
        { ab: '2026-01-01', wert: 2 },
      ],
    ],
    [
      'run into each other',
      [
        { ab: '2026-01-01', bis: '2026-02-01', wert: 1 },
        { ab: '2026-02-01', wert: 2 },
      ],
    ],
    ['have no beginning', [{ wert: 1 }, { wert: 2 }]],
  ])('two values that %s are a Problem', (_wie, liste) =>
    expect(codes(werte('zahl', ...liste))).toEqual(['katalog-zeitraum']),
  );

  it('a value without bis ends where the next begins', () => {
    expect(codes(werte('zahl', { ab: '2026-01-01', wert: 1 }, { ab: '2026-02-01', wert: 2 }))).toEqual([]);
  });
});

describe('two overlays of one level on one field', () => {
  const bund = modul({
    parameter: { p: parameter('zahl', [{ wert: 1 }]) },
    groessen: { g: groesse('1') },
    anforderungen: { R: { dann: 'true' } },
    erleichterungen: { e: { entfaellt: ['R'] } },
  });
  const zwei = (erstes: Eintrag, zweites: Eintrag): Dateien => ({
    'm.modul.yaml': bund,
    'a.overlay.yaml': overlay('a', { land: 'SN', ...erstes }),
    'b.overlay.yaml': overlay('b', { land: 'SN', ...zweites }),
  });
  const KOPF = { aendert: { anforderungen: { R: { titel: 'x' } } } };

  it.each<readonly [string, Eintrag]>([
    ['a field of a requirement', KOPF],
    ['a parameter', { aendert: { parameter: { p: { werte: [{ wert: 2 }] } } } }],
    ['a Größe', { aendert: { groessen: { g: { formel: '2' } } } }],
    ['a relief', { aendert: { erleichterungen: { e: { wenn: 'true' } } } }],
    ['a removal', { entfaellt: [{ anforderung: 'R', quelle: 'Landesgesetz § 1' }] }],
  ])('%s: a Problem', (_was, kopf) => expect(codes(zwei(kopf, kopf))).toEqual(['katalog-konflikt']));

  it('shows both places', () => {
    const [eines] = loadRegeln(zwei(KOPF, KOPF)).probleme;
    expect([eines?.range.uri, eines?.verwandt?.map(({ range }) => range.uri)]).toEqual([
      'test/b.overlay.yaml',
      ['test/a.overlay.yaml'],
    ]);
  });

  it.each<readonly [string, Eintrag, Eintrag]>([
    ['on different fields', KOPF, { aendert: { anforderungen: { R: { adressat: 'x' } } } }],
    ['of different Länder', KOPF, { ...KOPF, land: 'BB' }],
    ['of different levels', KOPF, { ...KOPF, land: undefined, ort: '14628110' }],
    [
      'in different periods',
      { ...KOPF, geltung: { bis: '2025-12-31' } },
      { ...KOPF, geltung: { ab: '2026-01-01' } },
    ],
    [
      'in different periods of the change',
      { aendert: { anforderungen: { R: { titel: 'x', geltung: { bis: '2025-12-31' } } } } },
      { aendert: { anforderungen: { R: { titel: 'x', geltung: { ab: '2026-01-01' } } } } },
    ],
  ])('%s: no Problem', (_was, erstes, zweites) => expect(codes(zwei(erstes, zweites))).toEqual([]));

  it('variants are compared only when they are chosen together', () => {
    const dateien = {
      'm.modul.yaml': bund,
      'v.variante.yaml': variante('v', KOPF),
      'w.variante.yaml': variante('w', KOPF),
    };
    expect(problemeIn(dateien)).toEqual([]);
  });
});

describe('what a relief may change', () => {
  it('a field that no relief can change is a Problem, not ignored', () => {
    const e = { aendert: { R: { erledigt_am: 'a.tag' } } };
    expect(codes(anforderungen({ R: { dann: 'true' } }, { erleichterungen: { e } }))).toContain(
      'schema-unbekanntes-feld',
    );
  });
});
