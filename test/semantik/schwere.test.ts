import {
  createCompiler,
  createPopulation,
  jsonRulesEngine,
  kompiliert,
  parseDatum,
  resolveRegeln,
} from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { befund, pruefe, STICHTAG } from './lib/pruefen.ts';
import { anforderungen, type Dateien, type Eintrag, soundRegeln } from './lib/regeln.ts';

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

  /** `R` asks `a.ja`; the relief changes its force where `a.nein`, or everywhere without `wenn`. */
  const mitErleichterung = (kraft: string, andere: string, teile: Eintrag = { wenn: 'a.nein' }) =>
    anforderungen(
      { R: { dann: 'a.ja', verbindlichkeit: kraft } },
      { erleichterungen: { e: { ...teile, aendert: { R: { verbindlichkeit: andere } } } } },
    );

  it.each<readonly [string, Dateien, Eintrag, boolean, readonly (string | undefined)[]]>([
    [
      'muss or soll: only the soll is certain',
      mitErleichterung('muss', 'soll'),
      NEIN,
      false,
      ['verletzt', 'warnung'],
    ],
    ['--streng: it may be a muss', mitErleichterung('muss', 'soll'), NEIN, true, ['verletzt', 'fehler']],
    ['soll or muss: the same', mitErleichterung('soll', 'muss'), NEIN, false, ['verletzt', 'warnung']],
    [
      'muss or kann: violated as a muss or not at all',
      mitErleichterung('muss', 'kann'),
      NEIN,
      false,
      ['offen', 'warnung'],
    ],
    [
      'kann or muss: a relief that burdens warns',
      mitErleichterung('kann', 'muss'),
      NEIN,
      false,
      ['offen', 'warnung'],
    ],
    ['kann or soll', mitErleichterung('kann', 'soll'), NEIN, false, ['offen', 'hinweis']],
    [
      'soll or muss, open',
      mitErleichterung('soll', 'muss'),
      { abweichungen: [] },
      false,
      ['offen', 'warnung'],
    ],
    [
      'unconfirmed: counts as unknown, as one that removes the duty does',
      mitErleichterung('muss', 'soll', { sicherheit: 'C' }),
      NEIN,
      false,
      ['verletzt', 'warnung'],
    ],
    [
      'known to be in effect',
      mitErleichterung('muss', 'soll'),
      { a: { ja: false, nein: true }, abweichungen: [] },
      true,
      ['verletzt', 'warnung'],
    ],
    [
      'known not to be',
      mitErleichterung('muss', 'soll'),
      { a: { ja: false, nein: false }, abweichungen: [] },
      false,
      ['verletzt', 'fehler'],
    ],
  ])(
    'a relief that changes the force is evaluated both ways: %s',
    async (_satz, regeln, angaben, streng, erwartet) => {
      for (const auswerter of [kompiliert, jsonRulesEngine]) {
        const { urteil, schwere } = await befund('R', regeln, angaben, { streng, auswerter });
        expect([urteil, schwere]).toEqual(erwartet);
      }
      const [fachgebiet] = Object.values(soundRegeln(regeln).fachgebiete);
      if (fachgebiet === undefined) throw new Error('the rules of this test have no topic');
      const regelwerk = resolveRegeln(fachgebiet, { orte: [], varianten: [] });
      const stichtag = parseDatum(STICHTAG);
      if (stichtag === undefined) throw new Error('the tests’ day is none');
      const judge = createPopulation(regelwerk, stichtag, createCompiler());
      expect(judge(angaben as Parameters<typeof judge>[0])).toEqual([{ kennung: 'R', urteil: erwartet[0] }]);
    },
  );

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

  it('what does not apply is no duty, what is waived is one', async () => {
    const drei = { O: { dann: 'a.ja' }, N: { wenn: 'a.ja', dann: 'a.ja' }, E: { dann: 'a.ja' } };
    const mit = anforderungen(drei, { erleichterungen: { e: { wenn: 'not(a.ja)', entfaellt: ['E'] } } });
    expect(await zaehle(mit, NEIN)).toEqual([2, { verletzt: 1, erlassen: 1, nicht_anwendbar: 1 }]);
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
