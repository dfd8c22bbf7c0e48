import { describe, expect, it } from 'vitest';
import { befund, fehlt, GESTERN, MORGEN, pruefe, urteile } from './lib/pruefen.ts';
import { anforderungen, type Eintrag, type Inhalt, parameter } from './lib/regeln.ts';

type Zeile = readonly [
  satz: string,
  anforderung: Eintrag,
  angaben: Eintrag,
  moeglich: string,
  urteil: string,
];

const relief = (anforderung: Eintrag, teile: Eintrag, rest: Inhalt = {}) =>
  anforderungen({ R: anforderung }, { ...rest, erleichterungen: { e: teile } });

/** What is unknown takes both values; the set of verdicts that are possible, then the verdict. */
const ZEILEN: readonly Zeile[] = [
  [
    'one verdict in all combinations is the verdict',
    { wenn: 'a.ja', dann: 'a.nein', faellig: 'false' },
    { a: { ja: false } },
    'nicht_anwendbar',
    'nicht_anwendbar',
  ],
  ['dann unknown', { dann: 'a.ja' }, {}, 'erfuellt verletzt', 'offen'],
  ['wenn unknown and dann true', { wenn: 'a.ja', dann: 'true' }, {}, 'nicht_anwendbar erfuellt', 'offen'],
  ['wenn unknown and dann false', { wenn: 'a.ja', dann: 'false' }, {}, 'nicht_anwendbar verletzt', 'offen'],
  [
    'verletzt not among them and anstehend is: anstehend',
    { dann: 'a.ja', faellig: 'a.tag' },
    { a: { tag: MORGEN } },
    'erfuellt anstehend',
    'anstehend',
  ],
  [
    'anstehend also against nicht_anwendbar',
    { wenn: 'a.ja', dann: 'false', faellig: 'a.tag' },
    { a: { tag: MORGEN } },
    'nicht_anwendbar anstehend',
    'anstehend',
  ],
  [
    'faellig unknown: the day may have passed',
    { dann: 'false', faellig: 'a.tag' },
    {},
    'anstehend verletzt',
    'offen',
  ],
  [
    'faellig unknown does not matter once fulfilled',
    { dann: 'true', faellig: 'a.tag' },
    {},
    'erfuellt',
    'erfuellt',
  ],
  [
    'faellig unknown as a condition',
    { dann: 'false', faellig: 'a.ja = true' },
    {},
    'anstehend verletzt',
    'offen',
  ],
  ['erledigt_am unknown', { dann: 'true', erledigt_am: 'a.tag' }, {}, 'erfuellt verletzt', 'offen'],
  ['abweichungen absent', { verbindlichkeit: 'soll', dann: 'false' }, {}, 'begruendet verletzt', 'offen'],
  ['abweichungen absent does not matter for a muss', { dann: 'false' }, {}, 'verletzt', 'verletzt'],
  [
    'a kann with dann unknown is offen: neither verletzt nor anstehend is possible',
    { verbindlichkeit: 'kann', dann: 'a.ja' },
    {},
    'erfuellt ungenutzt',
    'offen',
  ],
  [
    'a kann that comes up is anstehend',
    { verbindlichkeit: 'kann', dann: 'a.ja', faellig: 'a.tag' },
    { a: { tag: null } },
    'erfuellt anstehend',
    'anstehend',
  ],
  [
    'the list of a je absent',
    { je: { e: 'liste' }, dann: 'e.ja' },
    {},
    'nicht_anwendbar erfuellt verletzt',
    'offen',
  ],
  [
    'the list of a je absent, the rest known',
    { je: { e: 'liste' }, dann: 'true' },
    {},
    'nicht_anwendbar erfuellt',
    'offen',
  ],
];

describe('Unknown parts take both values', () => {
  it.each(ZEILEN)('%s', async (_satz, anforderung, angaben, moeglich, urteil) => {
    const eine = await befund('R', anforderungen({ R: anforderung }), angaben);
    expect([eine.moeglich.join(' '), eine.urteil]).toEqual([moeglich, urteil]);
  });

  it.each([
    ['removes', { wenn: 'a.ja', entfaellt: ['R'] }, 'erlassen verletzt', 'offen'],
    [
      'sets a later day',
      { wenn: 'a.ja', aendert: { R: { faellig: 'a.pflichttag' } } },
      'anstehend verletzt',
      'offen',
    ],
    [
      'makes it a kann',
      { wenn: 'a.ja', aendert: { R: { verbindlichkeit: 'kann' } } },
      'ungenutzt verletzt',
      'offen',
    ],
    [
      'makes it a soll',
      { wenn: 'a.ja', aendert: { R: { verbindlichkeit: 'soll' } } },
      'verletzt',
      'verletzt',
    ],
    ['changes dann', { wenn: 'a.ja', aendert: { R: { dann: 'true' } } }, 'erfuellt verletzt', 'offen'],
  ])('an unknown relief that %s is evaluated both ways', async (_was, teile, moeglich, urteil) => {
    const angaben = { a: { pflichttag: MORGEN }, abweichungen: [] };
    const eine = await befund('R', relief({ dann: 'false' }, teile), angaben);
    expect([eine.moeglich.join(' '), eine.urteil]).toEqual([moeglich, urteil]);
  });

  it.each([
    ['verbindlichkeit', { verbindlichkeit: 'kann' }, {}, 'ungenutzt'],
    [
      'verbindlichkeit to soll, departed from',
      { verbindlichkeit: 'soll' },
      { abweichungen: [{ anforderung: 'R', grund: 'g' }] },
      'begruendet',
    ],
    ['faellig to a later day', { faellig: 'a.pflichttag' }, { a: { pflichttag: MORGEN } }, 'anstehend'],
    ['faellig to an earlier day', { faellig: 'a.pflichttag' }, { a: { pflichttag: GESTERN } }, 'verletzt'],
    ['dann', { dann: 'true' }, {}, 'erfuellt'],
  ])('a relief in effect changes %s', async (_was, aendert, angaben, urteil) => {
    expect(await urteile(relief({ dann: 'false' }, { aendert: { R: aendert } }), angaben)).toEqual({
      R: urteil,
    });
  });

  it('offen carries the set of possible verdicts', async () => {
    const regeln = anforderungen({ R: { wenn: 'a.ja', dann: 'a.nein' } });
    expect((await befund('R', regeln)).moeglich).toEqual(['nicht_anwendbar', 'erfuellt', 'verletzt']);
  });
});

const wahr = (sicherheit: string, rest: Eintrag = {}) =>
  parameter('wahrheitswert', [{ wert: true, sicherheit, ...rest }]);

describe('An unconfirmed relief never removes a duty', () => {
  const GRUNDLAGEN: readonly (readonly [string, (grad: string) => readonly [Eintrag, Inhalt]])[] = [
    ['of its own grade', (sicherheit) => [{ sicherheit }, {}]],
    [
      'that rests on such a parameter value',
      (grad) => [{ wenn: 'parameter.p' }, { parameter: { p: wahr(grad) } }],
    ],
    [
      'that rests on such a value through a Größe',
      (grad) => [
        { wenn: 'groesse.g' },
        { parameter: { p: wahr(grad) }, groessen: { g: { titel: 'g', formel: 'parameter.p' } } },
      ],
    ],
    [
      'that rests on such a Größe',
      (sicherheit) => [
        { wenn: 'groesse.g' },
        { groessen: { g: { titel: 'g', formel: 'true', sicherheit } } },
      ],
    ],
  ];
  const FAELLE = GRUNDLAGEN.flatMap(([satz, von]) =>
    ['C', 'U'].map((grad) => [satz, grad, von(grad)] as const),
  );

  it.each(FAELLE)('a relief %s, %s, leaves the duty', async (_satz, _grad, [teile, inhalt]) => {
    const regeln = relief({ dann: 'false' }, { ...teile, entfaellt: ['R'] }, inhalt);
    expect(await urteile(regeln)).toEqual({ R: 'offen' });
  });

  it.each(GRUNDLAGEN)('a relief %s, B, removes it', async (_satz, von) => {
    const [teile, inhalt] = von('B');
    expect(await urteile(relief({ dann: 'false' }, { ...teile, entfaellt: ['R'] }, inhalt))).toEqual({
      R: 'erlassen',
    });
  });

  it.each(FAELLE)('a relief %s, %s, is named in fehlt.recht', async (_satz, _grad, [teile, inhalt]) => {
    const regeln = relief({ dann: 'false' }, { ...teile, entfaellt: ['R'] }, inhalt);
    expect(fehlt(await befund('R', regeln))).toEqual({ angaben: [], recht: ['erleichterung e'] });
  });

  it('an unconfirmed relief whose condition is false changes nothing', async () => {
    const regeln = relief({ dann: 'false' }, { sicherheit: 'U', wenn: 'false', entfaellt: ['R'] });
    expect(await urteile(regeln)).toEqual({ R: 'verletzt' });
  });

  it('an unconfirmed relief whose condition is unknown is named beside the fact', async () => {
    const regeln = relief({ dann: 'false' }, { sicherheit: 'U', wenn: 'a.ja', entfaellt: ['R'] });
    expect(fehlt(await befund('R', regeln))).toEqual({ angaben: ['a.ja'], recht: ['erleichterung e'] });
  });

  it('an unconfirmed relief does not defer a duty either', async () => {
    const regeln = relief({ dann: 'false' }, { sicherheit: 'C', aendert: { R: { faellig: 'false' } } });
    expect(await urteile(regeln)).toEqual({ R: 'offen' });
  });

  it('an unconfirmed relief does not hide that a duty is met', async () => {
    const regeln = relief({ dann: 'true' }, { sicherheit: 'C', entfaellt: ['R'] });
    expect((await befund('R', regeln)).moeglich).toEqual(['erlassen', 'erfuellt']);
  });
});

describe('zweifel', () => {
  const regeln = anforderungen({ R: { dann: 'a.ja', zweifel: 'Streitig.' } });

  it('verletzt becomes offen', async () => {
    expect(await urteile(regeln, { a: { ja: false } })).toEqual({ R: 'offen' });
  });
  it('with its text', async () => {
    expect((await befund('R', regeln, { a: { ja: false } })).meldung.de).toContain('Streitig.');
  });
  it('no other verdict changes', async () => {
    expect(await urteile(regeln, { a: { ja: true } })).toEqual({ R: 'erfuellt' });
  });
  it('is named as missing law', async () => {
    expect(fehlt(await befund('R', regeln, { a: { ja: false } })).recht).toEqual(['zweifel R']);
  });
  it('at most Hinweis', async () => {
    expect((await befund('R', regeln, { a: { ja: false } })).schwere).toBe('hinweis');
  });
  it('counts as open, not as violated', async () => {
    const { zusammenfassung } = await pruefe(regeln, { a: { ja: false } });
    expect([zusammenfassung.nachUrteil.offen, zusammenfassung.nachUrteil.verletzt]).toEqual([1, 0]);
  });
});
