import { describe, expect, it } from 'vitest';
import { describeWertung } from './beschreibung.ts';
import { scoreAngebote } from './score-angebote.ts';
import { angeboteOf, jugendplatzMatrix, matrixOf } from './wertung.test-hilfe.ts';

const KENNZAHL = `matrix: kennzahl
titel: Kennzahl
skala: { von: 0, bis: 100, schritt: 1 }
preismethode: richtwert_einfach
rundung: punkte
nachkommastellen: 1
gleichstand: [los]
kriterien:
  - { id: P, titel: Preis, art: preis }
  - { id: Q, titel: Qualität, art: leistung, gewicht: 100 }
`;

describe('a ratio of rounded points', () => {
  it('is compared unrounded, so that the lower price wins at equal performance', () => {
    const matrix = matrixOf(KENNZAHL);
    const angebote = angeboteOf(
      'matrix: kennzahl\nangebote:\n  - { id: A, bieter: a, preis: 900300, noten: { Q: 90 } }\n  - { id: B, bieter: b, preis: 900001, noten: { Q: 90 } }\n',
      matrix,
    );
    const { sieger, los } = scoreAngebote(matrix, angebote);
    expect({ sieger, los }).toEqual({ sieger: 'B', los: [] });
  });
});

describe('the sentence on rounding', () => {
  const planung = jugendplatzMatrix();
  it.each([
    ['one place', 'punkte', 1, 'auf 1 Nachkommastelle gerundet'],
    ['several', 'punkte', 2, 'auf 2 Nachkommastellen gerundet'],
    [
      'an open number',
      'punkte',
      null,
      'kaufmännisch gerundet; die gerundeten Punkte entscheiden. Auf wie viele',
    ],
    ['one place for show', 'keine', 1, 'Werte mit 1 Nachkommastelle.'],
    [
      'rounding that is not fixed',
      null,
      3,
      'ist nicht festgelegt; gezeigt werden kaufmännisch gerundete Werte mit 3 Nachkommastellen.',
    ],
    ['an open number for show', 'keine', null, 'kaufmännisch gerundete Werte.'],
  ] as const)('reads well with %s', (_, rundung, nachkommastellen, satz) => {
    expect(describeWertung({ ...planung, rundung, nachkommastellen }).at(-1)?.de).toContain(satz);
  });
  it('tells that the ratio itself is not rounded', () => {
    expect(describeWertung(matrixOf(KENNZAHL)).at(-1)?.de).toContain('sie selbst wird ungerundet verglichen');
  });
});

describe('the arithmetic that is shown', () => {
  const rechnungen = (stellen: number, preis: number) => {
    const matrix = { ...jugendplatzMatrix(), nachkommastellen: stellen };
    const angebote = angeboteOf(
      `matrix: x\nangebote:\n  - { id: A, bieter: a, preis: 90000, noten: { Q1: 3, J1: 3, J2: 2, J3: 3, J4: 4, Q3: 2 } }\n  - { id: B, bieter: b, preis: ${preis}, noten: { Q1: 3, J1: 3, J2: 2, J3: 3, J4: 4, Q3: 2 } }\n`,
      matrix,
    );
    const b = scoreAngebote(matrix, angebote).angebote.find(({ angebot }) => angebot.id === 'B');
    return b?.schritte.map(({ was, rechnung, ergebnis }) => [was.de, rechnung.de, ergebnis.gerundet]);
  };

  it.each([
    ['exact operands though the result is rounded', 0, 99000, '32,8 + 36', '69'],
    ['what is rounded with a mark', 0, 100000, '32,8 + ≈ 35,556', '68'],
    ['as many places as the result has', 4, 100000, '32,8 + ≈ 35,5556', '68.3556'],
  ])('names %s', (_, stellen, preis, rechnung, ergebnis) => {
    expect(rechnungen(stellen, preis)).toContainEqual(['Gesamtpunkte', rechnung, ergebnis]);
  });
});
