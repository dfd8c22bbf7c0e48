import { parseDocument, readFaelle, runFaelle } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { STICHTAG } from './lib/pruefen.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  modul,
  overlay,
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
