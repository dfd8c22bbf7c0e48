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
} from './lib/regeln.ts';
import { SCHEMA } from './lib/schema.ts';

const R = { dann: 'true' };
const WAHR = parameter('wahrheitswert', [{ wert: true }]);
const codes = (dateien: Dateien) => loadRegeln(dateien).probleme.map(({ code }) => code);

describe('names are unique in a Fachgebiet', () => {
  it.each<readonly [string, Dateien]>([
    [
      'parameter',
      {
        'm.modul.yaml': modul({ parameter: { p: WAHR } }),
        'n.modul.yaml': modul({ parameter: { p: WAHR } }, {}, 'n'),
      },
    ],
    [
      'Größe',
      {
        'm.modul.yaml': modul({ groessen: { g: groesse('1') } }),
        'n.modul.yaml': modul({ groessen: { g: groesse('1') } }, {}, 'n'),
      },
    ],
    [
      'Kennung',
      {
        'm.modul.yaml': modul({ anforderungen: { R } }),
        'n.modul.yaml': modul({ anforderungen: { R } }, {}, 'n'),
      },
    ],
    [
      'Kennung of an overlay',
      {
        'm.modul.yaml': modul({ anforderungen: { R } }),
        'o.overlay.yaml': overlay('o', { land: 'SN', ergaenzt: { anforderungen: { R } } }),
      },
    ],
    [
      'relief',
      {
        'm.modul.yaml': modul({ anforderungen: { R }, erleichterungen: { e: { entfaellt: ['R'] } } }),
        'n.modul.yaml': modul({ erleichterungen: { e: { entfaellt: ['R'] } } }, {}, 'n'),
      },
    ],
  ])('a second %s is a Problem', (_was, dateien) => expect(codes(dateien)).toEqual(['katalog-doppelt']));

  it.each(['day', 'month', 'year', 'days', 'months'])(
    '%s is the name of no parameter and no Größe',
    (name) => {
      expect(codes({ 'm.modul.yaml': modul({ parameter: { [name]: WAHR } }) })).toEqual(['feel-name']);
      expect(codes({ 'm.modul.yaml': modul({ groessen: { [name]: groesse('1') } }) })).toEqual(['feel-name']);
    },
  );

  it('the Problem stands at the second and shows the first', () => {
    const [eines] = loadRegeln({
      'm.modul.yaml': modul({ anforderungen: { R } }),
      'n.modul.yaml': modul({ anforderungen: { R } }, {}, 'n'),
    }).probleme;
    expect([eines?.range.uri, eines?.verwandt?.map(({ range }) => range.uri)]).toEqual([
      'test/n.modul.yaml',
      ['test/m.modul.yaml'],
    ]);
  });

  it('a parameter and a Größe may share a name', () => {
    expect(
      codes({ 'm.modul.yaml': modul({ parameter: { x: WAHR }, groessen: { x: groesse('1') } }) }),
    ).toEqual([]);
  });

  it('the id of a file is its path', () => {
    expect(codes({ 'm.modul.yaml': modul({}, { modul: 'test/n' }) })).toEqual(['katalog-pfad']);
  });
});

describe('names can be written in FEEL', () => {
  it.each([
    'and',
    'or',
    'in',
    'between',
    'if',
    'then',
    'else',
    'for',
    'return',
    'some',
    'every',
    'satisfies',
    'function',
    'external',
    'instance',
    'true',
    'false',
    'null',
  ])('a field named with the FEEL word "%s" is a Problem', (wort) => {
    const schema = SCHEMA.replace('      nein: { type: boolean }', `      "${wort}": { type: boolean }`);
    expect(problemeIn({ 'projekt.schema.yaml': schema })).toEqual([
      `feel-name ${JSON.stringify(`"${wort}"`)}`,
    ]);
  });

  it.each([
    ['a digit at the start', '"2030"'],
    ['an upper-case letter', 'Nein'],
    ['an umlaut', 'größe'],
    ['a blank', '"zwei worte"'],
  ])('a field with %s is a Problem', (_was, name) => {
    const schema = SCHEMA.replace('      nein: { type: boolean }', `      ${name}: { type: boolean }`);
    expect(problemeIn({ 'projekt.schema.yaml': schema })).toEqual([`feel-name ${JSON.stringify(name)}`]);
  });

  it('references to files that do not exist are Problems, each at its place', () => {
    const schema = SCHEMA.replace('nein: { type: boolean }', 'nein: { $ref: ../g/x.schema.yaml }').replace(
      'text: { type: [string, "null"] }',
      'text: { $ref: ../g/y.schema.yaml }',
    );
    expect(problemeIn({ 'projekt.schema.yaml': schema })).toEqual([
      'schema-wert "../g/x.schema.yaml"',
      'schema-wert "../g/y.schema.yaml"',
    ]);
  });

  it.each(['parameter', 'groesse'])('a top-level field named like the root "%s" is a Problem', (wurzel) => {
    const schema = SCHEMA.replace('  gruppe:\n', `  ${wurzel}:\n`);
    expect(problemeIn({ 'projekt.schema.yaml': schema })).toEqual([`feel-name ${JSON.stringify(wurzel)}`]);
  });

  it.each(['parameter', 'groesse', 'stichtag', 'a', 'every', 'some'])(
    'a je variable named "%s" is a Problem',
    (name) => {
      expect(codes(anforderungen({ R: { je: { [name]: 'liste' }, dann: 'true' } }))).toEqual(['feel-name']);
    },
  );

  it.each(['and', 'null'])('a parameter named "%s" is a Problem', (name) => {
    expect(codes({ 'm.modul.yaml': modul({ parameter: { [name]: WAHR } }) })).toEqual(['feel-name']);
  });

  it('a loop variable that shadows a fact is a Problem', () => {
    expect(codes(anforderungen({ R: { dann: 'every a in liste satisfies true' } }))).toEqual(['feel-name']);
  });
});

describe('what a text names exists', () => {
  const basis = (teile: Eintrag = {}) => anforderungen({ R: { ...R, ...teile } });
  const relief = (teile: Eintrag) => anforderungen({ R }, { erleichterungen: { e: teile } });
  const land = (kopf: Eintrag): Dateien => ({
    ...basis(),
    'o.overlay.yaml': overlay('o', { land: 'SN', ...kopf }),
  });
  const quelle = 'Landesgesetz § 1';

  it.each<readonly [string, Dateien]>([
    ['a relief’s requirement', relief({ entfaellt: ['X'] })],
    ['a relief’s module', relief({ entfaellt: [{ modul: 'test/x' }] })],
    ['a relief’s change', relief({ aendert: { X: { verbindlichkeit: 'kann' } } })],
    ['an overlay’s parameter', land({ aendert: { parameter: { x: { werte: [{ wert: 1 }] } } } })],
    ['an overlay’s Größe', land({ aendert: { groessen: { x: { formel: '1' } } } })],
    ['an overlay’s requirement', land({ aendert: { anforderungen: { X: { titel: 'x' } } } })],
    ['an overlay’s relief', land({ aendert: { erleichterungen: { x: { wenn: 'true' } } } })],
    ['a removed requirement', land({ entfaellt: [{ anforderung: 'X', quelle }] })],
    ['a removed relief', land({ entfaellt: [{ erleichterung: 'x', quelle }] })],
    ['a removed Größe', land({ entfaellt: [{ groesse: 'x', quelle }] })],
    ['a phase', basis({ phase: 'schluss' })],
    ['the phase of a fassung', basis({ fassungen: [{ ab: '2026-01-01', phase: 'schluss' }] })],
    ['the phase that an overlay sets', land({ aendert: { anforderungen: { R: { phase: 'schluss' } } } })],
    ['feld', basis({ feld: 'a.jaa' })],
    ['feld of a fassung', basis({ fassungen: [{ ab: '2026-01-01', feld: 'a.jaa' }] })],
    ['the field that a korrektur sets', basis({ korrektur: { setze: 'a.jaa', auf: 'true' } })],
    ['the Quelle of a requirement', basis({ quelle: 'Anderes Gesetz § 1' })],
    ['the Quelle of a fassung', basis({ fassungen: [{ ab: '2026-01-01', quelle: 'Anderes Gesetz § 1' }] })],
    ['the Quelle of a relief', relief({ entfaellt: ['R'], quelle: 'Anderes Gesetz' })],
    [
      'the Quelle of a value',
      { 'm.modul.yaml': modul({ parameter: { p: parameter('zahl', [{ wert: 1, quelle: 'X' }]) } }) },
    ],
    ['the Quelle of a Größe', { 'm.modul.yaml': modul({ groessen: { g: groesse('1', { quelle: 'X' }) } }) }],
    ['the Quelle of a change', land({ aendert: { anforderungen: { R: { titel: 'x', quelle: 'X' } } } })],
    ['the Quelle of a removal', land({ entfaellt: [{ anforderung: 'R', quelle: 'X' }] })],
  ])('%s', (_was, dateien) => expect(codes(dateien)).toEqual(['katalog-unbekannt']));

  it('a near name is suggested', () => {
    const [eines] = loadRegeln(
      anforderungen({ 'WPG-1': R }, { erleichterungen: { e: { entfaellt: ['WPG-2'] } } }),
    ).probleme;
    expect(eines?.ersatz).toBe('WPG-1');
  });

  it('the Problem stands at the name', () => {
    const text = `modul: test/m\ntitel: t\nzweck: z\nquelle: Testgesetz\nstand: 2026-01-01\nsicherheit: A\nerleichterungen:\n  e:\n    titel: e\n    entfaellt: [GIBT-ES-NICHT]\n`;
    expect(problemeIn({ 'm.modul.yaml': text })).toEqual(['katalog-unbekannt "GIBT-ES-NICHT"']);
  });
});
