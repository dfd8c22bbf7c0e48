import { describe, expect, it } from 'vitest';
import { befund, fehlt } from './lib/pruefen.ts';
import { anforderungen, type Eintrag, groesse, type Inhalt, parameter } from './lib/regeln.ts';

const regeln = (teile: Eintrag, rest: Inhalt = {}) => anforderungen({ R: { dann: 'a.ja', ...teile } }, rest);
const meldung = async (text: string, angaben: Eintrag, rest: Inhalt = {}) =>
  (await befund('R', regeln({ dann: 'false', meldung: text }, rest), angaben)).meldung.de;

describe('Placeholders in meldung and abhilfe', () => {
  it.each<readonly [string, string, Eintrag, string]>([
    ['a day', '{{ a.tag }}', { a: { tag: '2026-06-30' } }, '30.06.2026'],
    ['a number with its unit', '{{ a.zahl }}', { a: { zahl: 9196 } }, '9.196 Einwohner'],
    ['a fraction', '{{ a.zahl / 8 }}', { a: { zahl: 12 } }, '1,5'],
    ['a truth value', '{{ a.ja }}', { a: { ja: true } }, 'ja'],
    ['a text', '{{ a.wort }}', { a: { wort: 'rot' } }, 'rot'],
    ['a list', '{{ a.worte }}', { a: { worte: ['a', 'b', 'c'] } }, 'a, b und c'],
    ['the Stichtag', '{{ stichtag }}', {}, '15.06.2026'],
    ['a duration', '{{ duration("P1M") }}', {}, '1 Monat'],
    ['an expression', '{{ a.tag + duration("P1D") }}', { a: { tag: '2026-06-30' } }, '01.07.2026'],
    ['without blanks', '{{a.wort}}', { a: { wort: 'rot' } }, 'rot'],
    [
      'several',
      'von {{ a.zahl }} bis {{ a.tage }}.',
      { a: { zahl: 1000, tage: 1 } },
      'von 1.000 Einwohner bis 1 Tag.',
    ],
    ['unknown → «nicht angegeben»', 'Am {{ a.tag }}.', {}, 'Am «nicht angegeben».'],
    [
      'unknown in an expression → «nicht angegeben»',
      'Am {{ a.tag + duration("P1D") }}.',
      {},
      'Am «nicht angegeben».',
    ],
  ])('%s', async (_was, text, angaben, erwartet) => expect(await meldung(text, angaben)).toBe(erwartet));

  it('a parameter with its unit', async () => {
    const p = parameter('betrag', [{ wert: 85712.42 }], { einheit: 'EUR' });
    expect(await meldung('{{ parameter.p }}', {}, { parameter: { p } })).toBe('85.712,42 €');
  });

  it('a Größe with its unit', async () => {
    const g = groesse('a.tage * 2', { einheit: 'Tage', typ: 'zahl' });
    expect(await meldung('{{ groesse.g }}', { a: { tage: 15 } }, { groessen: { g } })).toBe('30 Tage');
  });

  it('a field of the element', async () => {
    const je = regeln({ je: { e: 'liste' }, dann: 'false', meldung: 'Gebiet {{ e.id }}.' });
    expect((await befund('R/nord', je, { liste: [{ id: 'nord' }] })).meldung.de).toBe('Gebiet nord.');
  });

  it('abhilfe as meldung', async () => {
    const mit = regeln({ dann: 'false', abhilfe: 'Auf {{ a.tag }} legen.' });
    expect((await befund('R', mit, {})).abhilfe?.de).toBe('Auf «nicht angegeben» legen.');
  });

  it('a relief in effect may bring its own meldung', async () => {
    const e = { aendert: { R: { meldung: 'Vereinfacht: {{ a.zahl }}.' } } };
    const mit = anforderungen({ R: { dann: 'false', meldung: 'Voll.' } }, { erleichterungen: { e } });
    expect((await befund('R', mit, { a: { zahl: 5 } })).meldung.de).toBe('Vereinfacht: 5 Einwohner.');
  });
});

describe('korrektur feeds the quick fix', () => {
  it.each<readonly [string, string, string, Eintrag, string]>([
    ['a day', 'a.tag', 'a.pflichttag', { pflichttag: '2026-06-30' }, '2026-06-30'],
    ['a large number, as YAML reads it', 'a.zahl', 'a.tage * 1000', { tage: 12 }, '12000'],
    ['a fraction, as YAML reads it', 'a.zahl', 'a.tage / 8', { tage: 12 }, '1.5'],
    ['a truth value, as YAML reads it', 'a.ja', 'not(a.nein)', { nein: false }, 'true'],
    ['a text', 'a.wort', '"rot"', {}, 'rot'],
  ])('%s', async (_was, setze, auf, a, wert) => {
    const mit = regeln({ dann: 'false', korrektur: { setze, auf } });
    expect((await befund('R', mit, { a })).korrektur).toEqual({ pfad: setze, wert });
  });

  it('of an element names its place', async () => {
    const mit = regeln({ je: { e: 'liste' }, dann: 'false', korrektur: { setze: 'e.zahl', auf: '1' } });
    expect((await befund('R/sued', mit, { liste: [{ id: 'nord' }, { id: 'sued' }] })).korrektur?.pfad).toBe(
      'liste[1].zahl',
    );
  });

  it.each([
    ['nothing is wrong', { dann: 'true', korrektur: { setze: 'a.zahl', auf: '1' } }],
    ['its value is unknown', { dann: 'false', korrektur: { setze: 'a.zahl', auf: 'a.tage' } }],
  ])('none while %s', async (_wann, teile) => {
    expect((await befund('R', regeln(teile), {})).korrektur).toBeUndefined();
  });
});

describe('What is missing', () => {
  it.each<readonly [string, Eintrag, Eintrag, readonly string[]]>([
    [
      'full paths in the order of the text',
      { dann: 'a.zahl > 1 and a.ja and a.tage > 1' },
      {},
      ['a.zahl', 'a.ja', 'a.tage'],
    ],
    ['wenn goes before dann', { wenn: 'a.nein', dann: 'a.ja' }, {}, ['a.nein', 'a.ja']],
    [
      'wenn, dann, faellig',
      { wenn: 'a.nein', dann: 'a.ja', faellig: 'a.tag' },
      {},
      ['a.nein', 'a.ja', 'a.tag'],
    ],
    ['each once', { dann: 'a.zahl > 1 and a.zahl < 9' }, {}, ['a.zahl']],
    [
      'without a branch that a known sibling decides (or)',
      { dann: '(a.ja and a.nein) or a.zahl > 1' },
      { a: { ja: false } },
      ['a.zahl'],
    ],
    [
      'without a branch that a known sibling decides (and)',
      { dann: '(a.ja or a.nein) and a.zahl > 1' },
      { a: { ja: true } },
      ['a.zahl'],
    ],
    [
      'without the branch that if does not take',
      { dann: 'if a.ja then a.zahl > 1 else a.tage > 1' },
      { a: { ja: true } },
      ['a.zahl'],
    ],
    [
      'with the condition of if',
      { dann: 'if a.ja then a.zahl > 1 else a.tage > 1' },
      {},
      ['a.ja', 'a.zahl', 'a.tage'],
    ],
    ['a null that order met', { dann: 'a.zahl > 1' }, { a: { zahl: null } }, ['a.zahl']],
    [
      'the element that lacks it',
      { dann: 'every e in liste satisfies e.ja' },
      { liste: [{ ja: true }, {}] },
      ['liste[1].ja'],
    ],
    ['an absent list', { dann: 'count(liste) > 1' }, {}, ['liste']],
    [
      'a part that no longer matters is left out',
      { wenn: 'a.ja', dann: 'true', faellig: 'a.tag' },
      {},
      ['a.ja'],
    ],
    ['stand_der_planung', { dann: 'false', phase: 'mitte' }, {}, ['stand_der_planung']],
    ['abweichungen', { dann: 'false', verbindlichkeit: 'soll' }, {}, ['abweichungen']],
    ['erledigt_am', { dann: 'true', erledigt_am: 'a.tag' }, {}, ['a.tag']],
  ])('%s', async (_satz, teile, angaben, pfade) => {
    expect(fehlt(await befund('R', regeln(teile), angaben)).angaben).toEqual(pfade);
  });

  it('a Größe is followed to its facts', async () => {
    const rest = { groessen: { g: groesse('a.zahl + a.tage * 2'), h: groesse('groesse.g > 1') } };
    const mit = regeln({ dann: 'groesse.h' }, { groessen: { ...rest.groessen, g: groesse('a.zahl + 2') } });
    expect(fehlt(await befund('R', mit)).angaben).toEqual(['a.zahl']);
  });

  it('fehlt.recht: a parameter that no source supports', async () => {
    const mit = regeln({ dann: 'a.zahl < parameter.p' }, { parameter: { p: parameter('zahl', []) } });
    expect(fehlt(await befund('R', mit, { a: { zahl: 1 } }))).toEqual({
      angaben: [],
      recht: ['parameter p'],
    });
  });

  it('both lists', async () => {
    const mit = regeln({ dann: 'a.zahl < parameter.p' }, { parameter: { p: parameter('zahl', []) } });
    expect(fehlt(await befund('R', mit, {}))).toEqual({ angaben: ['a.zahl'], recht: ['parameter p'] });
  });

  it('a missing fact points at its closest existing parent', async () => {
    const text = 'projekt: test\na:\n  nein: true\n';
    expect((await befund('R', regeln({}), text)).fehlt.angaben[0]?.range.start).toEqual({
      line: 1,
      character: 0,
    });
  });

  it('a missing fact carries title and question of the schema', async () => {
    expect((await befund('R', regeln({}))).fehlt.angaben[0]).toMatchObject({
      titel: 'Angaben: Ja',
      frage: 'Ist es so?',
    });
  });

  it('nothing is missing in a decided verdict', async () => {
    expect(fehlt(await befund('R', regeln({ wenn: 'a.nein' }), { a: { nein: false } }))).toEqual({
      angaben: [],
      recht: [],
    });
  });
});

describe('The finding', () => {
  it('carries zeile, adressat, wiedervorlage, quelle and stand', async () => {
    const eine = await befund(
      'R',
      regeln({
        zeile: ['A-1', 'A-2'],
        adressat: 'Stelle',
        wiedervorlage: '2027-03-01',
        quelle: 'Testgesetz § 7',
        stand: '2026-02-02',
      }),
    );
    expect(eine).toMatchObject({
      zeile: ['A-1', 'A-2'],
      adressat: 'Stelle',
      wiedervorlage: '2027-03-01',
      quelle: 'Testgesetz § 7',
      stand: '2026-02-02',
    });
  });

  it('is anchored at feld', async () => {
    const text = 'projekt: test\na:\n  nein: true\n  zahl: 3\n';
    expect((await befund('R', regeln({ feld: 'a.zahl' }), text)).range.start).toEqual({
      line: 3,
      character: 8,
    });
  });

  it('names the day on which the duty is due', async () => {
    expect(
      (await befund('R', regeln({ faellig: 'a.tag' }), { a: { ja: false, tag: '2026-07-01' } })).faelligAm,
    ).toBe('2026-07-01');
  });

  it('names the day that a relief sets', async () => {
    const mit = regeln(
      { faellig: 'a.tag' },
      { erleichterungen: { e: { aendert: { R: { faellig: 'a.pflichttag' } } } } },
    );
    const angaben = { a: { ja: false, tag: '2026-06-01', pflichttag: '2026-08-01' } };
    expect((await befund('R', mit, angaben)).faelligAm).toBe('2026-08-01');
  });
});
