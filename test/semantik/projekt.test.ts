import { describe, expect, it } from 'vitest';
import { loadRegister } from '../lib/katalog.ts';
import { GESTERN, MORGEN, pruefe, urteile } from './lib/pruefen.ts';
import { anforderungen, modul, overlay, parameter } from './lib/regeln.ts';

const register = loadRegister();
/** Storkow (Mark) in Brandenburg: the register has all its figures. */
const STORKOW = { ags: '12067481' };
const dann = (text: string) => anforderungen({ R: { dann: text } });

describe('The register fills what the town leaves out', () => {
  it.each([
    ['name', 'gemeinde.name = "Storkow (Mark)"'],
    ['land', 'gemeinde.land = "BB"'],
    ['einwohner', 'gemeinde.einwohner > 9000 and gemeinde.einwohner < 9500'],
    ['einwohner_2024_01_01', 'gemeinde.einwohner_2024_01_01 > 9000'],
  ])('%s', async (_feld, bedingung) => {
    expect(await urteile(dann(bedingung), { gemeinde: STORKOW }, { register })).toEqual({ R: 'erfuellt' });
  });

  it('land chooses the law', async () => {
    const regeln = {
      'm.modul.yaml': modul({ anforderungen: { R: { dann: 'true' } } }),
      'bb.overlay.yaml': overlay('bb', { land: 'BB', ergaenzt: { anforderungen: { L: { dann: 'true' } } } }),
    };
    expect(Object.keys(await urteile(regeln, { gemeinde: STORKOW }, { register }))).toEqual(['R', 'L']);
  });

  it('a stated value wins over the register', async () => {
    const angaben = { gemeinde: { ...STORKOW, einwohner: 9999 } };
    expect(await urteile(dann('gemeinde.einwohner = 9999'), angaben, { register })).toEqual({
      R: 'erfuellt',
    });
  });

  it('a difference is a hint with both values', async () => {
    const { hinweise } = await pruefe(
      dann('true'),
      { gemeinde: { ...STORKOW, einwohner: 9999 } },
      { register },
    );
    const texte = hinweise.filter(({ code }) => code === 'register-abweichung').map(({ text }) => text.de);
    expect(texte).toEqual([expect.stringMatching(/9\.999.*9\.196/)]);
  });

  it('a Stichtag that is no day is a Problem and no hint about another day', async () => {
    const { hinweise, probleme } = await pruefe(dann('true'), 'projekt: test\nstichtag: 30.06.2028\n');
    expect(probleme.map(({ code }) => code)).toEqual(['datum-format']);
    expect(hinweise).toEqual([]);
  });

  it.each<[string, string | undefined, readonly string[]]>([
    [
      'another Land than its own',
      'SN',
      ['Geprüft nach dem Recht des Landes Sachsen; die Gemeinde liegt im Land Brandenburg.'],
    ],
    ['its own Land', 'BB', []],
    ['no other Land', undefined, []],
  ])('is told when a project is judged by %s', async (_, land, erwartet) => {
    const text = 'projekt: test\ngemeinde:\n  ags: "12067481"\n';
    const { hinweise } = await pruefe(dann('true'), text, {
      register,
      ...(land === undefined ? {} : { land }),
    });
    expect(hinweise.filter(({ code }) => code === 'land').map(({ text: { de } }) => de)).toEqual(erwartet);
  });

  it('the hint stands at the stated value', async () => {
    const text = 'projekt: test\ngemeinde:\n  ags: "12067481"\n  einwohner: 9999\n';
    const { hinweise } = await pruefe(dann('true'), text, { register });
    expect(hinweise.find(({ code }) => code === 'register-abweichung')?.range.start).toEqual({
      line: 3,
      character: 13,
    });
  });

  it('an equal value gives no hint', async () => {
    const { hinweise } = await pruefe(
      dann('true'),
      { gemeinde: { ...STORKOW, einwohner: 9196 } },
      { register },
    );
    expect(hinweise.map(({ code }) => code)).not.toContain('register-abweichung');
  });

  it('a difference sets no exit code: it is no problem and no finding', async () => {
    const { probleme, zusammenfassung } = await pruefe(
      dann('true'),
      { gemeinde: { ...STORKOW, einwohner: 9999 } },
      { register },
    );
    expect([probleme, zusammenfassung.hinweise]).toEqual([[], 0]);
  });

  it('gemeinden are filled one by one', async () => {
    const regeln = anforderungen({ R: { je: { g: 'gemeinden' }, dann: 'g.einwohner < 9500' } });
    const gemeinden = [STORKOW, { ags: '12054000' }];
    expect(await urteile(regeln, { gemeinden }, { register })).toEqual({
      'R/12067481': 'erfuellt',
      'R/12054000': 'verletzt',
    });
  });

  it('an AGS that does not exist is a Problem', async () => {
    const { probleme } = await pruefe(dann('true'), { gemeinde: { ags: '99999999' } }, { register });
    expect(probleme.map(({ code }) => code)).toEqual(['gemeinde-unbekannt']);
  });
});

describe('A project that contradicts itself or the rules is a wrong file', () => {
  const codes = async (...args: Parameters<typeof pruefe>) =>
    (await pruefe(...args)).probleme.map(({ code }) => code);

  it('a Land other than the key’s is a Problem, and the law of the key holds', async () => {
    const regeln = {
      'm.modul.yaml': modul({ anforderungen: { R: { dann: 'gemeinde.land = "BB"' } } }),
      'bb.overlay.yaml': overlay('bb', { land: 'BB', ergaenzt: { anforderungen: { L: { dann: 'true' } } } }),
    };
    const angaben = { gemeinde: { ...STORKOW, land: 'SN' } };
    expect(await codes(regeln, angaben, { register })).toEqual(['land-widerspruch']);
    expect(await urteile(regeln, angaben, { register })).toEqual({ R: 'erfuellt', L: 'erfuellt' });
  });

  it('so it is with partners of a joint plan', async () => {
    const gemeinden = [STORKOW, { ags: '12054000', land: 'BY' }];
    const { probleme } = await pruefe(dann('true'), { gemeinden }, { register });
    expect(probleme.map(({ code, ersatz }) => [code, ersatz])).toEqual([['land-widerspruch', 'BB']]);
  });

  it('the law of another Land may be tried with the option', async () => {
    expect(await codes(dann('true'), { gemeinde: STORKOW }, { register, land: 'SN' })).toEqual([]);
  });

  it('an unknown variant of the file is a Problem at its name, one of the call a Hinweis', async () => {
    const regeln = { 'm.modul.yaml': modul({ anforderungen: { R: { dann: 'true' } } }) };
    const file = await pruefe(regeln, 'projekt: test\nvarianten: [v, w]\n');
    expect(file.probleme.map(({ code, range }) => [code, range.start.character])).toEqual([
      ['variante-unbekannt', 12],
      ['variante-unbekannt', 15],
    ]);
    expect(file.hinweise).toEqual([]);
    const call = await pruefe(regeln, {}, { varianten: ['v'] });
    expect([call.probleme, call.hinweise.map(({ code }) => code)]).toEqual([[], ['variante-unbekannt']]);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['two elements of one id', { liste: [{ id: 'x' }, { id: 'y' }, { id: 'x' }] }, ['element-doppelt']],
    [
      'three of them',
      { liste: [{ id: 'x' }, { id: 'x' }, { id: 'x' }] },
      ['element-doppelt', 'element-doppelt'],
    ],
    ['one id in two lists is fine', { liste: [{ id: 'x' }], andere: [{ id: 'x' }] }, []],
    ['elements without an id are fine', { liste: [{ ja: true }, { ja: true }] }, []],
    ['one town twice', { gemeinden: [STORKOW, STORKOW] }, ['element-doppelt']],
    ['a departure from nothing', { abweichungen: [{ anforderung: 'X', grund: 'g' }] }, ['kennung-unbekannt']],
    [
      'a departure from a duty',
      { abweichungen: [{ anforderung: 'R', grund: 'g' }] },
      ['abweichung-wirkungslos'],
    ],
  ])('%s', async (_was, angaben, erwartet) => {
    expect(await codes(dann('true'), angaben, { register })).toEqual(erwartet);
  });

  it.each<readonly [string, Record<string, unknown>, readonly string[], string | undefined]>([
    ['of an element that there is', { liste: [{ id: 'nord' }] }, [], undefined],
    ['of one that is mistyped', { liste: [{ id: 'nrod' }] }, ['element-unbekannt'], 'nrod'],
    ['of one where there are none', { liste: [] }, ['element-unbekannt'], undefined],
    ['of one while the list is not told', {}, [], undefined],
  ])('a departure %s', async (_was, angaben, erwartet, ersatz) => {
    const regeln = anforderungen({ R: { verbindlichkeit: 'soll', je: { g: 'liste' }, dann: 'false' } });
    const abweichungen = [{ anforderung: 'R', element: 'nord', grund: 'g' }];
    const { probleme } = await pruefe(regeln, { ...angaben, abweichungen });
    expect(probleme.map(({ code }) => code)).toEqual(erwartet);
    expect(probleme[0]?.ersatz).toBe(ersatz);
  });

  it('a departure for an element, from a requirement for the whole project, is a Problem', async () => {
    const abweichungen = [{ anforderung: 'R', element: 'nord', grund: 'g' }];
    expect(await codes(dann('false'), { abweichungen })).toEqual(['element-unbekannt']);
  });

  it.each([
    ['a recommendation', { verbindlichkeit: 'soll', dann: 'false' }],
    ['a duty that does not apply', { wenn: 'false', dann: 'false' }],
  ])('a departure from %s is fine', async (_was, R) => {
    expect(await codes(anforderungen({ R }), { abweichungen: [{ anforderung: 'R', grund: 'g' }] })).toEqual(
      [],
    );
  });

  it('a day before all law is a Problem, the first day of it is none', async () => {
    const regeln = {
      'm.modul.yaml': modul({ anforderungen: { R: { dann: 'true' } } }, { geltung: { ab: '2024-01-01' } }),
    };
    expect(await codes(regeln, {}, { stichtag: '2023-12-31' })).toEqual(['stichtag-vor-recht']);
    expect(await codes(regeln, {}, { stichtag: '2024-01-01' })).toEqual([]);
  });
});

describe('Traps of YAML are Problems with a quick fix', () => {
  it.each([
    ['an AGS without quotes', 'gemeinde:\n  ags: 12067481', 'schema-typ', '"12067481"'],
    ['an AGS that lost its zero', 'gemeinde:\n  ags: 01001000', 'zahl-fuehrende-null', '"01001000"'],
    ['a thousands dot', 'a:\n  zahl: 1.000', 'zahl-tausenderpunkt', '1000'],
    ['a decimal comma', 'a:\n  zahl: 12,5', 'zahl-komma', '12.5'],
  ])('%s', async (_was, text, code, ersatz) => {
    const { probleme } = await pruefe(dann('true'), `projekt: test\n${text}\n`);
    expect(probleme.map((problem) => [problem.code, problem.ersatz])).toEqual([[code, ersatz]]);
  });

  it.each(['a:\n  zahl: 1.000', 'a:\n  zahl: 12,5', 'a: { zahl: 12, 5 }', 'a: { zahl: 12,5 EUR }'])(
    'never a silent wrong number: %s',
    async (text) => {
      expect(await urteile(dann('a.zahl > 0'), `projekt: test\n${text}\n`)).toEqual({ R: 'offen' });
    },
  );

  it('the value of a YAML number is its source text', async () => {
    const text = 'projekt: test\na:\n  zahl: 0.1000000000000000055511151231257827\n';
    expect(await urteile(dann('a.zahl = 0.1'), text)).toEqual({ R: 'verletzt' });
  });
});

describe('The frame of a project', () => {
  it('stichtag: the call decides, a difference is a Hinweis', async () => {
    const bericht = await pruefe(dann('true'), { stichtag: GESTERN }, { stichtag: MORGEN });
    expect([bericht.stichtag, bericht.hinweise.map(({ code }) => code)]).toEqual([MORGEN, ['stichtag']]);
  });

  it('stichtag in an expression is the day of judgement', async () => {
    expect(await urteile(dann('stichtag = date("2026-06-15")'))).toEqual({ R: 'erfuellt' });
  });

  it('projekt picks schema and modules', async () => {
    const { probleme, befunde } = await pruefe(dann('true'), 'projekt: tset\n');
    expect([probleme.map(({ code, ersatz }) => [code, ersatz]), befunde]).toEqual([
      [['fachgebiet-unbekannt', 'test']],
      [],
    ]);
  });

  it('the Land of the call goes before the town’s own', async () => {
    const regeln = {
      'm.modul.yaml': modul({
        parameter: { p: parameter('wahrheitswert', [{ wert: false }]) },
        anforderungen: { R: { dann: 'parameter.p' } },
      }),
      'sn.overlay.yaml': overlay('sn', {
        land: 'SN',
        aendert: { parameter: { p: { werte: [{ wert: true }] } } },
      }),
    };
    expect(await urteile(regeln, { gemeinde: { land: 'BB' } }, { land: 'SN' })).toEqual({ R: 'erfuellt' });
  });
});
