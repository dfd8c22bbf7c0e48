import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { checkAngebote } from './check-angebote.ts';
import { sumOfWeights } from './check-gewichte.ts';
import { notenOf } from './check-skala.ts';
import { targetOf } from './matrixziel.ts';
import { readAngebote } from './read-angebote.ts';
import { readMatrix, readProjektMatrix } from './read-matrix.ts';
import { scoreAngebote } from './score-angebote.ts';
import { angeboteOf, jugendplatzMatrix, matrixOf, probleme, vorlage } from './wertung.test-hilfe.ts';

const KLEIN = `matrix: test
titel: Test
kriterien:
  - { id: P, titel: Preis, art: preis, gewicht: 40 }
  - id: J
    titel: Jugend
    gewicht: 60
    unterkriterien:
      - { id: J1, titel: Eins, gewicht: 20 }
      - { id: J2, titel: Zwei, gewicht: 40 }
skala: { von: 0, bis: 5 }
preismethode: linear_2x
`;
const matrixProbleme = (text: string) => probleme(readMatrix(parseDocument('m.matrix.yaml', text)).probleme);

describe('a matrix', () => {
  it('of the usual form has no Problem', () => expect(matrixProbleme(KLEIN)).toEqual([]));

  it.each<readonly [string, string, string, RegExp]>([
    [
      'gewicht: 40 }\n  - id: J',
      'gewicht: 39.99 }\n  - id: J',
      '3:1',
      /matrix-gewicht: .*zusammen 99,99 statt 100 \(P 39,99, J 60\): es fehlen 0,01\./,
    ],
    ['gewicht: 40 }\n  - id: J', 'gewicht: 40.01 }\n  - id: J', '3:1', /100,01 statt 100.*0,01 zu viel/],
    [
      'gewicht: 20',
      'gewicht: 19',
      '7:14',
      /Unterkriterien von „J“ wiegen zusammen 59 \(J1 19, J2 40\), „J“ selbst 60: es fehlen 1/,
    ],
    ['titel: Eins, gewicht: 20', 'titel: Eins', '9:9', /„J1“ fehlt das Gewicht/],
    [
      'gewicht: 60',
      'gewicht: 60\n    mindestpunkte: 61',
      '8:20',
      /„J“ bringt höchstens 60 Punkte, verlangt werden 61/,
    ],
    ['id: J2', 'id: J1', '10:15', /element-doppelt: Die Kennung „J1“/],
    [
      'titel: Zwei, ',
      'titel: Zwei, unterkriterien: [{ id: K, titel: K, gewicht: 40 }], ',
      '10:32',
      /matrix-kriterium: Ein Unterkriterium hat keine eigenen Unterkriterien: Eine Matrix hat zwei Ebenen/,
    ],
    ['id: J2', 'id: Preis', '10:15', /„Preis“ hat beim Werten eine eigene Bedeutung/],
    ['id: J2', 'id: gesamt', '10:15', /„gesamt“ hat beim Werten eine eigene Bedeutung/],
    ['linear_2x', 'linear_2x\ngleichstand: [gesamt]', '13:15', /„gesamt“ ist kein Kriterium dieser Matrix/],
    ['art: preis, ', '', '3:1', /kein Kriterium mit „art: preis“/],
    ['titel: Eins, ', 'titel: Eins, art: preis, ', '9:15', /„J1“ ist ein weiteres Preiskriterium/],
    [
      'gewicht: 40 }\n  - id: J',
      'gewicht: 40, mindestpunkte: 3 }\n  - id: J',
      '4:11',
      /Preiskriterium „P“ wird errechnet/,
    ],
    ['bis: 5', 'bis: 0.5, schritt: 0.3', '11:1', /führt die Skala nicht von 0 zu 0,5/],
    ['von: 0, bis: 5', 'von: 5, bis: 1', '11:1', /Schulnoten.*umkehren/],
    [
      'titel: Eins, ',
      'titel: Eins, erwartungshorizont: { 6: x }, ',
      '9:54',
      /„6“ ist keine Note der Skala \(0 bis 5 in Schritten von 1\)/,
    ],
    [
      'titel: Jugend\n',
      'titel: Jugend\n    erwartungshorizont: { 5: x }\n',
      '7:5',
      /„J“ hat Unterkriterien und bekommt selbst keine Note/,
    ],
    ['linear_2x', 'festpreis', '3:1', /kennt kein Preisgewicht/],
    ['linear_2x', 'richtwert_erweitert', '3:1', /gehört ein Korridor/],
    [
      'linear_2x\n',
      'linear_2x\nkorridor: { prozent: 5, entscheidet: J }\n',
      '13:1',
      /nur bei „richtwert_erweitert“/,
    ],
    ['linear_2x\n', 'linear_2x\ngleichstand: [J, Q, los]\n', '13:18', /„Q“ ist kein Kriterium dieser Matrix/],
    ['linear_2x\n', 'linear_2x\ngleichstand: [los, J]\n', '13:15', /Das Los entscheidet immer/],
    ['linear_2x\n', 'linear_2x\ngleichstand: [J, J]\n', '13:18', /steht in dieser Liste schon einmal/],
    ['linear_2x\n', 'linear_2x\ngleichstand: [preis, P]\n', '13:22', /steht in dieser Liste schon einmal/],
    ['linear_2x', 'minmax', '12:15', /wird nicht angeboten: Ein unterlegenes Angebot/],
    ['linear_2x', 'medianmethode', '12:15', /genaue Formel ist nicht bestätigt/],
    ['linear_2x', 'linear', '12:15', /schema-auswahl: .*preisquotient/],
    ['gewicht: 20', 'gewicht: 20,5', '9:41', /zahl-komma: „20,5“ sind in { } zwei Einträge/],
  ])('%j → %j', (from, to, ort, satz) => {
    expect(KLEIN).toContain(from);
    const found = matrixProbleme(KLEIN.replace(from, to));
    expect(found.join('\n')).toMatch(satz);
    expect(found[0]?.split(' ')[0]).toBe(ort);
    for (const one of found) expect(one).toMatch(/[.?]$/);
  });

  it.each([
    ['null', '3:12'],
    ['[]', '3:1'],
  ])('without criteria, %s, cannot be scored by', (none, ort) => {
    expect(matrixProbleme(KLEIN.replace(/kriterien:[\s\S]*skala/, `kriterien: ${none}\nskala`))).toEqual([
      `${ort} matrix-fehlt: „kriterien“ ist noch leer; ohne diese Angabe gibt es keine Wertung. Bitte eintragen.`,
    ]);
  });

  it('stands in a project as well', () => {
    const block = KLEIN.split('\n')
      .slice(2)
      .map((line) => `  ${line}`)
      .join('\n');
    const projekt = (text: string) =>
      readProjektMatrix(
        parseDocument('p.projekt.yaml', `projekt: vergabe\nvorhaben: { titel: Platz }\nwertung:\n${text}`),
      );
    expect(projekt(block)).toMatchObject({
      matrix: { titel: 'Platz', preismethode: 'linear_2x' },
      probleme: [],
    });
    expect(probleme(projekt(block.replace('gewicht: 20', 'gewicht: 21')).probleme)[0]).toMatch(
      /^8:16 matrix-gewicht/,
    );
    const tief = block.replace('titel: Zwei, ', 'titel: Zwei, unterkriterien: [], ');
    expect(probleme(projekt(tief).probleme)[0]).toMatch(/^11:34 matrix-kriterium: .*zwei Ebenen/);
    expect(probleme(projekt('  kriterien: null\n').probleme)[0]).toMatch(/^3:1 schema-pflichtfeld/);
  });
});

describe('bids', () => {
  const matrix = matrixOf(KLEIN);
  const fest = matrixOf(
    KLEIN.replace(', gewicht: 40 }\n  - id: J', ' }\n  - id: J')
      .replace('gewicht: 60', 'gewicht: 100')
      .replace('gewicht: 20', 'gewicht: 60')
      .replace('linear_2x', 'festpreis'),
  );
  const GUT =
    'matrix: test\nangebote:\n  - { id: A, bieter: a, preis: 100, noten: { J1: 3, J2: 4 } }\n  - { id: B, bieter: b, preis: 200, noten: { J1: 3, J2: 5 } }\n';
  const check = (text: string, by = matrix) => {
    const document = parseDocument('a.angebote.yaml', text);
    const { datei, probleme: found } = readAngebote(document);
    return probleme(datei === undefined ? found : [...found, ...checkAngebote(datei.angebote, by, document)]);
  };

  it('of the usual form have no Problem', () => expect(check(GUT)).toEqual([]));

  it.each<readonly [string, string, string, RegExp]>([
    ['preis: 100, ', '', '3:5', /angebot-preis: Dem Angebot „A“ fehlt der Preis/],
    ['preis: 100', 'preis: null', '3:32', /fehlt der Preis/],
    [
      'preis: 100',
      'preis: -100',
      '3:32',
      /Der Preis des Angebots „A“ ist -100; gewertet werden nur Preise über 0/,
    ],
    ['preis: 100', 'preis: 0', '3:32', /ist 0; gewertet werden nur Preise über 0/],
    ['preis: 100', 'preis: 100.1234', '3:32', /mehr als zwei Nachkommastellen \(100,1234\)/],
    ['preis: 100', 'preis: 1.000', '3:32', /zahl-tausenderpunkt/],
    ['preis: 100', 'preis: "100"', '3:32', /schema-typ/],
    ['J1: 3, J2: 4', 'J2: 4', '3:37', /angebot-note: Dem Angebot „A“ fehlt die Note für „J1“/],
    ['noten: { J1: 3, J2: 4 } ', 'noten: {} ', '3:37', /fehlen die Noten für „J1“, „J2“/],
    ['J1: 3, J2: 4', 'J1: 6, J2: 4', '3:50', /Die Note 6 für „J1“ im Angebot „A“ steht nicht auf der Skala/],
    ['J1: 3, J2: 4', 'J1: 2.5, J2: 4', '3:50', /Die Note 2,5 für „J1“/],
    [
      'J1: 3, J2: 4',
      'J1: 3, J2: 4, K1: 1',
      '3:60',
      /Ein Kriterium „K1“ gibt es in der Matrix nicht; benotet werden J1, J2/,
    ],
    ['J1: 3, J2: 4', 'J: 3, J1: 3, J2: 4', '3:46', /„J“ bekommt keine Note, seine Punkte folgen aus J1, J2/],
    ['J1: 3, J2: 4', 'P: 3, J1: 3, J2: 4', '3:46', /„P“ ist der Preis/],
    ['id: B', 'id: A', '4:11', /element-doppelt: Zwei Angebote heißen „A“/],
    ['matrix: test\n', '', '1:1', /matrix-fehlt: Es fehlt, wonach gewertet wird/],
    ['matrix: test\n', 'matrix: test\nprojekt: p.projekt.yaml\n', '2:10', /genau einer Matrix/],
  ])('%j → %j', (from, to, ort, satz) => {
    expect(GUT).toContain(from);
    const found = check(GUT.replace(from, to));
    expect(found.join('\n')).toMatch(satz);
    expect(found[0]?.split(' ')[0]).toBe(ort);
  });

  it('that are none cannot be scored', () => {
    expect(check('matrix: test\nangebote: []\n')).toEqual([
      expect.stringMatching(/^2:1 angebot-fehlt: .*nichts zu werten/),
    ]);
  });

  it('may not name a price where it is fixed', () => {
    expect(check(GUT, fest).join('\n')).toMatch(/festen Preis vor, das Angebot „A“ nennt trotzdem einen/);
    expect(check(GUT.replace(/preis: \d+, /g, ''), fest)).toEqual([]);
  });

  it('that are excluded need neither price nor grades', () => {
    expect(
      check(GUT.replace('preis: 100, noten: { J1: 3, J2: 4 }', 'ausgeschlossen: { grund: zu spät }')),
    ).toEqual([]);
  });
});

describe('a result', () => {
  const matrix = jugendplatzMatrix();
  const noten = '{ Q1: 3, J1: 3, J2: 3, J3: 3, J4: 3, Q3: 3 }';
  const werte = (...zeilen: readonly string[]) =>
    scoreAngebote(
      matrix,
      angeboteOf(`matrix: x\nangebote:\n${zeilen.map((zeile) => `  - { ${zeile} }\n`).join('')}`, matrix),
    );
  const codes = ({ hinweise }: ReturnType<typeof werte>) => hinweise.map(({ code }) => code);

  it('of equal bids tells of the lot and draws none', () => {
    const wertung = werte(
      `id: A, bieter: a, preis: 100, noten: ${noten}`,
      `id: B, bieter: b, preis: 100, noten: ${noten}`,
    );
    expect([wertung.sieger, wertung.los]).toEqual([null, ['A', 'B']]);
    expect(wertung.angebote.map(({ rang }) => rang)).toEqual([1, 1]);
    expect(codes(wertung)).toEqual(['los']);
  });

  it('says where nothing is fixed for equals', () => {
    const ohne = matrixOf(
      vorlage('planung-mit-jugend').replace('gleichstand: [J, leistung, los]', 'gleichstand: [J]'),
    );
    const zeile = (id: string) => `  - { id: ${id}, bieter: ${id}, preis: 100, noten: ${noten} }\n`;
    const wertung = scoreAngebote(ohne, angeboteOf(`matrix: x\nangebote:\n${zeile('A')}${zeile('B')}`, ohne));
    expect(codes(wertung)).toEqual(['los', 'gleichstand-regel-fehlt']);
  });

  it('names the step that decided between equals', () => {
    // 20 × 5/5 + 8 × 0/5 equals 20 × 3/5 + 8 × 5/5: more points in J win.
    const wertung = werte(
      'id: A, bieter: a, preis: 100, noten: { Q1: 5, J1: 0, J2: 3, J3: 3, J4: 3, Q3: 3 }',
      'id: B, bieter: b, preis: 100, noten: { Q1: 3, J1: 5, J2: 3, J3: 3, J4: 3, Q3: 3 }',
    );
    expect(
      wertung.angebote.map(({ angebot, gesamt, entschiedenDurch }) => [
        angebot.id,
        gesamt?.genau,
        entschiedenDurch,
      ]),
    ).toEqual([
      ['B', '79.2', 'J'],
      ['A', '79.2', 'J'],
    ]);
  });

  it('of one bid says that nothing is compared', () => {
    expect(codes(werte(`id: A, bieter: a, preis: 100, noten: ${noten}`))).toEqual(['ein-angebot']);
  });

  it('without any bid left names no winner', () => {
    const wertung = werte('id: A, bieter: a, ausgeschlossen: { grund: zu spät }');
    expect([wertung.sieger, wertung.los, codes(wertung)]).toEqual([null, [], ['kein-angebot-wertbar']]);
    expect(wertung.angebote[0]?.ausschluss).toEqual([{ art: 'vorgabe', grund: 'zu spät', quelle: null }]);
  });

  it('does not count the price of a bid that is excluded beforehand', () => {
    const wertung = werte(
      `id: A, bieter: a, preis: 10, noten: ${noten}, ausgeschlossen: { grund: zu spät }`,
      `id: B, bieter: b, preis: 100, noten: ${noten}`,
    );
    expect(wertung.pmin).toMatchObject({ gilt: '100', vorAusschluss: '100', nachAusschluss: '100' });
  });

  it('reports where the published rounding decides', () => {
    const grob = matrixOf(
      vorlage('planung-mit-jugend')
        .replace('rundung: keine', 'rundung: punkte')
        .replace('nachkommastellen: 3', 'nachkommastellen: 0')
        .replace('    mindestpunkte: 12.5\n', ''),
    );
    const zeilen = `  - { id: A, bieter: a, preis: 10000, noten: { Q1: 3, J1: 3, J2: 3, J3: 3, J4: 3, Q3: 3 } }
  - { id: B, bieter: b, preis: 10124, noten: { Q1: 3, J1: 3, J2: 3, J3: 3, J4: 3, Q3: 3 } }\n`;
    const wertung = scoreAngebote(grob, angeboteOf(`matrix: x\nangebote:\n${zeilen}`, grob));
    expect(wertung.los).toEqual(['A', 'B']);
    expect(wertung.empfindlichkeit.ohneRundung).toEqual(['A']);
    expect(codes(wertung)).toContain('rundung-entscheidet');
  });
});

describe('what an editor shows of a matrix', () => {
  it.each([
    ['40.1', '100.1'],
    ['39.99', '99.99'],
    ['0.000000001', '60.000000001'],
  ])('weights add up exactly: 60 and %s', (gewicht, summe) => {
    const { matrix } = readMatrix(
      parseDocument('m.matrix.yaml', KLEIN.replace('gewicht: 40 }\n', `gewicht: ${gewicht} }\n`)),
    );
    expect(matrix === undefined ? undefined : sumOfWeights(matrix)).toBe(summe);
  });

  it.each([
    [{ von: '0', bis: '2', schritt: '0.5' }, ['0', '0.5', '1', '1.5', '2']],
    [{ von: '1', bis: '3', schritt: '1' }, ['1', '2', '3']],
    [{ von: '0', bis: '0.3', schritt: '0.1' }, ['0', '0.1', '0.2', '0.3']],
  ])('its grades are %o', (skala, noten) => expect(notenOf(skala)).toEqual(noten));

  it('no more grades than anybody would choose from', () => {
    expect(notenOf({ von: '0', bis: '1000', schritt: '0.001' })).toHaveLength(50);
  });
});

describe('the matrix that a name means', () => {
  const document = parseDocument('x', KLEIN);
  const vorlagen = {
    dateien: [{ pfad: 'vergabe/matrizen/klein.matrix.yaml', document }],
    regeln: new Map(),
    pflichten: new Set<string>(),
  };

  it.each([
    ['ordner/a.matrix.yaml', 'datei'],
    ['../p.projekt.yaml', 'datei'],
    ['vergabe/klein', 'vorlage'],
    ['klein', 'vorlage'],
    ['klien', 'unbekannt'],
    ['/etc/passwd', 'unbekannt'],
    ['a.angebote.yaml', 'unbekannt'],
  ])('%s is a %s', (name, art) => expect(targetOf(name, vorlagen).art).toBe(art));
});
