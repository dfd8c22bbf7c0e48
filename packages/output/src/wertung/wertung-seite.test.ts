import { describeWertung, scoreAngebote } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { seiteMarkdown } from '../seite/seite-markdown.ts';
import { probeAngebote, probeMatrix } from '../writers/probe.test-hilfe.ts';
import { vermerkSeite } from './vermerk-seite.ts';
import { wertungSeite } from './wertung-seite.ts';

const OPTIONEN = { sprache: 'de', vorhaben: null, anonym: false, rechenweg: false } as const;
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
