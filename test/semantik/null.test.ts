import { describe, expect, it } from 'vitest';
import { befund, fehlt, pruefe, urteile } from './lib/pruefen.ts';
import { anforderungen, type Eintrag } from './lib/regeln.ts';

const dann = (text: string) => anforderungen({ R: { dann: text } });

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
