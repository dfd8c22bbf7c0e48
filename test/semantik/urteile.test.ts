import { describe, expect, it } from 'vitest';
import { befund, GESTERN, MORGEN, STICHTAG, urteile } from './lib/pruefen.ts';
import { anforderungen, type Dateien, type Eintrag } from './lib/regeln.ts';

type Zeile = readonly [satz: string, anforderung: Eintrag, angaben: Eintrag, urteil: string];

const relief = (teile: Eintrag): Dateien =>
  anforderungen({ R: { dann: 'a.ja' } }, { erleichterungen: { e: { entfaellt: ['R'], ...teile } } });
const abweichung = (teile: Eintrag = {}) => ({
  abweichungen: [{ anforderung: 'R', grund: 'Ortslage', ...teile }],
});
const soll = { verbindlichkeit: 'soll', dann: 'a.ja' };
const nichtErfuellt = { a: { ja: false } };

/** All parts known: the first row of the table that fits. */
const TABELLE: readonly Zeile[] = [
  [
    'nicht_anwendbar: wenn is false',
    { wenn: 'a.ja', dann: 'a.nein' },
    { a: { ja: false, nein: false } },
    'nicht_anwendbar',
  ],
  [
    'nicht_anwendbar goes before erfuellt',
    { wenn: 'a.ja', dann: 'true' },
    { a: { ja: false } },
    'nicht_anwendbar',
  ],
  [
    'nicht_anwendbar: with je the list is empty',
    { je: { e: 'liste' }, dann: 'e.ja' },
    { liste: [] },
    'nicht_anwendbar',
  ],
  [
    'nicht_anwendbar: with je the list is null',
    { je: { e: 'liste' }, dann: 'e.ja' },
    { liste: null },
    'nicht_anwendbar',
  ],
  ['wenn: default true', { dann: 'a.ja' }, { a: { ja: true } }, 'erfuellt'],
  ['erfuellt: dann is true', { wenn: 'true', dann: 'a.ja' }, { a: { ja: true } }, 'erfuellt'],
  [
    'erfuellt: erledigt_am before the Stichtag',
    { dann: 'true', erledigt_am: 'a.tag' },
    { a: { tag: GESTERN } },
    'erfuellt',
  ],
  [
    'erfuellt: erledigt_am on the Stichtag is not after it',
    { dann: 'true', erledigt_am: 'a.tag' },
    { a: { tag: STICHTAG } },
    'erfuellt',
  ],
  [
    'erfuellt goes before anstehend',
    { dann: 'a.ja', faellig: 'a.tag' },
    { a: { ja: true, tag: MORGEN } },
    'erfuellt',
  ],
  [
    'anstehend: Stichtag before D',
    { dann: 'a.ja', faellig: 'a.tag' },
    { a: { ja: false, tag: MORGEN } },
    'anstehend',
  ],
  [
    'anstehend: D is the last permitted day',
    { dann: 'a.ja', faellig: 'a.tag' },
    { a: { ja: false, tag: STICHTAG } },
    'anstehend',
  ],
  [
    'verletzt: the day after D',
    { dann: 'a.ja', faellig: 'a.tag' },
    { a: { ja: false, tag: GESTERN } },
    'verletzt',
  ],
  [
    'anstehend: faellig is false',
    { dann: 'a.ja', faellig: 'a.nein' },
    { a: { ja: false, nein: false } },
    'anstehend',
  ],
  [
    'verletzt: faellig is true',
    { dann: 'a.ja', faellig: 'a.nein' },
    { a: { ja: false, nein: true } },
    'verletzt',
  ],
  [
    'anstehend: faellig is null, the event has not happened',
    { dann: 'a.ja', faellig: 'a.tag' },
    { a: { ja: false, tag: null } },
    'anstehend',
  ],
  [
    'anstehend: faellig through a null parent',
    { dann: 'a.ja', faellig: 'gruppe.tag' },
    { a: { ja: false }, gruppe: null },
    'anstehend',
  ],
  ['faellig: default due at once', { dann: 'a.ja' }, nichtErfuellt, 'verletzt'],
  [
    'anstehend: erledigt_am in the future, not after D',
    { dann: 'true', erledigt_am: 'a.tag', faellig: 'a.pflichttag' },
    { a: { tag: MORGEN, pflichttag: '2026-06-17' } },
    'anstehend',
  ],
  [
    'anstehend: erledigt_am in the future, on D',
    { dann: 'true', erledigt_am: 'a.tag', faellig: 'a.pflichttag' },
    { a: { tag: MORGEN, pflichttag: MORGEN } },
    'anstehend',
  ],
  [
    'verletzt: erledigt_am in the future, after a D that has passed',
    { dann: 'true', erledigt_am: 'a.tag', faellig: 'a.pflichttag' },
    { a: { tag: MORGEN, pflichttag: GESTERN } },
    'verletzt',
  ],
  [
    'verletzt: erledigt_am in the future of a duty due at once',
    { dann: 'true', erledigt_am: 'a.tag' },
    { a: { tag: MORGEN } },
    'verletzt',
  ],
  [
    'verletzt: erledigt_am null is not met yet',
    { dann: 'true', erledigt_am: 'a.tag' },
    { a: { tag: null } },
    'verletzt',
  ],
  [
    'anstehend: erledigt_am null before D',
    { dann: 'true', erledigt_am: 'a.tag', faellig: 'a.pflichttag' },
    { a: { tag: null, pflichttag: MORGEN } },
    'anstehend',
  ],
  ['begruendet: soll with a reasoned abweichung', soll, { ...nichtErfuellt, ...abweichung() }, 'begruendet'],
  [
    'begruendet: a beschluss may stand with it',
    soll,
    { ...nichtErfuellt, ...abweichung({ beschluss: '2026-05-04' }) },
    'begruendet',
  ],
  [
    'begruendet: the decision may be of today',
    soll,
    { ...nichtErfuellt, ...abweichung({ beschluss: STICHTAG }) },
    'begruendet',
  ],
  [
    'begruendet: no decision yet, the reason stands alone',
    soll,
    { ...nichtErfuellt, ...abweichung({ beschluss: null }) },
    'begruendet',
  ],
  [
    'begruendet: a decision still to come excuses nothing',
    soll,
    { ...nichtErfuellt, ...abweichung({ beschluss: MORGEN }) },
    'verletzt',
  ],
  ['begruendet needs a reason', soll, { ...nichtErfuellt, ...abweichung({ grund: ' ' }) }, 'verletzt'],
  [
    'begruendet needs a matching abweichung',
    soll,
    { ...nichtErfuellt, ...abweichung({ anforderung: 'Q' }) },
    'verletzt',
  ],
  [
    'begruendet only for soll: a muss stays verletzt',
    { dann: 'a.ja' },
    { ...nichtErfuellt, ...abweichung() },
    'verletzt',
  ],
  [
    'anstehend goes before begruendet',
    { ...soll, faellig: 'a.tag' },
    { a: { ja: false, tag: MORGEN }, ...abweichung() },
    'anstehend',
  ],
  ['abweichungen null is the empty list', soll, { ...nichtErfuellt, abweichungen: null }, 'verletzt'],
  ['ungenutzt: kann', { verbindlichkeit: 'kann', dann: 'a.ja' }, nichtErfuellt, 'ungenutzt'],
  [
    'anstehend goes before ungenutzt',
    { verbindlichkeit: 'kann', dann: 'a.ja', faellig: 'a.tag' },
    { a: { ja: false, tag: MORGEN } },
    'anstehend',
  ],
  [
    'verletzt otherwise',
    { verbindlichkeit: 'soll', dann: 'a.ja' },
    { ...nichtErfuellt, abweichungen: [] },
    'verletzt',
  ],
];

describe('Verdicts, all parts known: the first row that fits', () => {
  it.each(TABELLE)('%s', async (_satz, anforderung, angaben, urteil) => {
    expect(await urteile(anforderungen({ R: anforderung }), angaben)).toEqual({ R: urteil });
  });

  it('erlassen: a relief removes it', async () => {
    expect(await urteile(relief({ wenn: 'a.nein' }), { a: { ja: false, nein: true } })).toEqual({
      R: 'erlassen',
    });
  });

  it('erlassen goes before erfuellt', async () => {
    expect(await urteile(relief({}), { a: { ja: true } })).toEqual({ R: 'erlassen' });
  });

  it('nicht_anwendbar goes before erlassen', async () => {
    const regeln = anforderungen(
      { R: { wenn: 'a.ja', dann: 'true' } },
      { erleichterungen: { e: { entfaellt: ['R'] } } },
    );
    expect(await urteile(regeln, nichtErfuellt)).toEqual({ R: 'nicht_anwendbar' });
  });

  it('a relief whose condition is false removes nothing', async () => {
    expect(await urteile(relief({ wenn: 'a.nein' }), { a: { ja: false, nein: false } })).toEqual({
      R: 'verletzt',
    });
  });

  it('erlassen: a whole module', async () => {
    const regeln = anforderungen(
      { R: { dann: 'a.ja' }, S: { dann: 'a.ja' } },
      { erleichterungen: { e: { entfaellt: [{ modul: 'test/m' }] } } },
    );
    expect(await urteile(regeln, nichtErfuellt)).toEqual({ R: 'erlassen', S: 'erlassen' });
  });

  it('erlassen names relief and its Quelle', async () => {
    const eine = await befund(
      'R',
      relief({ titel: 'Kleine Gemeinden', quelle: 'Testgesetz § 9' }),
      nichtErfuellt,
    );
    expect(eine.erleichterung).toEqual({
      id: 'e',
      titel: 'Kleine Gemeinden',
      quelle: 'Testgesetz § 9',
      sicherheit: 'A',
    });
    expect(eine.meldung.de).toBe('Erlassen durch „Kleine Gemeinden“ (Testgesetz § 9).');
  });
});
