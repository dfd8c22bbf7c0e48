import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { hideAddresses } from './adressen.ts';
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

describe('an address of the web in a text', () => {
  it.each([
    ['Zander', 'siehe zanderbuero.de', 'siehe …'],
    ['Müller GmbH', 'Mail von info@mueller-bau.de, spät', 'Mail von …, spät'],
    ['Büro am Park', 'https://www.buero-am-park.de/a/b zeigt es', '… zeigt es'],
    ['Zander', 'https://www.gesetze-im-internet.de/vgv/', 'https://www.gesetze-im-internet.de/vgv/'],
  ])('of %s: %s', (name, text, erwartet) => {
    expect(hideAddresses(text, [name.replace(' GmbH', '')], '…')).toBe(erwartet);
  });
});

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
    expect(hidden?.angebote[0]?.ausgeschlossen?.grund).toBe('A und das Dornröschen; A ist zu spät.');
    expect(hidden?.angebote[1]?.begruendung).toEqual({ Q1: '… nennt Termine.' });
  });

  const anonym = (bieter: readonly string[], text: string, kopf = '') => {
    const zeilen = bieter.map(
      (name, i) =>
        `  - { id: ${JSON.stringify(`${i}`)}, bieter: ${JSON.stringify(name)}, preis: 1, begruendung: { Q1: ${JSON.stringify(text)} } }`,
    );
    const yaml = `matrix: planung-mit-jugend\n${kopf}angebote:\n${zeilen.join('\n')}\n`;
    const read = readAngebote(parseDocument('a.angebote.yaml', yaml));
    expect(read.probleme).toEqual([]);
    return read.datei && anonymize(read.datei);
  };

  it.each<readonly [string, readonly string[], string, string]>([
    ['no letter is taken for a name', ['B', 'A'], 'B besser als A', 'A besser als B'],
    ['everyday words stay', ['Landgreen Plan GmbH'], 'Der Plan ist gut.', 'Der Plan ist gut.'],
    ['a name of everyday words', ['Neue Wege GmbH'], 'Neue Wege und neue Orte.', '… und neue Orte.'],
    ['the same with its legal form', ['Neue Wege GmbH'], 'Neue Wege GmbH fehlt.', 'A fehlt.'],
    ['a word that may mean a thing', ['Ahorn Planung'], 'Drei Ahorn am Weg', 'Drei … am Weg'],
    ['no legal form', ['Landgreen Plan GmbH & Co. KG'], 'Landgreen Plan plant', 'A plant'],
    ['genitive', ['Landgreen Plan GmbH'], 'Landgreens Idee, Landgreen Plans Team', '… Idee, A’s Team'],
    ['capitals', ['Landgreen Plan GmbH'], 'LANDGREEN und LANDGREEN PLAN GMBH', '… und A'],
    ['a part of a double name', ['Ahorn-West GmbH'], 'Ahorn nennt', '… nennt'],
    ['a word of two names', ['Meier Bau', 'Meier Garten'], 'Meier sagt', '… sagt'],
    ['signs of patterns', ['A+B (C) $& GmbH'], 'A+B (C) $& GmbH kam', 'A kam'],
    [
      'a name without its place',
      ['Büro Ost (Halle)'],
      'Büro Ost kam; ein Büro im Ost.',
      '… kam; ein Büro im Ost.',
    ],
    ['a name without what is in brackets', ['Büro B (erfunden)'], 'Büro B kam, B nicht', 'A kam, B nicht'],
    ['the same before a legal form', ['Tanne (Halle) GmbH'], 'Tanne kam, Tanne GmbH auch', 'A kam, A auch'],
    ['names that differ in brackets only', ['Büro Ost (Ulm)', 'Büro Ost (Hof)'], 'Büro Ost kam', '… kam'],
    ['a common word before brackets', ['Büro (Halle)'], 'Das Büro kam', 'Das Büro kam'],
    ['a first word in small letters', ['bgmr Architekten'], 'bgmr, BGMR und Bgmr', '…, … und …'],
    [
      'a common first word in small letters',
      ['wir planen GmbH'],
      'Was wir planen, planen wir',
      'Was …, planen wir',
    ],
    ['no later words in small letters', ['Tanne schafft Luft'], 'Es schafft Raum', 'Es schafft Raum'],
    ['a letter with a digit', ['K2 Freiraum'], 'K2 und K20', '… und K20'],
    ['no plain number and no measure', ['Planung 24', 'Studio 3D'], '24 Bäume in 3D', '24 Bäume in 3D'],
    ['a surname that is a word', ['Klein Planung GmbH'], 'Klein zeigt kleine Orte', '… zeigt kleine Orte'],
    ['the same behind a trade', ['Freiraum Neuer'], 'Neuer und Neuers Idee', '… und … Idee'],
    ['two of them', ['Klein & Wald Architekten'], 'KLEIN und Wald im Park', '… und … im Park'],
    ['not where the word is small', ['Büro Klein'], 'Das Team ist klein.', 'Das Team ist klein.'],
    ['nor an adjective of it', ['Büro Klein'], 'Kleines Team', 'Kleines Team'],
    ['nor the thing', ['Planung am Park', 'Neues Land'], 'Der Park im Land', 'Der Park im Land'],
    ['who is called so', ['Garten Frei GmbH'], 'Herr Garten, Garten', 'Herr …, Garten'],
    ['with a title and a genitive', ['Raum + Zeit'], 'Frau Dr. Raums Zeit', 'Frau Dr. … Zeit'],
    ['in an address', ['Klein Planung'], 'siehe info@klein-la.de', 'siehe …'],
    ['a joiner said otherwise', ['Garten + Landschaft GmbH'], 'Garten und Landschaft kam', '… kam'],
    ['without what the firm is', ['Stadt & Land Planungsgesellschaft mbH'], 'Stadt und Land kam', '… kam'],
    [
      'everyday words in the order of the name',
      ['Büro Sommer Garten Dorf'],
      'Sommer Garten Dorf kam',
      'A kam',
    ],
    ['line breaks in a name', ['Büro Dorn'], 'Büro\n  Dorn kam', 'A kam'],
  ])('say nothing untrue and hide what is told: %s', (_, bieter, text, erwartet) => {
    expect(anonym(bieter, text)?.angebote[0]?.begruendung).toEqual({ Q1: erwartet });
  });

  it('hide names of evaluators in reasons', () => {
    const found = anonym(['X GmbH'], 'Eva Lerche und Lerche', 'bewertung: { von: [Eva Lerche] }\n');
    expect(found?.angebote[0]?.begruendung).toEqual({ Q1: 'Person 1 und …' });
  });

  it('hide surnames of evaluators that are everyday words, and only those', () => {
    const found = anonym(
      ['X GmbH'],
      'Frau Wald, A. Wald und Klein: kleine Schritte für die Jugend',
      'bewertung: { von: [Peter von Klein, Anna Wald, Fachdienst Jugend] }\n',
    );
    expect(found?.angebote[0]?.begruendung).toEqual({
      Q1: 'Frau …, A. … und …: kleine Schritte für die Jugend',
    });
  });

  it('hide names in the project and in the source of an exclusion', () => {
    const yaml = `matrix: m\nvorhaben: Park mit Dorn GmbH\nangebote:\n  - { id: x, bieter: Dorn GmbH, ausgeschlossen: { grund: spät, quelle: Mail von Dorn GmbH } }\n`;
    const read = readAngebote(parseDocument('a.angebote.yaml', yaml));
    const found = read.datei && anonymize(read.datei);
    expect([found?.vorhaben, found?.angebote[0]?.ausgeschlossen?.quelle]).toEqual([
      'Park mit A',
      'Mail von A',
    ]);
  });

  it('leave a gap for ids that are letters of other bids now', () => {
    const yaml = `matrix: m\nangebote:\n  - { id: B, bieter: Dorn, begruendung: { Q1: B besser als A } }\n  - { id: A, bieter: Birke }\n`;
    const read = readAngebote(parseDocument('a.angebote.yaml', yaml));
    expect(read.datei && anonymize(read.datei).angebote[0]?.begruendung).toEqual({ Q1: '… besser als …' });
  });

  it.each([
    '  - { "id": "x", "bieter": Meierhof AG, preis: -1 }',
    "  - id: x\n    'bieter': Meierhof AG",
    '  - id: x\n    bieter: 5\n    preis: Meierhof AG\n',
    'bewertung: { von: [Otto Kranich, Meierhof AG] }',
    'bewertung:\n  von:\n    - Meierhof AG',
  ])('hide names in messages, whatever field they stand in: %s', (zeilen) => {
    const start = { line: 0, character: 0 };
    const text = { de: '„Meierhof AG“ ist keine Zahl', en: '' };
    const [one] = anonymizeProbleme(
      [{ code: 'element-doppelt', schwere: 'fehler', range: { uri: 'a', start, end: start }, text }],
      `matrix: planung\nangebote:\n${zeilen}\n`,
    );
    expect(one?.text.de).toBe('„…“ ist keine Zahl');
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
