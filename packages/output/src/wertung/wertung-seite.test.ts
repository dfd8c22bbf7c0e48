import { describeWertung, scoreAngebote } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { seiteMarkdown } from '../seite/seite-markdown.ts';
import { angebot, probeAngebote, probeMatrix } from '../writers/probe.test-hilfe.ts';
import { vermerkSeite } from './vermerk-seite.ts';
import { wertungSeite } from './wertung-seite.ts';

const OPTIONEN = {
  sprache: 'de',
  vorhaben: null,
  anonym: false,
  rechenweg: false,
  maengel: { befunde: [], basis: '/' },
} as const;
const VERMERK = {
  ...OPTIONEN,
  bewertetAm: null,
  bewertetVon: [],
  herkunft: { version: '1.2.3', datei: 'x.angebote.yaml' },
} as const;

/** Bids where the price is fixed; `festpreis` null: the amount is still open. */
function festpreis(betrag: string | null) {
  const { kriterien } = probeMatrix();
  const matrix = probeMatrix({
    preismethode: 'festpreis',
    festpreis: betrag,
    kriterien: kriterien.map((one) => (one.art === 'preis' ? { ...one, gewicht: null } : one)),
    pminBasis: null,
  });
  return scoreAngebote(
    matrix,
    probeAngebote().map((one) => ({ ...one, preis: null })),
  );
}

describe('a fixed price', () => {
  it('stands at every bid and in the method', () => {
    const text = seiteMarkdown(wertungSeite(festpreis('90000.5'), OPTIONEN));
    expect(text.match(/\| 90\.000,50 € \|/g)).toHaveLength(3);
    expect(describeWertung(festpreis('90000.5').matrix)[1]?.de).toMatch(
      /^Der Preis ist vorgegeben: 90\.000,50 € ohne Umsatzsteuer; /,
    );
  });

  it('is nowhere while it is open', () => {
    expect(seiteMarkdown(wertungSeite(festpreis(null), OPTIONEN))).not.toContain('€');
    expect(describeWertung(festpreis(null).matrix)[1]?.de).toMatch(/^Der Preis ist vorgegeben; /);
  });
});

describe('the weight of the price', () => {
  const pageOf = (matrix: Parameters<typeof probeMatrix>[0]) =>
    seiteMarkdown(wertungSeite(scoreAngebote(probeMatrix(matrix), probeAngebote()), OPTIONEN));

  it('has ranges of winners', () => expect(pageOf({ rundung: 'keine' })).toContain('Preisgewicht 0 bis'));
  it('has none where rounded points decide, and the page says so', () => {
    const page = pageOf({ rundung: 'punkte' });
    expect(page).not.toContain('Preisgewicht 0 bis');
    expect(page).toContain('wird hier nicht gezeigt, weil gerundete Punkte entscheiden');
  });
});

describe('what the price did', () => {
  /** Prices, grades in Q1 alone, what the page says. */
  it.each<readonly [string, readonly (readonly [string, string, string])[], string]>([
    [
      'performance, though another bid is as good and far behind',
      [
        ['A', '100000', '3'],
        ['B', '104000', '5'],
        ['C', '400000', '5'],
      ],
      'Die Leistung hat entschieden: B leistet am meisten (gleichauf mit C) und gewinnt, obwohl A günstiger ist.',
    ],
    [
      'price, though several bids are better',
      [
        ['A', '60000', '3'],
        ['B', '104000', '4'],
        ['C', '104000', '4'],
      ],
      'Der Preis hat entschieden: A ist am günstigsten und gewinnt, obwohl B und C mehr leisten.',
    ],
    [
      'both, two being equally cheap',
      [
        ['A', '100000', '3'],
        ['B', '100000', '5'],
      ],
      'Preis und Leistung weisen in dieselbe Richtung: B ist am günstigsten (gleichauf mit A) und leistet am meisten.',
    ],
  ])('%s', (_, angebote, satz) => {
    const bids = angebote.map(([id, preis, note]) =>
      angebot(id, preis, { Q1: note, J1: '3', J2: '3', J3: '3', J4: '3', Q3: '3' }),
    );
    const page = seiteMarkdown(wertungSeite(scoreAngebote(probeMatrix(), bids), OPTIONEN));
    expect(page).toContain(satz);
  });

  it('speaks of no other winner in words, not of 0', () => {
    const page = seiteMarkdown(wertungSeite(scoreAngebote(probeMatrix(), probeAngebote()), OPTIONEN));
    expect(page).not.toMatch(/hätten 0|Gewichten 0/);
  });

  it('names the best grade where grades stand', () => {
    const wertung = scoreAngebote(
      probeMatrix({ skala: { von: '1', bis: '6', schritt: '1' } }),
      probeAngebote(),
    );
    expect(seiteMarkdown(wertungSeite(wertung, OPTIONEN))).toContain('in Klammern die Note (beste: 6)');
    expect(seiteMarkdown(vermerkSeite(wertung, VERMERK))).toContain('6 ist die beste');
  });
});

describe('the award memo', () => {
  const sections = (wertung: Parameters<typeof vermerkSeite>[0]) =>
    vermerkSeite(wertung, VERMERK).abschnitte.map(({ titel }) => titel.split(' ')[0]);

  it.each([
    ['with a view on the weight of the price', scoreAngebote(probeMatrix(), probeAngebote())],
    ['without one', festpreis('90000')],
  ])('numbers its sections without gaps %s', (_, wertung) => {
    const numbers = sections(wertung);
    expect(numbers).toEqual(numbers.map((_one, index) => String(index + 1)));
  });

  it.each([
    [
      'the project of the matrix',
      { id: '/ablage/platz.projekt.yaml' },
      null,
      'Vorhaben: Jugendplatz Musterstedt',
    ],
    ['the file of bids first', { id: '/ablage/platz.projekt.yaml' }, 'Platz', 'Vorhaben: Platz\n'],
    ['nobody, to be filled in', {}, null, 'Vorhaben: [____]'],
  ])('names what is scored after %s, and no folder of the machine', (_, matrix, vorhaben, satz) => {
    const wertung = scoreAngebote(probeMatrix(matrix), probeAngebote());
    const text = seiteMarkdown(vermerkSeite(wertung, { ...VERMERK, vorhaben }));
    expect(text).toContain(satz);
    expect(text).toContain('id' in matrix ? '(platz.projekt.yaml)' : '(probe/jugendplatz)');
    expect(text).not.toContain('/ablage');
  });

  it('tells a tie once, and that neither price nor performance decided', () => {
    const [erste] = probeAngebote();
    const angebote = erste === undefined ? [] : [erste, { ...erste, id: 'Zwilling', bieter: 'Zwilling' }];
    const text = seiteMarkdown(vermerkSeite(scoreAngebote(probeMatrix(), angebote), VERMERK));
    expect(text.match(/hier wird nicht gelost/gi)).toHaveLength(1);
    expect(text).toContain('Weder Preis noch Leistung haben entschieden');
    expect(text).not.toContain('Der Sieger ist');
  });

  it('speaks of one bid as of one', () => {
    const wertung = scoreAngebote(probeMatrix(), probeAngebote().slice(0, 1));
    expect(seiteMarkdown(vermerkSeite(wertung, VERMERK))).toContain('Eingegangen ist 1 Angebot.');
  });
});
