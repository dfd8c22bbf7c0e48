import { describe, expect, it } from 'vitest';
import { erklaerWorteFor } from './erklaerung/worte.ts';
import { terminalWorteFor } from './terminal/worte.ts';
import { worteFor } from './worte.ts';

/** Texts of a table that begin with a count, by the name of their first argument. */
const counted = (tafel: object): readonly string[] =>
  Object.entries(tafel).flatMap(([name, text]) =>
    typeof text === 'function' && /^\(?(?:anzahl|dateien|erfuellt)\b/.test(String(text)) ? [name] : [],
  );

/** A text for none, one and two. */
const three = (render: (anzahl: number) => string) => [0, 1, 2].map(render);
const SPRACHEN = ['de', 'en'] as const;

describe('counted texts for none, one and two', () => {
  it('that reports share', () => {
    expect(counted(worteFor('de'))).toEqual(['pflichten', 'zaehle']);
    const shown = SPRACHEN.map((sprache) => {
      const { pflichten, zaehle } = worteFor(sprache);
      return [
        three((n) => pflichten(0, n)),
        ...(['fehler', 'warnung', 'hinweis'] as const).map((was) => three((n) => zaehle(n, was))),
      ];
    });
    expect(shown).toEqual([
      [
        ['0 von 0 Pflichten erfüllt', '0 von 1 Pflicht erfüllt', '0 von 2 Pflichten erfüllt'],
        ['0 Fehler', '1 Fehler', '2 Fehler'],
        ['0 Warnungen', '1 Warnung', '2 Warnungen'],
        ['0 Hinweise', '1 Hinweis', '2 Hinweise'],
      ],
      [
        ['0 of 0 duties fulfilled', '0 of 1 duty fulfilled', '0 of 2 duties fulfilled'],
        ['0 errors', '1 error', '2 errors'],
        ['0 warnings', '1 warning', '2 warnings'],
        ['0 notes', '1 note', '2 notes'],
      ],
    ]);
  });

  it('of the terminal', () => {
    const [de, en] = [terminalWorteFor('de'), terminalWorteFor('en')];
    const tafel = (worte: typeof de) => ({
      weitereSchritte: three(worte.weitereSchritte),
      undWeitere: three(worte.undWeitere),
      weitereOffen: three(worte.weitereOffen),
      davonVerspaetet: three(worte.davonVerspaetet),
      ohneFrist: three(worte.ohneFrist),
      offeneGezaehlt: three(worte.offeneGezaehlt).map((text) => text.split(',')[0]),
      insgesamt: three(worte.insgesamt),
    });
    expect(counted(de).filter((name) => name !== 'ueberblickZahlen')).toEqual(Object.keys(tafel(de)));
    expect(tafel(de)).toEqual({
      weitereSchritte: ['… und 0 weitere', '… und 1 weiterer', '… und 2 weitere'],
      undWeitere: ['', ' und 1 weitere', ' und 2 weitere'],
      weitereOffen: ['0 weitere offen', '1 weitere offen', '2 weitere offen'],
      davonVerspaetet: ['davon 0 verspätet', 'davon 1 verspätet', 'davon 2 verspätet'],
      ohneFrist: ['0 stehen ohne Frist an', '1 steht ohne Frist an', '2 stehen ohne Frist an'],
      offeneGezaehlt: ['0 Anforderungen offen', '1 Anforderung offen', '2 Anforderungen offen'],
      insgesamt: ['Insgesamt 0 Dateien', 'Insgesamt 1 Datei', 'Insgesamt 2 Dateien'],
    });
    expect(tafel(en)).toEqual({
      weitereSchritte: ['… and 0 more', '… and 1 more', '… and 2 more'],
      undWeitere: ['', ' and 1 more', ' and 2 more'],
      weitereOffen: ['0 more open', '1 more open', '2 more open'],
      davonVerspaetet: ['0 of them late', '1 of them late', '2 of them late'],
      ohneFrist: ['0 coming up without a date', '1 coming up without a date', '2 coming up without a date'],
      offeneGezaehlt: ['0 requirements open', '1 requirement open', '2 requirements open'],
      insgesamt: ['0 files in total', '1 file in total', '2 files in total'],
    });
  });

  it('of the overview', () => {
    const staende = (n: number) => ({ erledigt: n, offen: n, verletzt: n, fehlerhaft: n });
    expect(three((n) => terminalWorteFor('de').ueberblickZahlen(staende(n)))[1]).toBe(
      '1 ohne offene Pflicht · 1 mit offenen Pflichten · 1 mit Verstößen · 1 mit Fehlern in der Datei',
    );
    expect(three((n) => terminalWorteFor('en').ueberblickZahlen(staende(n)))[1]).toBe(
      '1 without an open duty · 1 with open duties · 1 with violations · 1 with errors in the file',
    );
  });

  it('of explanations', () => {
    const [de, en] = [erklaerWorteFor('de'), erklaerWorteFor('en')];
    expect(counted(de)).toEqual(['ohneEinfluss', 'weitere', 'anzahlRegeln']);
    expect(three(de.ohneEinfluss)).toEqual(['0 ohne Einfluss', '1 ohne Einfluss', '2 ohne Einfluss']);
    expect(three(en.ohneEinfluss)).toEqual(['0 without effect', '1 without effect', '2 without effect']);
    expect(three(de.weitere)).toEqual(['… und 0 weitere', '… und 1 weitere', '… und 2 weitere']);
    expect(three(en.weitere)).toEqual(['… and 0 more', '… and 1 more', '… and 2 more']);
    expect(three(de.anzahlRegeln)).toEqual(['0 Regeln', '1 Regel', '2 Regeln']);
    expect(three(en.anzahlRegeln)).toEqual(['0 rules', '1 rule', '2 rules']);
  });
});
