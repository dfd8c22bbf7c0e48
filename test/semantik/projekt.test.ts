import { describe, expect, it } from 'vitest';
import { loadRegister } from '../lib/katalog.ts';
import { befund, fehlt, GESTERN, MORGEN, pruefe, urteile } from './lib/pruefen.ts';
import { anforderungen, type Eintrag, modul, overlay, parameter } from './lib/regeln.ts';

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

describe('Absent and null differ', () => {
  it.each<readonly [string, string, Eintrag, string]>([
    ['absent = null is unknown', 'a.zahl = null', {}, 'offen'],
    ['absent != null is unknown', 'a.zahl != null', {}, 'offen'],
    ['null = null is true', 'a.zahl = null', { a: { zahl: null } }, 'erfuellt'],
    ['null != null is false', 'a.zahl != null', { a: { zahl: null } }, 'verletzt'],
    ['value = null is false', 'a.zahl = null', { a: { zahl: 1 } }, 'verletzt'],
    ['value != null is true', 'a.zahl != null', { a: { zahl: 1 } }, 'erfuellt'],
    ['null = value is false', 'a.zahl = 1', { a: { zahl: null } }, 'verletzt'],
    ['null != value is true', 'a.zahl != 1', { a: { zahl: null } }, 'erfuellt'],
    ['order comparison on null is unknown', 'a.zahl > 1', { a: { zahl: null } }, 'offen'],
    ['arithmetic on null is unknown', 'a.zahl + 1 = 2', { a: { zahl: null } }, 'offen'],
    ['a function on null is unknown', 'abs(a.zahl) = 2', { a: { zahl: null } }, 'offen'],
    ['a condition that is null is unknown', 'a.ja', { a: { ja: null } }, 'offen'],
    ['a path through null is null', 'gruppe.tag = null', { gruppe: null }, 'erfuellt'],
    [
      'a path through null, of a field that may not be null itself',
      'gruppe.zahl = null',
      { gruppe: null },
      'erfuellt',
    ],
    ['a path through an absent parent is unknown', 'gruppe.tag = null', {}, 'offen'],
    [
      'null where a list is expected is the empty list: count',
      'count(liste) = 0',
      { liste: null },
      'erfuellt',
    ],
    [
      'null where a list is expected is the empty list: every',
      'every e in liste satisfies e.ja',
      { liste: null },
      'erfuellt',
    ],
    [
      'null where a list is expected is the empty list: sum',
      'sum(a.zahlen) = 0',
      { a: { zahlen: null } },
      'erfuellt',
    ],
    ['an absent list is unknown: count', 'count(liste) = 0', {}, 'offen'],
    ['an absent list is unknown: every', 'every e in liste satisfies e.ja', {}, 'offen'],
    ['an absent list is unknown: some', 'some e in liste satisfies e.ja', {}, 'offen'],
    ['an absent list is unknown: sum', 'sum(a.zahlen) = 0', {}, 'offen'],
    [
      'a decisive element decides (every)',
      'every e in liste satisfies e.ja',
      { liste: [{}, { ja: false }] },
      'verletzt',
    ],
    [
      'a decisive element decides (some)',
      'some e in liste satisfies e.ja',
      { liste: [{}, { ja: true }] },
      'erfuellt',
    ],
    [
      'a written list is complete: a missing entry means there is none',
      'some e in liste satisfies e.id = "x"',
      { liste: [{ id: 'y' }] },
      'verletzt',
    ],
  ])('%s', async (_satz, bedingung, angaben, urteil) => {
    expect(await urteile(dann(bedingung), angaben)).toEqual({ R: urteil });
  });

  it.each([
    ['an empty value is null', 'projekt: test\na:\n  zahl:\n', 'erfuellt'],
    ['a written null', 'projekt: test\na:\n  zahl: null\n', 'erfuellt'],
    ['a tilde', 'projekt: test\na:\n  zahl: ~\n', 'erfuellt'],
    ['a key that is not written', 'projekt: test\na:\n  ja: true\n', 'offen'],
    ['a comment in its place', 'projekt: test\na:\n  ja: true\n  # zahl: 3\n', 'offen'],
  ])('%s', async (_satz, text, urteil) => {
    expect(await urteile(dann('a.zahl = null'), text)).toEqual({ R: urteil });
  });

  it('null is allowed only where the schema’s type includes it: else a Problem', async () => {
    const { probleme } = await pruefe(dann('a.nein'), { a: { nein: null } });
    expect(probleme.map(({ code }) => code)).toEqual(['schema-typ']);
  });

  it('null where the schema forbids it counts as not stated', async () => {
    expect(await urteile(dann('a.nein = null'), { a: { nein: null } })).toEqual({ R: 'offen' });
  });

  it('a null that an operator met counts as missing', async () => {
    expect(fehlt(await befund('R', dann('a.zahl > 1'), { a: { zahl: null } })).angaben).toEqual(['a.zahl']);
  });

  it('a value of the wrong type counts as not stated', async () => {
    expect(await urteile(dann('a.zahl > 1'), { a: { zahl: 'viele' } })).toEqual({ R: 'offen' });
  });

  it('a text that is no member of its enum counts as not stated', async () => {
    expect(await urteile(dann('a.wort = "rot"'), { a: { wort: 'blau' } })).toEqual({ R: 'offen' });
  });
});

describe('Strict Kleene', () => {
  it.each([
    ['unknown and false', 'a.ja and a.nein', false, 'verletzt'],
    ['unknown and true', 'a.ja and a.nein', true, 'offen'],
    ['unknown or true', 'a.ja or a.nein', true, 'erfuellt'],
    ['unknown or false', 'a.ja or a.nein', false, 'offen'],
    ['not unknown', 'not(a.ja) and a.nein', true, 'offen'],
    ['equality of an unknown with itself', 'a.ja = a.ja', true, 'offen'],
    ['if with an unknown condition', 'if a.ja then a.nein else true', false, 'offen'],
    ['if with an unknown condition and equal branches', 'if a.ja then a.nein else true', true, 'erfuellt'],
  ])('%s', async (_satz, bedingung, nein, urteil) => {
    expect(await urteile(dann(bedingung), { a: { nein } })).toEqual({ R: urteil });
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

  it.each(['a:\n  zahl: 1.000', 'a:\n  zahl: 12,5'])('never a silent wrong number: %s', async (text) => {
    expect(await urteile(dann('a.zahl > 0'), `projekt: test\n${text}\n`)).toEqual({ R: 'offen' });
  });

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
