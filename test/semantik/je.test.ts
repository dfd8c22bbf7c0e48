import { describe, expect, it } from 'vitest';
import { befund, fehlt, pruefe, urteile } from './lib/pruefen.ts';
import { anforderungen, type Eintrag, groesse, type Inhalt } from './lib/regeln.ts';

const je = { je: { e: 'liste' } };
const drei = {
  liste: [
    { id: 'nord', ja: true, zahl: 1 },
    { id: 'sued', ja: false, zahl: 2 },
    { ja: null, zahl: 3 },
  ],
};

describe('je at requirements', () => {
  const regeln = anforderungen({ R: { ...je, dann: 'e.ja = true' } });

  it('evaluated per element; findings name an element by its id, one without by its number', async () => {
    expect(await urteile(regeln, drei)).toEqual({
      'R/nord': 'erfuellt',
      'R/sued': 'verletzt',
      'R/Nr. 3': 'verletzt',
    });
  });

  it('a list of municipalities names them by ags', async () => {
    const joint = anforderungen({ R: { je: { g: 'gemeinden' }, dann: 'g.einwohner < 10' } });
    const gemeinden = [
      { ags: '12067481', einwohner: 9 },
      { ags: '12067482', einwohner: 10 },
    ];
    expect(await urteile(joint, { gemeinden })).toEqual({
      'R/12067481': 'erfuellt',
      'R/12067482': 'verletzt',
    });
  });

  it('gemeinden: thresholds are tested per Gemeinde, never on the sum', async () => {
    const joint = anforderungen({ R: { je: { g: 'gemeinden' }, wenn: 'g.einwohner >= 10', dann: 'false' } });
    const gemeinden = [
      { ags: '12067481', einwohner: 9 },
      { ags: '12067482', einwohner: 9 },
    ];
    expect(await urteile(joint, { gemeinden })).toEqual({
      'R/12067481': 'nicht_anwendbar',
      'R/12067482': 'nicht_anwendbar',
    });
  });

  it('a missing fact is named with the element’s place', async () => {
    const eine = await befund('R/sued', regeln, { liste: [{ id: 'nord', ja: true }, { id: 'sued' }] });
    expect(fehlt(eine).angaben).toEqual(['liste[1].ja']);
  });

  it('an absent list is what is missing', async () => {
    expect(fehlt(await befund('R', regeln)).angaben).toEqual(['liste']);
  });

  it('the finding stands at its element', async () => {
    const text = 'projekt: test\nliste:\n  - { id: nord, ja: true }\n  - { id: sued, ja: false }\n';
    expect((await befund('R/sued', regeln, text)).range.start.line).toBe(3);
  });

  it('other facts can be read beside the element', async () => {
    const mit = anforderungen({ R: { ...je, dann: 'e.zahl < a.zahl' } });
    expect(await urteile(mit, { ...drei, a: { zahl: 2 } })).toMatchObject({
      'R/nord': 'erfuellt',
      'R/sued': 'verletzt',
    });
  });

  it('abweichungen name an element by its id', async () => {
    const soll = anforderungen({ R: { ...je, verbindlichkeit: 'soll', dann: 'false' } });
    const abweichungen = [{ anforderung: 'R', element: 'sued', grund: 'Denkmal' }];
    expect(await urteile(soll, { liste: [{ id: 'nord' }, { id: 'sued' }], abweichungen })).toEqual({
      'R/nord': 'verletzt',
      'R/sued': 'begruendet',
    });
  });
});

describe('je at reliefs', () => {
  const mit = (anforderung: Eintrag, relief: Eintrag) =>
    anforderungen(
      { R: { dann: 'false', ...anforderung } },
      { erleichterungen: { e: { entfaellt: ['R'], ...relief } } },
    );
  const zwei = {
    liste: [
      { id: 'nord', ja: true },
      { id: 'sued', ja: false },
    ],
    andere: [{ id: 'x', ja: true }],
  };

  it('acts on requirements over the same list, element by element', async () => {
    const regeln = mit(je, { ...je, wenn: 'e.ja' });
    expect(await urteile(regeln, zwei)).toEqual({ 'R/nord': 'erlassen', 'R/sued': 'verletzt' });
  });

  it('under another name for the element', async () => {
    const regeln = mit(je, { je: { t: 'liste' }, wenn: 't.ja' });
    expect(await urteile(regeln, zwei)).toEqual({ 'R/nord': 'erlassen', 'R/sued': 'verletzt' });
  });

  it('under another name for the element in what it changes', async () => {
    const aendert = { R: { faellig: 't.tag' } };
    const regeln = mit(je, { je: { t: 'liste' }, entfaellt: undefined, aendert });
    const liste = [
      { id: 'nord', tag: '2026-12-31' },
      { id: 'sued', tag: '2026-01-01' },
    ];
    expect(await urteile(regeln, { liste })).toEqual({ 'R/nord': 'anstehend', 'R/sued': 'verletzt' });
  });

  it('a relief of a module with je does not touch its requirements over other lists or none', async () => {
    const regeln = anforderungen(
      { R: { ...je, dann: 'false' }, S: { dann: 'false' }, T: { je: { e: 'andere' }, dann: 'false' } },
      { erleichterungen: { e: { ...je, wenn: 'e.ja', entfaellt: [{ modul: 'test/m' }] } } },
    );
    expect(await urteile(regeln, zwei)).toEqual({
      'R/nord': 'erlassen',
      'R/sued': 'verletzt',
      S: 'verletzt',
      'T/x': 'verletzt',
    });
  });

  it.each([
    [true, 'erlassen'],
    [false, 'verletzt'],
  ])('on a requirement without je it acts only through an explicit every (all: %s)', async (alle, urteil) => {
    const regeln = mit({}, { wenn: 'every e in liste satisfies e.ja' });
    expect(await urteile(regeln, { liste: [{ ja: true }, { ja: alle }] })).toEqual({ R: urteil });
  });

  it('a relief without je removes a requirement with je for every element', async () => {
    expect(await urteile(mit(je, { wenn: 'a.ja' }), { ...zwei, a: { ja: true } })).toEqual({
      'R/nord': 'erlassen',
      'R/sued': 'erlassen',
    });
  });
});

describe('je at Größen', () => {
  const mit = (anforderung: Eintrag, rest: Inhalt = {}) =>
    anforderungen(
      { R: anforderung },
      { groessen: { doppelt: groesse('t.zahl * 2', { je: { t: 'liste' } }) }, ...rest },
    );

  it('is the element’s value inside the same je', async () => {
    const regeln = mit({ ...je, dann: 'groesse.doppelt >= 4' });
    expect(await urteile(regeln, drei)).toEqual({
      'R/nord': 'verletzt',
      'R/sued': 'erfuellt',
      'R/Nr. 3': 'erfuellt',
    });
  });

  it('is the list of values elsewhere', async () => {
    expect(await urteile(mit({ dann: 'sum(groesse.doppelt) = 12' }), drei)).toEqual({ R: 'erfuellt' });
  });

  it('is the list of values inside a je over another list', async () => {
    const regeln = mit({ je: { e: 'andere' }, dann: 'max(groesse.doppelt) = 6' });
    expect(await urteile(regeln, { ...drei, andere: [{ id: 'x' }] })).toEqual({ 'R/x': 'erfuellt' });
  });

  it('is the list of values inside a quantifier over its own list, which is no je', async () => {
    const regeln = mit({ dann: 'every t in liste satisfies count(groesse.doppelt) = 3' });
    expect(await urteile(regeln, drei)).toEqual({ R: 'erfuellt' });
  });

  it('one Größe reads the other inside its je', async () => {
    const groessen = {
      doppelt: groesse('t.zahl * 2', { je: { t: 'liste' } }),
      vierfach: groesse('u.zahl + groesse.doppelt', { je: { u: 'liste' } }),
    };
    const regeln = mit({ dann: 'max(groesse.vierfach) = 9' }, { groessen });
    expect(await urteile(regeln, drei)).toEqual({ R: 'erfuellt' });
  });

  it('of an absent list is unknown', async () => {
    expect(fehlt(await befund('R', mit({ dann: 'count(groesse.doppelt) = 0' }))).angaben).toEqual(['liste']);
  });

  it('of an empty list is the empty list', async () => {
    expect(await urteile(mit({ dann: 'count(groesse.doppelt) = 0' }), { liste: [] })).toEqual({
      R: 'erfuellt',
    });
  });

  it('the report shows each element’s value', async () => {
    const { groessen } = await pruefe(mit({ dann: 'true' }), drei);
    expect(groessen.map(({ element, wert }) => `${element} ${wert.de}`)).toEqual([
      'nord 2',
      'sued 4',
      'Nr. 3 6',
    ]);
  });
});
