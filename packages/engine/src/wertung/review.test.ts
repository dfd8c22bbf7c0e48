import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { validateDatei } from '../schema/validate-datei.ts';
import { eformsOf } from './eforms.ts';
import { type Regime, readMatrixregeln } from './matrixregeln.ts';
import { readMatrix } from './read-matrix.ts';
import { reviewMatrix } from './review-matrix.ts';
import { simulateMatrix } from './simulate-matrix.ts';
import { matrixOf, vorlage } from './wertung.test-hilfe.ts';

const regelDatei = parseDocument(
  'matrix-regeln.yaml',
  readFileSync(new URL('../../../../rules/vergabe/matrix-regeln.yaml', import.meta.url), 'utf8'),
);
const regeln = readMatrixregeln(regelDatei);
const GUT = vorlage('planung-mit-jugend');

function review(text: string, regime?: Regime) {
  const document = parseDocument('m.matrix.yaml', text);
  const { matrix, probleme } = readMatrix(document);
  if (matrix === undefined || probleme.length > 0)
    throw new Error(probleme.map((one) => one.text.de).join('\n'));
  return reviewMatrix(matrix, regeln, document, regime);
}
const short = (text: string, regime?: Regime) =>
  review(text, regime).map(({ regel, schwere, range }) => `${regel} ${schwere} ${range.start.line + 1}`);
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('the review of a matrix', () => {
  it('has rules that follow their schema, and none of an unconfirmed source above a hint', () => {
    expect([...regelDatei.probleme, ...validateDatei(regelDatei, 'matrix-regeln')]).toEqual([]);
    expect(regeln.size).toBeGreaterThan(10);
  });

  it('finds nothing in a good one', () => expect(short(GUT, 'eu')).toEqual([]));

  /** What is changed, what is found from the threshold on, and below it. */
  const NAMENSBEZUG =
    '    auftragsbezug_begruendung: Das Herangehen bestimmt, wie gut die Planung Ort, Nutzung und Kosten zusammenbringt.\n';
  const EIGNUNG = (nachweis: string) => ['hinweis: >-', `eignung:\n  - ${nachweis}\nhinweis: >-`] as const;
  it.each<readonly [string, readonly [string, string], string, string]>([
    ['no reason for the link', [NAMENSBEZUG, ''], 'VM-03 warnung', 'VM-03 warnung'],
    [
      'link denied',
      [`    auftragsbezug: true\n${NAMENSBEZUG}`, '    auftragsbezug: false\n'],
      'VM-03-verneint fehler',
      'VM-03-verneint warnung',
    ],
    [
      'the same evidence twice',
      EIGNUNG('{ nachweis: Ablaufplan mit  Zuständigkeiten }'),
      'VM-04 warnung',
      'VM-04 warnung',
    ],
    [
      'the same kind of evidence twice',
      EIGNUNG('{ nachweis: drei Projekte, art: referenz_person }'),
      'MX-nachweis warnung',
      'MX-nachweis warnung',
    ],
    ['another concept', EIGNUNG('{ nachweis: Umweltkonzept, art: konzept }'), '', ''],
    [
      'references of the company scored',
      ['art: referenz_person', 'art: referenz_unternehmen'],
      'VM-04-eignung hinweis',
      'VM-04-eignung hinweis',
    ],
    [
      'evidence of persons in a criterion that is not about staff',
      ['Vorgehens ohne Entwurfsskizzen, art: konzept', 'Vorgehens, art: referenz_person'],
      'MX-personal hinweis',
      'MX-personal hinweis',
    ],
    ['nobody named', ['personen_benannt: true', 'personen_benannt: null'], 'VM-05 warnung', 'VM-05 warnung'],
    [
      'influence denied',
      ['einfluss_erheblich: true', 'einfluss_erheblich: false'],
      'VM-05-verneint fehler',
      'VM-05-verneint warnung',
    ],
    ['no basis of the lowest price', ['pmin_basis: nach_ausschluss\n', ''], 'VM-09 warnung', 'VM-09 warnung'],
    [
      'nothing for equals',
      ['gleichstand: [J, leistung, los]\n', ''],
      'MX-gleichstand hinweis',
      'MX-gleichstand hinweis',
    ],
    [
      'no lot',
      ['gleichstand: [J, leistung, los]', 'gleichstand: [J]'],
      'MX-gleichstand hinweis',
      'MX-gleichstand hinweis',
    ],
  ])('%s', (_, [from, to], eu, national) => {
    expect(GUT).toContain(from);
    const text = GUT.replace(from, to);
    const found = (regime: Regime) =>
      review(text, regime)
        .map(({ regel, schwere }) => `${regel} ${schwere}`)
        .join(', ');
    expect([found('eu'), found('national')]).toEqual([eu, national]);
  });

  it('proof of training as ability and award is an error only from the threshold on', () => {
    const text = GUT.replace(
      'hinweis: >-',
      'eignung:\n  - { nachweis: Diplom, art: ausbildung }\nhinweis: >-',
    ).replace(
      '{ nachweis: Ablaufplan mit Zuständigkeiten, art: konzept, nur_bestbieter: false }',
      '{ nachweis: Diplom, art: ausbildung }',
    );
    const line = lineOf(text, '      - { nachweis: Diplom');
    expect(short(text, 'eu')).toEqual([`VM-04-ausbildung fehler ${line}`]);
    expect(short(text, 'national')).toEqual([`VM-04-ausbildung warnung ${line}`]);
    expect(review(text)[0]?.text.de).toMatch(/Ab der EU-Schwelle wäre das ein Fehler\.$/);
  });

  const weights = (p: string, q1: string) =>
    GUT.replace('    gewicht: 40\n', `    gewicht: ${p}\n`).replace(
      '    gewicht: 20\n',
      `    gewicht: ${q1}\n`,
    );
  it.each([
    ['Abschluss  in Pädagogik', 'VM-04-ausbildung fehler', 'the same proof'],
    ['Abschluss in Architektur', 'MX-nachweis warnung', 'maybe the proof of another person'],
  ])('of training: %s', (verlangt, expected) => {
    const text = GUT.replace(
      '{ nachweis: Werdegang der benannten Personen mit Beispielen ihrer Arbeit, art: referenz_person, nur_bestbieter: false }',
      '{ nachweis: Abschluss in Pädagogik, art: ausbildung }',
    ).replace(...EIGNUNG(`{ nachweis: ${verlangt}, art: ausbildung }`));
    expect(review(text, 'eu').map(({ regel, schwere }) => `${regel} ${schwere}`)).toEqual([expected]);
  });

  it.each([
    ['20', '40', []],
    ['19.99', '40.01', ['VM-07 hinweis 19']],
    ['55', '5', []],
  ])('price of %s', (p, q1, erwartet) => expect(short(weights(p, q1))).toEqual(erwartet));

  it('price above 80 hardly leaves anything to performance', () => {
    const bau = vorlage('bauleistung-mit-beteiligung')
      .replace('gewicht: 70', 'gewicht: 80.5')
      .replace('gewicht: 15', 'gewicht: 4.5');
    expect(review(bau).map(({ regel, ungeprueft }) => [regel, ungeprueft])).toContainEqual(['VM-07', true]);
    const genau80 = bau.replace('80.5', '80').replace('gewicht: 4.5', 'gewicht: 5');
    expect(review(genau80).map(({ regel }) => regel)).not.toContain('VM-07');
  });

  it.each([
    ['4.9', /wiegt nur 4,9 von 100/],
    ['9.9', /wiegt 9,9 von 100; empfohlen sind 10 bis 30/],
    ['30.1', /wiegt 30,1 von 100/],
  ])('youth participation of %s', (gewicht, satz) => {
    const rest = (55.1 - Number(gewicht)).toFixed(1);
    const klein = vorlage('planung-einfach')
      .replace('gewicht: 50', 'gewicht: 44.9')
      .replace('    thema: konzept\n    gewicht: 25', `    thema: konzept\n    gewicht: ${rest}`)
      .replace('    thema: jugend\n    gewicht: 25', `    thema: jugend\n    gewicht: ${gewicht}`)
      .replace('gewicht: 15', `gewicht: ${(Number(gewicht) - 1).toFixed(1)}`)
      .replace('gewicht: 10', 'gewicht: 1');
    const found = review(klein).filter(({ regel }) => regel === 'MX-jugend');
    expect(found.map(({ text }) => text.de).join()).toMatch(satz);
  });

  it.each([
    ['weight of 3', '3', 'Bitte mit 10 bis 30 gewichten'],
    ['weight of 12: it is not to be split up', '12', ''],
  ])('a sub-criterion on youth with a %s', (_, gewicht, satz) => {
    const text = vorlage('planung-einfach')
      .replace('thema: jugend', 'thema: soziales')
      .replace(/thema: null(\n.*\n.*\n +)gewicht: 15/, `thema: jugend$1gewicht: ${gewicht}`)
      .replace('gewicht: 10', `gewicht: ${25 - Number(gewicht)}`);
    const found = review(text).filter(({ regel }) => regel === 'MX-jugend');
    expect(found.map(({ text: { de } }) => de).join()).toContain(satz);
    expect(found).toHaveLength(satz === '' ? 0 : 1);
    expect(JSON.stringify(found)).not.toMatch(/aufgliedern|keine Unterkriterien/);
  });

  it.each([
    ['only a middle grade', '{ 3: mittel }', true],
    ['only the best grade', '{ 5: gut }', true],
    ['several grades without the best', '{ 0: nichts, 3: mittel }', true],
    ['the best grade and another', '{ 3: mittel, 5: gut }', false],
    ['grades with decimals', '{ "2.5": mittel, "5.0": gut }', false],
  ])('expectations for %s', (_, horizont, erwartet) => {
    const text = vorlage('planung-einfach')
      .replace(/erwartungshorizont:\n(?: +\d: .*\n)+/, `erwartungshorizont: ${horizont}\n`)
      .replace('schritt: 1', 'schritt: 0.5');
    const found = review(text).filter(({ regel }) => regel === 'MX-erwartung');
    expect(found.map(({ text: { de } }) => de)).toEqual(
      erwartet ? [expect.stringMatching(/zu wenige Noten: „Q“\. .*beste Note \(5\)/)] : [],
    );
  });

  it.each([
    ['10', []],
    ['10.5', ['MX-korridor']],
  ])('corridor of %s %%', (prozent, erwartet) => {
    const text = GUT.replace('    art: preis\n    gewicht: 40\n', '    art: preis\n')
      .replace('    gewicht: 20\n', '    gewicht: 60\n')
      .replace(
        'preismethode: linear_2x',
        `preismethode: richtwert_erweitert\nkorridor: { prozent: ${prozent}, entscheidet: J }`,
      );
    expect(review(text).map(({ regel }) => regel)).toEqual([...erwartet, 'MX-richtwert']);
  });

  it.each([
    ['0', '6', []],
    ['1', '5', ['MX-skala hinweis']],
    ['1', '6', ['MX-schulnoten warnung']],
    ['2', '6', ['MX-skala hinweis']],
  ])('a scale from %s to %s', (von, bis, erwartet) => {
    const text = GUT.replace(/skala: .*/, `skala: { von: ${von}, bis: ${bis}, schritt: 1 }`).replace(
      / +erwartungshorizont:\n(?: +\d: .*\n)+/g,
      '',
    );
    const found = review(text).map(({ regel, schwere }) => `${regel} ${schwere}`);
    expect(found.filter((one) => !one.startsWith('MX-erwartung'))).toEqual(erwartet);
  });

  it('a trial shows where the price decides in fact', () => {
    const teuer = vorlage('bauleistung-mit-beteiligung').replace('preisquotient', 'linear_1_5x');
    expect(simulateMatrix(matrixOf(teuer))).toMatchObject({ erste: ['guenstig'], preisEntscheidet: true });
    expect(review(teuer).map(({ regel }) => regel)).toContain('MX-preis');
    expect(simulateMatrix(matrixOf(GUT))).toMatchObject({ erste: ['teuer'], preisEntscheidet: false });
  });
});

describe('fields of the notice', () => {
  const felder = eformsOf(matrixOf(GUT));
  it('name each scored criterion once, with exact percentages that make 100', () => {
    expect(felder.filter(({ code }) => code === 'BT-734').map(({ kriterium }) => kriterium)).toEqual([
      'P',
      'Q1',
      'J1',
      'J2',
      'J3',
      'J4',
      'Q3',
    ]);
    expect(
      felder.filter(({ code }) => code === 'BT-541').reduce((sum, { wert }) => sum + Number(wert), 0),
    ).toBe(100);
    expect(new Set(felder.filter(({ code }) => code === 'BT-5421').map(({ wert }) => wert))).toEqual(
      new Set(['per-exa']),
    );
    expect(felder.filter(({ code }) => code === 'BT-539').map(({ wert }) => wert)).toEqual([
      'price',
      ...Array(6).fill('quality'),
    ]);
    expect(felder.find(({ kriterium, code }) => kriterium === 'J1' && code === 'BT-734')?.wert).toMatch(
      /^Kinder- und Jugendbeteiligung: /,
    );
  });

  it('tell the minimum points of a criterion with each of its parts, for the parts alone are in the notice', () => {
    const teile = felder.filter(({ kriterium, code }) => /^J\d/.test(kriterium) && code === 'BT-540');
    expect(teile).toHaveLength(4);
    for (const { wert } of teile)
      expect(wert).toMatch(
        /Angebote mit weniger als 12,5 Punkten bei „Kinder- und Jugendbeteiligung“ insgesamt werden ausgeschlossen\.$/,
      );
  });

  it('give the price no weight where the method has none', () => {
    const text = GUT.replace('    art: preis\n    gewicht: 40\n', '    art: preis\n')
      .replace('    gewicht: 20\n', '    gewicht: 60\n')
      .replace('linear_2x', 'richtwert_einfach');
    const found = eformsOf(matrixOf(text));
    expect(found.filter(({ kriterium }) => kriterium === 'P').map(({ code }) => code)).toEqual([
      'BT-539',
      'BT-734',
      'BT-540',
    ]);
    expect(found.find(({ code }) => code === 'BT-5421')?.wert).toBe('poi-exa');
  });
});
