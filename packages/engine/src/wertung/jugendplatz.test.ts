import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { round, toBruch } from './bruch.ts';
import { toGebot, toModell } from './modell.ts';
import { readMatrix } from './read-matrix.ts';
import { minMax } from './refuse-methode.ts';
import { winnersOf } from './rohwertung.ts';
import { score } from './score.ts';
import { scoreAngebote } from './score-angebote.ts';
import type { Preismethode, Wertung } from './types.ts';
import { withMethode } from './varianten.ts';
import {
  angeboteOf,
  JUGENDPLATZ,
  jugendplatz,
  jugendplatzMatrix,
  matrixOf,
  vorlage,
} from './wertung.test-hilfe.ts';

const byId = ({ angebote }: Wertung) => Object.fromEntries(angebote.map((one) => [one.angebot.id, one]));

describe('points of performance', () => {
  const { A, B, C } = byId(jugendplatz());
  it.each([
    [
      'A',
      A,
      { Q1: '12.000', J: '8.800', J1: '3.200', J2: '2.400', J3: '1.200', J4: '2.000', Q3: '12.000' },
      '32.800',
    ],
    [
      'B',
      B,
      { Q1: '16.000', J: '19.000', J1: '6.400', J2: '4.800', J3: '4.800', J4: '3.000', Q3: '12.000' },
      '47.000',
    ],
    [
      'C',
      C,
      { Q1: '20.000', J: '23.800', J1: '8.000', J2: '4.800', J3: '6.000', J4: '5.000', Q3: '12.000' },
      '55.800',
    ],
  ])('%s', (_, one, punkte, leistung) => {
    expect(
      Object.fromEntries(one?.kriterien.map(({ kriterium, punkte: p }) => [kriterium, p.gerundet]) ?? []),
    ).toEqual(punkte);
    expect(one?.leistung?.gerundet).toBe(leistung);
  });
});

describe('methods with a weight of the price', () => {
  it.each([
    ['preisquotient', ['40.000', '72.800'], ['36.279', '83.279'], ['30.000', '85.800'], 'C'],
    ['linear_2x', ['40.000', '72.800'], ['35.897', '82.897'], ['26.667', '82.467'], 'B'],
    ['linear_1_5x', ['40.000', '72.800'], ['31.795', '78.795'], ['13.333', '69.133'], 'B'],
  ])('%s', (methode, a, b, c, sieger) => {
    const wertung = jugendplatz({ methode });
    const found = byId(wertung);
    const cells = (id: string) => [found[id]?.preispunkte?.gerundet, found[id]?.gesamt?.gerundet];
    expect([cells('A'), cells('B'), cells('C')]).toEqual([a, b, c]);
    expect(wertung.sieger).toBe(sieger);
    expect(wertung.pmin?.gilt).toBe('78000');
  });

  it('exact values stay fractions', () => {
    expect(byId(jugendplatz())['B']?.gesamt?.genau).toBe('3233/39');
  });
});

describe('Min–Max', () => {
  const gebote = [
    { id: 'A', preis: '78000', leistung: '32.8' },
    { id: 'B', preis: '86000', leistung: '47' },
    { id: 'C', preis: '104000', leistung: '55.8' },
  ];
  const shown = (from: typeof gebote) => minMax(from).map(({ id, punkte }) => [id, round(punkte, 3)]);

  it('flips: without the loser C the winner changes from B to A', () => {
    expect(shown(gebote)).toEqual([
      ['A', '72.800'],
      ['B', '74.692'],
      ['C', '55.800'],
    ]);
    expect(shown(gebote.slice(0, 2))).toEqual([
      ['A', '72.800'],
      ['B', '47.000'],
    ]);
  });

  it.each(['min_max', 'minmax', 'Min-Max'])('%s is refused with this example', (name) => {
    const text = vorlage('planung-mit-jugend').replace('linear_2x', name);
    const { matrix, probleme } = readMatrix(parseDocument('m.matrix.yaml', text));
    expect(matrix).toBeUndefined();
    expect(probleme.map(({ code }) => code)).toEqual(['matrix-methode']);
    expect(probleme[0]?.text.de).toMatch(/gewinnt B mit 74,7 Punkten; fällt C weg, gewinnt A mit 72,8/);
    expect(text.split('\n')[probleme[0]?.range.start.line ?? 0]).toBe(`preismethode: ${name}`);
  });
});

describe('methods without a weight of the price', () => {
  const matrix = jugendplatzMatrix();
  const gebote = angeboteOf(JUGENDPLATZ, matrix).map(toGebot);
  const korridor = (prozent: string, entscheidet: string) => ({
    anteil: toBruch(String((100 - Number(prozent)) / 100)),
    entscheidet,
  });
  const roh = (methode: Preismethode, breite: ReturnType<typeof korridor> | null = null) => {
    const modell = withMethode({ ...toModell(matrix), korridor: breite }, methode, 'nach_ausschluss');
    if (modell === undefined) throw new Error('no such variant');
    return score(modell, gebote);
  };

  it('einfache Richtwertmethode', () => {
    const found = roh('richtwert_einfach');
    expect(found.zeilen.map(({ gebot, gesamt }) => [gebot.id, gesamt && round(gesamt, 2)])).toEqual([
      ['B', '910.85'],
      ['C', '894.23'],
      ['A', '700.85'],
    ]);
    expect(winnersOf(found)).toEqual(['B']);
  });

  it.each([
    ['5', 'J', 'C'],
    ['5', 'leistung', 'C'],
    ['5', 'preis', 'B'],
    ['1.83', 'leistung', 'C'],
    ['1.82', 'leistung', 'B'],
  ])('erweiterte Richtwertmethode: corridor of %s %%, %s decides → %s', (prozent, entscheidet, sieger) => {
    expect(winnersOf(roh('richtwert_erweitert', korridor(prozent, entscheidet)))).toEqual([sieger]);
  });

  it('the corridor of 5 % begins at 865.31; A lies 23.06 % below the best', () => {
    const { zeilen, besteKennzahl } = roh('richtwert_erweitert', korridor('5', 'leistung'));
    const a = zeilen.find(({ gebot }) => gebot.id === 'A');
    expect(a?.korridor && round(a.korridor, 2)).toBe('865.31');
    expect(a?.rang).toBeNull();
    const below = (id: string) => {
      const z = zeilen.find(({ gebot }) => gebot.id === id)?.gesamt;
      if (z === null || z === undefined || besteKennzahl === undefined) return undefined;
      const anteil =
        Number(z.zaehler) / Number(z.nenner) / (Number(besteKennzahl.zaehler) / Number(besteKennzahl.nenner));
      return ((1 - anteil) * 100).toFixed(2);
    };
    expect([below('A'), below('C')]).toEqual(['23.06', '1.82']);
  });

  it('Festpreis', () => {
    const found = roh('festpreis');
    expect(found.zeilen.map(({ gebot, gesamt }) => [gebot.id, gesamt && round(gesamt, 1)])).toEqual([
      ['C', '55.8'],
      ['B', '47.0'],
      ['A', '32.8'],
    ]);
  });

  it('minimum points change nothing among B and C', () => {
    const strict = {
      ...toModell(jugendplatzMatrix({ mindestpunkte: true })),
      korridor: korridor('5', 'leistung'),
    };
    for (const [methode, sieger] of [
      ['richtwert_einfach', 'B'],
      ['richtwert_erweitert', 'C'],
    ] as const) {
      const modell = withMethode(strict, methode, 'nach_ausschluss');
      expect(modell && winnersOf(score(modell, gebote))).toEqual([sieger]);
    }
  });
});

describe('minimum points: J needs 12.5 of 25', () => {
  it('A is excluded with 8.8 points', () => {
    const { A } = byId(jugendplatz({ mindestpunkte: true }));
    expect(A?.ausschluss).toEqual([
      {
        art: 'mindestpunkte',
        kriterium: 'J',
        punkte: { genau: '8.8', gerundet: '8.800' },
        mindestens: '12.5',
      },
    ]);
    expect([A?.rang, A?.gesamt]).toEqual([null, null]);
  });

  it.each([
    ['preisquotient', 'vor_ausschluss', '83.279', '85.800', 'C'],
    ['preisquotient', 'nach_ausschluss', '87.000', '88.877', 'C'],
    ['linear_2x', 'vor_ausschluss', '82.897', '82.467', 'B'],
    ['linear_2x', 'nach_ausschluss', '87.000', '87.428', 'C'],
    ['linear_1_5x', 'vor_ausschluss', '78.795', '69.133', 'B'],
    ['linear_1_5x', 'nach_ausschluss', '87.000', '79.056', 'B'],
  ])('%s, lowest price %s', (methode, basis, b, c, sieger) => {
    const wertung = jugendplatz({ methode, basis, mindestpunkte: true });
    const found = byId(wertung);
    expect([found['B']?.gesamt?.gerundet, found['C']?.gesamt?.gerundet]).toEqual([b, c]);
    expect(wertung.sieger).toBe(sieger);
    expect(wertung.pmin).toEqual({
      basis,
      gilt: basis === 'vor_ausschluss' ? '78000' : '86000',
      vorAusschluss: '78000',
      nachAusschluss: '86000',
    });
  });
});

describe('sensitivity', () => {
  it('names the methods that would have changed the winner', () => {
    const { methoden } = jugendplatz().empfindlichkeit;
    expect(
      methoden.map(({ methode, erste, wechselt, istVeroeffentlicht }) => [
        methode,
        erste,
        wechselt,
        istVeroeffentlicht,
      ]),
    ).toEqual([
      ['preisquotient', ['C'], true, false],
      ['linear_2x', ['B'], false, true],
      ['linear_1_5x', ['B'], false, false],
      ['richtwert_einfach', ['B'], false, false],
      ['festpreis', ['C'], true, false],
    ]);
  });

  it.each([
    ['[preis, J, los]', ['B']],
    ['[P, J, los]', ['B']],
    ['[P, los]', ['A', 'B']],
  ])('lets no price decide between equals where all prices are the same: %s', (gleichstand, erste) => {
    const matrix = matrixOf(
      `matrix: test\ntitel: x\nkriterien: [{ id: P, titel: Preis, art: preis, gewicht: 20 }, { id: Q, titel: Konzept, gewicht: 40 }, { id: J, titel: Jugend, gewicht: 40 }]\nskala: { von: 0, bis: 5 }\npreismethode: linear_2x\ngleichstand: ${gleichstand}\n`,
    );
    const angebote = angeboteOf(
      'matrix: test\nangebote: [{ id: A, bieter: a, preis: 90000, noten: { Q: 5, J: 4 } }, { id: B, bieter: b, preis: 100000, noten: { Q: 4, J: 5 } }]',
      matrix,
    );
    const { methoden } = scoreAngebote(matrix, angebote).empfindlichkeit;
    expect(methoden.find(({ methode }) => methode === 'festpreis')?.erste).toEqual(erste);
  });

  it('reports that the excluded bid decides as the lowest price', () => {
    const { empfindlichkeit, hinweise } = jugendplatz({ mindestpunkte: true, basis: 'vor_ausschluss' });
    expect(empfindlichkeit.ohneAngebot).toEqual([{ angebot: 'A', grund: 'pmin', erste: ['C'] }]);
    expect(hinweise.map(({ code }) => code)).toContain('pmin-entscheidet');
    expect(
      empfindlichkeit.methoden
        .filter(({ methode }) => methode === 'linear_2x')
        .map(({ pminBasis, erste }) => [pminBasis, erste]),
    ).toEqual([
      ['vor_ausschluss', ['B']],
      ['nach_ausschluss', ['C']],
    ]);
  });

  it('knows at which weight of the price the winner changes', () => {
    const [verlauf] = jugendplatz().empfindlichkeit.preisgewichte;
    const [erster, zweiter] = verlauf?.bereiche ?? [];
    expect(verlauf?.bereiche.map(({ erste }) => erste)).toEqual([['C'], ['B'], ['A']]);
    // C: 93 − 93 g + 66.6667 g, B: 78.3333 − 78.3333 g + 89.7436 g; equal at g = 14.6667 / 37.7436
    expect([erster?.von.gerundet, erster?.bis.genau, erster?.bis.gerundet]).toEqual([
      '0.00',
      '3575/92',
      '38.86',
    ]);
    expect(zweiter?.von).toEqual(erster?.bis);
  });

  it('moves each weight five points, the others in proportion', () => {
    const { gewichte } = jugendplatz().empfindlichkeit;
    const of = (id: string) =>
      gewichte
        .filter(({ kriterium }) => kriterium === id)
        .map(({ nachher, erste }) => [nachher.gerundet, erste]);
    expect(of('P')).toEqual([
      ['35.000', ['C']],
      ['45.000', ['B']],
    ]);
    expect(gewichte.map(({ kriterium }) => kriterium)).toEqual(['P', 'P', 'Q1', 'Q1', 'J', 'J', 'Q3', 'Q3']);
  });

  it('says whether the price decided in fact', () => {
    expect(jugendplatz().empfindlichkeit.preiswirkung).toMatchObject({
      preisSpanne: { gerundet: '13.333' },
      leistungSpanne: { gerundet: '23.000' },
      preisAnteil: { gerundet: '36.7' },
      guenstigste: ['A'],
      beste: ['C'],
      entscheidend: 'abwaegung',
    });
  });

  it.each([
    ['the cheapest', 101, 'preis', ['preis-entscheidet']],
    ['none of two that are equal', 100, 'gleichstand', ['los', 'gleichstand-regel-fehlt']],
  ])('says that the price has decided for %s', (_, preis, entscheidend, codes) => {
    const matrix = matrixOf(
      'matrix: test\ntitel: x\nkriterien: [{ id: P, titel: Preis, art: preis, gewicht: 60 }, { id: Q, titel: Leistung, gewicht: 40 }]\nskala: { von: 0, bis: 5 }\npreismethode: linear_2x\npmin_basis: nach_ausschluss\nrundung: keine\nnachkommastellen: 3\n',
    );
    const angebote = angeboteOf(
      `matrix: test\nangebote: [{ id: A, bieter: a, preis: 100, noten: { Q: 3 } }, { id: B, bieter: b, preis: ${preis}, noten: { Q: 3 } }, { id: C, bieter: c, preis: 150, noten: { Q: 4 } }]`,
      matrix,
    );
    const { empfindlichkeit, hinweise } = scoreAngebote(matrix, angebote);
    expect(empfindlichkeit.preiswirkung?.entscheidend).toBe(entscheidend);
    expect(hinweise.map(({ code }) => code)).toEqual(codes);
  });
});
