import { describe, expect, it } from 'vitest';
import { befund, pruefe } from './lib/pruefen.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  groesse,
  modul,
  overlay,
  parameter,
  variante,
} from './lib/regeln.ts';

const NEIN = { a: { ja: false }, abweichungen: [] };
const regeln = (teile: Eintrag) => anforderungen({ R: { dann: 'a.ja', ...teile } });

describe('Severity', () => {
  it.each<readonly [string, Eintrag, Eintrag, boolean, string | undefined]>([
    ['muss verletzt → Fehler', {}, NEIN, false, 'fehler'],
    ['soll verletzt → Warnung', { verbindlichkeit: 'soll' }, NEIN, false, 'warnung'],
    ['offen with verletzt possible and muss → Warnung', {}, {}, false, 'warnung'],
    ['--streng: the same → Fehler', {}, {}, true, 'fehler'],
    ['--streng leaves a Warnung of a soll', { verbindlichkeit: 'soll' }, NEIN, true, 'warnung'],
    ['offen with verletzt possible and soll → Hinweis', { verbindlichkeit: 'soll' }, {}, false, 'hinweis'],
    ['--streng: an open soll stays a Hinweis', { verbindlichkeit: 'soll' }, {}, true, 'hinweis'],
    ['offen of a kann → Hinweis', { verbindlichkeit: 'kann' }, {}, false, 'hinweis'],
    ['offen without verletzt → Hinweis', { wenn: 'a.nein', dann: 'true' }, {}, false, 'hinweis'],
    [
      '--streng: offen without verletzt stays a Hinweis',
      { wenn: 'a.nein', dann: 'true' },
      {},
      true,
      'hinweis',
    ],
    ['ungenutzt gives no finding', { verbindlichkeit: 'kann' }, NEIN, false, undefined],
    ['anstehend gives no finding', { faellig: 'false' }, NEIN, false, undefined],
    ['erfuellt gives no finding', {}, { a: { ja: true } }, false, undefined],
    ['nicht_anwendbar gives no finding', { wenn: 'false' }, NEIN, false, undefined],
    [
      'begruendet gives no finding',
      { verbindlichkeit: 'soll' },
      { ...NEIN, abweichungen: [{ anforderung: 'R', grund: 'g' }] },
      false,
      undefined,
    ],
    ['grade B is checked', { sicherheit: 'B' }, NEIN, false, 'fehler'],
    ['grade C verletzt → at most Hinweis', { sicherheit: 'C' }, NEIN, false, 'hinweis'],
    ['grade U verletzt → at most Hinweis', { sicherheit: 'U' }, NEIN, false, 'hinweis'],
    ['grade U offen → at most Hinweis', { sicherheit: 'U' }, {}, false, 'hinweis'],
    ['--streng does not raise what is ungeprüft', { sicherheit: 'C' }, {}, true, 'hinweis'],
    ['grade U erfuellt gives no finding', { sicherheit: 'U' }, { a: { ja: true } }, false, undefined],
    ['zweifel → at most Hinweis', { zweifel: 'z' }, NEIN, false, 'hinweis'],
    ['--streng does not raise what is doubtful', { zweifel: 'z' }, NEIN, true, 'hinweis'],
  ])('%s', async (_satz, teile, angaben, streng, schwere) => {
    expect((await befund('R', regeln(teile), angaben, { streng })).schwere).toBe(schwere);
  });

  it.each([
    ['soll', 'warnung'],
    ['kann', undefined],
  ])('a relief in effect that makes it a %s lowers it', async (verbindlichkeit, schwere) => {
    const mit = anforderungen(
      { R: { dann: 'a.ja' } },
      { erleichterungen: { e: { aendert: { R: { verbindlichkeit } } } } },
    );
    expect((await befund('R', mit, NEIN)).schwere).toBe(schwere);
  });

  it('an unconfirmed relief does not lower it', async () => {
    const e = { sicherheit: 'C', aendert: { R: { verbindlichkeit: 'soll' } } };
    const mit = anforderungen({ R: { dann: 'a.ja' } }, { erleichterungen: { e } });
    expect((await befund('R', mit, NEIN)).schwere).toBe('fehler');
  });

  it('the counts of the report are those of its findings', async () => {
    const mit = anforderungen({
      F: { dann: 'a.ja' },
      W: { dann: 'a.ja', verbindlichkeit: 'soll' },
      H: { dann: 'a.ja', sicherheit: 'U' },
      O: { dann: 'a.nein' },
    });
    const zaehle = async (streng: boolean) => {
      const { fehler, warnungen, hinweise } = (await pruefe(mit, NEIN, { streng })).zusammenfassung;
      return [fehler, warnungen, hinweise];
    };
    expect([await zaehle(false), await zaehle(true)]).toEqual([
      [1, 2, 1],
      [2, 1, 1],
    ]);
  });
});

describe('effective sicherheit: the worst of', () => {
  const p = (sicherheit: string) => ({
    parameter: { p: parameter('wahrheitswert', [{ wert: true, sicherheit }]) },
  });
  const SN = { gemeinde: { land: 'SN' } };
  const land = (inhalt: object, kopf: Eintrag): Dateien => ({
    'm.modul.yaml': inhalt,
    'land/sn.overlay.yaml': overlay('land/sn', { land: 'SN', ...kopf }),
  });
  const basis = modul({
    parameter: { p: parameter('wahrheitswert', [{ wert: true }]) },
    groessen: { g: groesse('parameter.p') },
    anforderungen: { R: { dann: 'groesse.g' } },
  });

  it.each<readonly [string, Dateien, string]>([
    ['the requirement', regeln({ sicherheit: 'B' }), 'B'],
    [
      'the head of the module',
      { 'm.modul.yaml': modul({ anforderungen: { R: { dann: 'true' } } }, { sicherheit: 'B' }) },
      'B',
    ],
    [
      'its own words go before the head',
      {
        'm.modul.yaml': modul(
          { anforderungen: { R: { dann: 'true', sicherheit: 'A' } } },
          { sicherheit: 'B' },
        ),
      },
      'A',
    ],
    ['a fassung', regeln({ fassungen: [{ ab: '2026-01-01', sicherheit: 'C' }] }), 'C'],
    ...['wenn', 'dann', 'faellig', 'erledigt_am'].map(
      (feld) =>
        [
          `a parameter value read in ${feld}`,
          anforderungen(
            {
              R: {
                dann: 'true',
                [feld]: feld === 'erledigt_am' ? 'if parameter.p then a.tag else null' : 'parameter.p',
              },
            },
            p('C'),
          ),
          'C',
        ] as const,
    ),
    [
      'a parameter value that chooses a step',
      anforderungen(
        { R: { dann: 'parameter.q = 1' } },
        {
          parameter: {
            ...p('C').parameter,
            q: parameter('zahl', [
              { staffel: { nach: 'if parameter.p then 1 else 2', stufen: [{ wert: 1 }] } },
            ]),
          },
        },
      ),
      'C',
    ],
    [
      'a Größe',
      anforderungen({ R: { dann: 'groesse.g' } }, { groessen: { g: groesse('true', { sicherheit: 'U' }) } }),
      'U',
    ],
    [
      'a parameter value behind a Größe',
      anforderungen({ R: { dann: 'groesse.g' } }, { ...p('U'), groessen: { g: groesse('parameter.p') } }),
      'U',
    ],
    [
      'the value in force only',
      anforderungen(
        { R: { dann: 'parameter.p' } },
        {
          parameter: {
            p: parameter('wahrheitswert', [
              { bis: '2025-12-31', wert: true, sicherheit: 'U' },
              { ab: '2026-01-01', wert: true },
            ]),
          },
        },
      ),
      'A',
    ],
    [
      'an overlay’s change of the requirement',
      land(basis, { aendert: { anforderungen: { R: { titel: 'neu', sicherheit: 'C' } } } }),
      'C',
    ],
    [
      'an overlay’s head',
      land(basis, { sicherheit: 'C', aendert: { anforderungen: { R: { titel: 'neu' } } } }),
      'C',
    ],
    [
      'an overlay’s value',
      land(basis, { aendert: { parameter: { p: { werte: [{ wert: true, sicherheit: 'C' }] } } } }),
      'C',
    ],
    [
      'an overlay’s change of a Größe',
      land(basis, { aendert: { groessen: { g: { formel: 'true', sicherheit: 'C' } } } }),
      'C',
    ],
    [
      'the requirement, even if an overlay’s change is better',
      land(modul({ anforderungen: { R: { dann: 'true', sicherheit: 'C' } } }), {
        aendert: { anforderungen: { R: { titel: 'neu', sicherheit: 'A' } } },
      }),
      'C',
    ],
    [
      'an overlay that removes it without confirmation: the duty stays, unchecked',
      land(basis, { entfaellt: [{ anforderung: 'R', quelle: 'Landesgesetz § 1', sicherheit: 'C' }] }),
      'C',
    ],
  ])('%s', async (_was, dateien, sicherheit) => {
    expect((await befund('R', dateien, SN)).sicherheit).toBe(sicherheit);
  });

  it.each([
    ['B', false],
    ['C', true],
    ['U', true],
  ])('grade %s is marked "ungeprüft": %s', async (sicherheit, ungeprueft) => {
    expect((await befund('R', regeln({ sicherheit }), NEIN)).ungeprueft).toBe(ungeprueft);
  });

  it('what a variant sets is a supposition and has no grade', async () => {
    const v = variante('v', { aendert: { parameter: { p: { werte: [{ wert: true, sicherheit: 'U' }] } } } });
    expect(
      (await befund('R', { 'm.modul.yaml': basis, 'v.variante.yaml': v }, {}, { varianten: ['v'] }))
        .sicherheit,
    ).toBe('A');
  });

  it.each([
    [
      'that an unconfirmed change opens',
      { aendert: { erleichterungen: { e: { wenn: 'true', sicherheit: 'C' } } } },
      'offen',
    ],
    [
      'that a confirmed change opens',
      { aendert: { erleichterungen: { e: { wenn: 'true', sicherheit: 'B' } } } },
      'erlassen',
    ],
    [
      'that an unconfirmed text removes',
      {
        aendert: { erleichterungen: { e: { wenn: 'true' } } },
        entfaellt: [{ erleichterung: 'e', quelle: 'Landesgesetz § 1', sicherheit: 'U' }],
      },
      'offen',
    ],
    [
      'whose Größe an unconfirmed text changes',
      { aendert: { groessen: { g: { formel: 'true', sicherheit: 'U' } } } },
      'offen',
    ],
  ])('a relief %s: the duty is %s', async (_was, kopf, urteil) => {
    const mit = modul({
      groessen: { g: groesse('false') },
      anforderungen: { R: { dann: 'false' } },
      erleichterungen: { e: { wenn: 'groesse.g', entfaellt: ['R'] } },
    });
    expect((await befund('R', land(mit, kopf), SN)).urteil).toBe(urteil);
  });
});

describe('Counting', () => {
  const zaehle = async (dateien: Dateien, angaben: Eintrag) => {
    const { pflichten, nachUrteil } = (await pruefe(dateien, angaben)).zusammenfassung;
    return [pflichten, Object.fromEntries(Object.entries(nachUrteil).filter(([, anzahl]) => anzahl > 0))];
  };

  it('requirements of muss only', async () => {
    const drei = {
      M: { dann: 'a.ja' },
      S: { dann: 'a.ja', verbindlichkeit: 'soll' },
      K: { dann: 'a.ja', verbindlichkeit: 'kann' },
    };
    expect(await zaehle(anforderungen(drei), NEIN)).toEqual([1, { verletzt: 1 }]);
  });

  it.each([
    [[true, true], 'erfuellt'],
    [[true, undefined], 'offen'],
    [[undefined, false], 'verletzt'],
    [[false, true], 'verletzt'],
  ])('one with je counts once, with its worst element (%s)', async (werte, urteil) => {
    const liste = werte.map((ja) => (ja === undefined ? {} : { ja }));
    const je = anforderungen({ R: { je: { e: 'liste' }, dann: 'e.ja' } });
    expect(await zaehle(je, { liste })).toEqual([1, { [urteil]: 1 }]);
  });

  it('an element that a relief makes a kann does not take the duty of the others away', async () => {
    const je = { je: { e: 'liste' } };
    const e = { ...je, wenn: 'e.ja', aendert: { R: { verbindlichkeit: 'kann' } } };
    const mit = anforderungen({ R: { ...je, dann: 'e.zahl = 1' } }, { erleichterungen: { e } });
    expect(
      await zaehle(mit, {
        liste: [
          { ja: true, zahl: 2 },
          { ja: false, zahl: 1 },
        ],
      }),
    ).toEqual([1, { erfuellt: 1 }]);
  });
});
