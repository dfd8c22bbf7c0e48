import { parseDocument, readFaelle, runFaelle } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { STICHTAG } from './lib/pruefen.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  modul,
  overlay,
  parameter,
  soundRegeln,
  textOf,
} from './lib/regeln.ts';

/** The verdicts of `R` that no case shows. */
function luecken(regeln: Dateien, faelle: readonly Eintrag[] = []): readonly string[] {
  const datei = { stichtag: STICHTAG, faelle: faelle.map((fall) => ({ name: 'Fall', ...fall })) };
  const gelesen = readFaelle('test/m', parseDocument('test/m.faelle.yaml', textOf(datei)));
  const { luecken: offene } = runFaelle(soundRegeln(regeln), [gelesen]);
  return offene.find(({ kennung }) => kennung === 'R')?.urteile ?? [];
}

const mit = (teile: Eintrag, erleichterungen?: Readonly<Record<string, Eintrag>>): Dateien =>
  anforderungen({ R: { dann: 'a.ja', ...teile } }, erleichterungen === undefined ? {} : { erleichterungen });

describe('every requirement has a case for each verdict its form allows', () => {
  it.each<readonly [string, Dateien, readonly string[]]>([
    [
      'a muss: erfuellt, verletzt, and offen since it reads a fact',
      mit({}),
      ['erfuellt', 'verletzt', 'offen'],
    ],
    ['without facts: no offen', mit({ dann: 'true' }), ['erfuellt', 'verletzt']],
    [
      'a kann: ungenutzt in place of verletzt',
      mit({ verbindlichkeit: 'kann', dann: 'true' }),
      ['erfuellt', 'ungenutzt'],
    ],
    ['a soll: begruendet', mit({ verbindlichkeit: 'soll' }), ['erfuellt', 'verletzt', 'begruendet', 'offen']],
    ['wenn: nicht_anwendbar', mit({ wenn: 'a.nein' }), ['erfuellt', 'verletzt', 'nicht_anwendbar', 'offen']],
    [
      'je: nicht_anwendbar',
      mit({ je: { e: 'liste' }, dann: 'e.ja' }),
      ['erfuellt', 'verletzt', 'nicht_anwendbar', 'offen'],
    ],
    ['faellig: anstehend', mit({ faellig: 'a.tag' }), ['erfuellt', 'verletzt', 'anstehend', 'offen']],
    [
      'a relief names it: erlassen',
      mit({}, { e: { wenn: 'a.nein', entfaellt: ['R'] } }),
      ['erfuellt', 'verletzt', 'erlassen', 'offen'],
    ],
    [
      'a relief names its module: erlassen',
      mit({}, { e: { wenn: 'a.nein', entfaellt: [{ modul: 'test/m' }] } }),
      ['erfuellt', 'verletzt', 'erlassen', 'offen'],
    ],
    [
      'an unconfirmed relief removes nothing: no erlassen',
      mit({}, { e: { sicherheit: 'C', entfaellt: ['R'] } }),
      ['erfuellt', 'verletzt', 'offen'],
    ],
    [
      'a relief that only changes it: no erlassen',
      mit({}, { e: { aendert: { R: { faellig: 'a.tag' } } } }),
      ['erfuellt', 'verletzt', 'offen'],
    ],
    ['zweifel: never verletzt', mit({ zweifel: 'z' }), ['erfuellt', 'offen']],
    [
      'a relief of a Land: erlassen',
      {
        ...mit({}),
        'sn.overlay.yaml': overlay('sn', {
          land: 'SN',
          ergaenzt: { erleichterungen: { e: { entfaellt: ['R'] } } },
        }),
      },
      ['erfuellt', 'verletzt', 'erlassen', 'offen'],
    ],
  ])('%s', (_form, regeln, urteile) => expect(luecken(regeln)).toEqual(urteile));

  it('requirements that overlays add are covered as well', () => {
    const regeln = {
      'm.modul.yaml': modul({}),
      'sn.overlay.yaml': overlay('sn', { land: 'SN', ergaenzt: { anforderungen: { R: { dann: 'true' } } } }),
    };
    expect(luecken(regeln)).toEqual(['erfuellt', 'verletzt']);
  });
});

describe('what counts as shown', () => {
  const JA = { a: { ja: true } };
  it.each<readonly [string, readonly Eintrag[], readonly string[]]>([
    ['a green case shows its verdict', [{ angaben: JA, erwartet: { R: 'erfuellt' } }], ['verletzt', 'offen']],
    [
      'a red case shows none',
      [{ angaben: JA, erwartet: { R: 'verletzt' } }],
      ['erfuellt', 'verletzt', 'offen'],
    ],
    [
      'a case whose fehlt is wrong shows none',
      [{ erwartet: { R: 'offen' }, fehlt: { R: [] } }],
      ['erfuellt', 'verletzt', 'offen'],
    ],
    [
      'a case without a valid Stichtag shows none',
      [{ stichtag: '2026-02-30', angaben: JA, erwartet: { R: 'erfuellt' } }],
      ['erfuellt', 'verletzt', 'offen'],
    ],
    [
      'a verdict that nobody expects is not shown',
      [{ angaben: JA, erwartet: {} }],
      ['erfuellt', 'verletzt', 'offen'],
    ],
    [
      'all shown: no gap',
      [
        { angaben: JA, erwartet: { R: 'erfuellt' } },
        { angaben: { a: { ja: false } }, erwartet: { R: 'verletzt' } },
        { erwartet: { R: 'offen' } },
      ],
      [],
    ],
  ])('%s', (_satz, faelle, offen) => expect(luecken(mit({}), faelle)).toEqual(offen));

  it('the verdict of an element counts', () => {
    const je = mit({ je: { e: 'liste' }, dann: 'e.ja' });
    const angaben = {
      liste: [
        { id: 'nord', ja: true },
        { id: 'sued', ja: false },
      ],
    };
    expect(luecken(je, [{ angaben, erwartet: { R: { nord: 'erfuellt', sued: 'verletzt' } } }])).toEqual([
      'nicht_anwendbar',
      'offen',
    ]);
  });
});

/** Comparisons of `R` of which cases show only one side: the text, and the side that no case shows. */
function seiten(teile: Eintrag, faelle: readonly Eintrag[]): readonly string[] {
  const datei = { stichtag: STICHTAG, faelle: faelle.map((fall) => ({ name: 'Fall', ...fall })) };
  const gelesen = readFaelle('test/m', parseDocument('test/m.faelle.yaml', textOf(datei)));
  const inhalt = { parameter: { grenze: parameter('zahl', [{ wert: 100 }], { einheit: 'Einwohner' }) } };
  const { luecken: offene } = runFaelle(soundRegeln(anforderungen({ R: teile }, inhalt)), [gelesen]);
  const eine = offene.find(({ kennung }) => kennung === 'R');
  return (eine?.vergleiche ?? []).flatMap(({ text, fehlt }) => fehlt.map((ausgang) => `${text}: ${ausgang}`));
}

describe('and one on each side of every threshold and date', () => {
  const GRENZE = 'a.zahl < parameter.grenze';
  const drunter = { angaben: { a: { zahl: 99 } }, erwartet: { R: 'erfuellt' } };
  const drauf = { angaben: { a: { zahl: 100 } }, erwartet: { R: 'verletzt' } };

  it.each<readonly [string, Eintrag, readonly Eintrag[], readonly string[]]>([
    ['no case shows neither side', { dann: GRENZE }, [], [`${GRENZE}: true`, `${GRENZE}: false`]],
    ['one case shows one', { dann: GRENZE }, [drunter], [`${GRENZE}: false`]],
    ['two show both', { dann: GRENZE }, [drunter, drauf], []],
    [
      'an unknown fact shows none',
      { dann: GRENZE },
      [drunter, { angaben: { a: {} }, erwartet: { R: 'offen' } }],
      [`${GRENZE}: false`],
    ],
    [
      'a case of another verdict proves nothing',
      { dann: GRENZE },
      [drunter, { ...drauf, erwartet: { R: 'erfuellt' } }],
      [`${GRENZE}: false`],
    ],
    [
      'a case that expects nothing of it proves nothing',
      { dann: GRENZE },
      [drunter, { angaben: drauf.angaben, erwartet: {} }],
      [`${GRENZE}: false`],
    ],
    [
      'a day in wenn',
      { wenn: 'a.tag <= stichtag', dann: 'true' },
      [{ angaben: { a: { tag: STICHTAG } }, erwartet: { R: 'erfuellt' } }],
      ['a.tag <= stichtag: false'],
    ],
    [
      'a range in faellig, inside other conditions',
      { faellig: 'a.ja and (a.tag in [date("2026-01-01")..date("2026-12-31")])', dann: 'a.nein' },
      [{ angaben: { a: { ja: true, nein: false, tag: '2026-12-31' } }, erwartet: { R: 'verletzt' } }],
      ['a.tag in [date("2026-01-01")..date("2026-12-31")]: false'],
    ],
    ['facts beside each other are no threshold', { dann: 'a.tage < 3 or a.ja' }, [], []],
    ['a due date has its sides in the verdicts', { faellig: 'a.tag', dann: 'a.ja' }, [], []],
  ])('%s', (_satz, teile, faelle, erwartet) => {
    expect(seiten(teile, faelle)).toEqual(erwartet);
  });
});
