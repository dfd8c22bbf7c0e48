import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { anonymize, anonymizeProbleme, letter } from './anonymize.ts';
import { readAngebote } from './read-angebote.ts';

const TEXT = `matrix: planung-mit-jugend
bewertung: { von: [Eva Muster] }
angebote:
  - id: Dorn
    bieter: Büro Dorn & Söhne mbB
    preis: 1
    ausgeschlossen: { grund: "Dorn & Söhne und das Dornröschen; Büro Dorn & Söhne mbB ist zu spät." }
  - { id: x2, bieter: Planungsgruppe Ahorn-West GmbH, preis: 2, begruendung: { Q1: Ahorn-West nennt Termine. } }
`;

describe('anonymised bids', () => {
  const { datei, probleme } = readAngebote(parseDocument('a.angebote.yaml', TEXT));
  const hidden = datei && anonymize(datei);

  it('have letters for ids and names, and numbers for persons', () => {
    expect(probleme).toEqual([]);
    expect(hidden?.angebote.map(({ id, bieter }) => [id, bieter])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
    ]);
    expect(hidden?.bewertetVon).toEqual(['Person 1']);
  });

  it('hide names in reasons, also shortened ones, but no parts of other words', () => {
    expect(hidden?.angebote[0]?.ausgeschlossen?.grund).toBe('A & Söhne und das Dornröschen; A ist zu spät.');
    expect(hidden?.angebote[1]?.begruendung).toEqual({ Q1: 'B nennt Termine.' });
  });

  it('hide names in what is wrong with a file, even a broken one', () => {
    const text =
      'angebote:\n  - { id: Dorn, bieter: "Büro Dorn", preis: }\n  - id: Dorn\n    bieter: Birke GmbH\n';
    const start = { line: 0, character: 0 };
    const range = { uri: 'a', start, end: start };
    const satz = { de: '„Dorn“ und Birke heißen gleich.', en: 'Birke GmbH' };
    const [one] = anonymizeProbleme(
      [
        {
          code: 'element-doppelt',
          schwere: 'fehler',
          range,
          text: satz,
          ersatz: 'Birke',
          verwandt: [{ range, text: satz }],
        },
      ],
      text,
    );
    expect(JSON.stringify(one)).not.toMatch(/Dorn|Birke/);
  });

  it('never run out of letters', () => {
    expect([0, 25, 26, 701, 702].map(letter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
