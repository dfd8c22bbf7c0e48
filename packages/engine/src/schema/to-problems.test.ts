import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import type { Problem } from '../document/problem.ts';
import { schemaProblems } from './to-problems.ts';
import { compileSchema } from './validate.ts';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['projekt'],
  properties: {
    projekt: { type: 'string', const: 'probe', title: 'Art' },
    ags: { type: 'string', format: 'ags', title: 'Gemeindeschlüssel' },
    name: { type: ['string', 'null'], minLength: 1, maxLength: 20, title: 'Name' },
    einwohner: { type: 'integer', minimum: 0, maximum: 100, 'x-einheit': 'Einwohner', title: 'Einwohner' },
    anzahl: { type: 'integer', minimum: 0, 'x-einheit': 'Anzahl', title: 'Anschlüsse' },
    laenge_km: { type: 'number', 'x-einheit': 'km', title: 'Länge' },
    tage: { type: 'integer', minimum: 1, 'x-einheit': 'Tage', title: 'Dauer' },
    flaeche: { type: ['number', 'null'], exclusiveMinimum: 0, multipleOf: 0.5, title: 'Fläche' },
    ab: { type: ['string', 'null'], format: 'date', title: 'Beginn' },
    klein: { type: 'boolean', title: 'Klein', examples: [false] },
    art: { type: ['string', 'null'], enum: ['regulaer', 'vereinfacht', null], title: 'Verfahrensart' },
    stufe: { enum: [1, 2, 3], title: 'Stufe' },
    land: {
      type: 'string',
      enum: ['SH', 'HH', 'NI', 'HB', 'NW', 'HE', 'RP', 'BW', 'BY', 'MV', 'SN'],
      'x-werte': { MV: 'Mecklenburg-Vorpommern', SN: 'Sachsen' },
      title: 'Land',
    },
    gewicht: { type: ['number', 'null'], maximum: 100, title: 'Gewicht' },
    teile: {
      type: 'array',
      title: 'Teilgebiete',
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
      items: { $ref: '#/$defs/teil' },
    },
    zuordnung: {
      type: 'object',
      title: 'Zuordnung',
      propertyNames: { pattern: '^[a-z]+$' },
      minProperties: 1,
      additionalProperties: { type: 'string' },
    },
    frei: {
      title: 'Frei',
      'x-hilfe': 'Zahl oder Liste.',
      anyOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' } }],
    },
    wahl: {
      title: 'Wahl',
      oneOf: [
        {
          type: 'object',
          required: ['a'],
          additionalProperties: false,
          properties: { art: { const: 'x' }, a: { type: 'number', title: 'A' } },
        },
        {
          type: 'object',
          required: ['b'],
          additionalProperties: false,
          properties: { art: { const: 'y' }, b: { type: 'string' } },
        },
      ],
    },
  },
  $defs: {
    teil: {
      type: 'object',
      title: 'Teilgebiet',
      additionalProperties: false,
      required: ['id'],
      properties: {
        id: { type: 'string', minLength: 1, title: 'Kürzel', examples: ['nord'] },
        wert: { type: 'number', title: 'Wert' },
      },
    },
  },
};

const validator = compileSchema(SCHEMA);

function problemsOf(text: string): readonly Problem[] {
  const document = parseDocument('datei.yaml', text);
  return schemaProblems(document, validator.validate(document.toData()), SCHEMA);
}

/** `code ‹marked text› → replacement` */
function shortOf(text: string): readonly string[] {
  const document = parseDocument('datei.yaml', text);
  return problemsOf(text).map(({ code, range, ersatz }) => {
    const marked = text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
    return `${code} ‹${marked}›${ersatz === undefined ? '' : ` → ${ersatz}`}`;
  });
}

describe('one mistake, one Problem at its place', () => {
  it.each([
    ['nothing wrong', 'ags: "12067481"\nname: Lübz\nab:\nklein: true\nart: ~\nteile: [{id: a}]\n', []],
    ['unknown field, near a known one', 'gas: "12067481"\n', ['schema-unbekanntes-feld ‹gas› → ags']],
    ['unknown field', 'voellig: 1\n', ['schema-unbekanntes-feld ‹voellig›']],
    ['unknown field that is already there', 'ags: "12067481"\nagss: 1\n', ['schema-unbekanntes-feld ‹agss›']],
    [
      'a field in another unit has no replacement',
      'laenge_m: 1000\n',
      ['schema-unbekanntes-feld ‹laenge_m›'],
    ],
    ['near a field with a unit', 'laeng_km: 1\n', ['schema-unbekanntes-feld ‹laeng_km› → laenge_km']],
    ['cut expression', 'teile: [{id: max(a, b)}]\n', ['feel-yaml ‹b)›']],
    ['missing field of a list item', 'teile:\n  - wert: 1\n', ['schema-pflichtfeld ‹wert: 1›']],
    ['text for a number', 'einwohner: viele\n', ['schema-typ ‹viele›']],
    ['quoted number for a number', 'einwohner: "12"\n', ['schema-typ ‹"12"› → 12']],
    ['quoted decimals for a number', "flaeche: '12.5'\n", ["schema-typ ‹'12.5'› → 12.5"]],
    ['quoted decimals for a whole number', 'einwohner: "1.5"\n', ['schema-typ ‹"1.5"›']],
    ['quoted number with leading zeros', 'einwohner: "007"\n', ['schema-typ ‹"007"›']],
    ['broken number for a whole one', 'einwohner: 1.5\n', ['schema-typ ‹1.5›']],
    ['empty for a number', 'einwohner:\n', ['schema-typ ‹einwohner›']],
    ['list for a text', 'name:\n  - a\n  - b\n', ['schema-typ ‹name›']],
    ['text for a list', 'teile: nord\n', ['schema-typ ‹nord›']],
    ['ja for true', 'klein: ja\n', ['schema-typ ‹ja› → true']],
    ['"nein" for false', 'klein: "nein"\n', ['schema-typ ‹"nein"› → false']],
    ['near a permitted value', 'art: regulär\n', ['schema-auswahl ‹regulär› → regulaer']],
    ['no permitted value', 'art: anders\n', ['schema-auswahl ‹anders›']],
    ['number that is not permitted', 'stufe: 4\n', ['schema-auswahl ‹4›']],
    ['thousands dot instead of a type error', 'einwohner: 9.471\n', ['zahl-tausenderpunkt ‹9.471› → 9471']],
    ['thousands dot that would be valid', 'einwohner: 1.000\n', ['zahl-tausenderpunkt ‹1.000› → 1000']],
    ['three decimals, for thousands would be too many', 'gewicht: 33.333\n', []],
    ['thousands dot without a limit', 'flaeche: 33.500\n', ['zahl-tausenderpunkt ‹33.500› → 33500']],
    ['decimal comma', 'flaeche: 12,5\n', ['zahl-komma ‹12,5› → 12.5']],
    ['unit', 'flaeche: 12 km²\n', ['zahl-einheit ‹12 km²› → 12']],
    ['the unit of the field', 'laenge_km: 12 km\n', ['zahl-einheit ‹12 km› → 12']],
    ['its short form', 'einwohner: 94 EW\n', ['zahl-einheit ‹94 EW› → 94']],
    ['its short form with a dot', 'einwohner: 94 Einw.\n', ['zahl-einheit ‹94 Einw.› → 94']],
    ['its singular', 'tage: 1 Tag\n', ['zahl-einheit ‹1 Tag› → 1']],
    ['nor a rate of the unit', 'tage: 5 Tage/Jahr\n', ['zahl-einheit ‹5 Tage/Jahr›']],
    ['another unit has no replacement', 'laenge_km: 700 m\n', ['zahl-einheit ‹700 m›']],
    ['German date', 'ab: 1.7.2026\n', ['datum-format ‹1.7.2026› → 2026-07-01']],
    ['day that does not exist', 'ab: 2027-02-30\n', ['datum-format ‹2027-02-30›']],
    ['lost leading zero', 'ags: 01067048\n', ['zahl-fuehrende-null ‹01067048› → "01067048"']],
    ['key read as a number', 'ags: 12067481\n', ['schema-typ ‹12067481› → "12067481"']],
    ['key of seven digits', 'ags: "1067048"\n', ['schema-wert ‹"1067048"› → "01067048"']],
    ['key with blanks', 'ags: "12 067 481"\n', ['schema-wert ‹"12 067 481"› → "12067481"']],
    ['number of seven digits', 'ags: 1067048\n', ['zahl-fuehrende-null ‹1067048› → "01067048"']],
    ['number of five digits, no key', 'ags: 19386\n', ['schema-wert ‹19386›']],
    ['number of nine digits, no key', 'ags: 130760891\n', ['schema-wert ‹130760891›']],
    ['nine digits with a zero in front', 'ags: 013076089\n', ['schema-wert ‹013076089›']],
    ['decimal number, no key', 'ags: 13076089.0\n', ['schema-wert ‹13076089.0›']],
    ['too small', 'einwohner: -1\n', ['schema-wert ‹-1›']],
    ['too big', 'einwohner: 101\n', ['schema-wert ‹101›']],
    ['not above', 'flaeche: 0\n', ['schema-wert ‹0›']],
    ['no multiple', 'flaeche: 0.3\n', ['schema-wert ‹0.3›']],
    ['empty text', 'name: ""\n', ['schema-wert ‹""›']],
    ['long text', 'name: aaaaaaaaaaaaaaaaaaaaaaaaa\n', ['schema-wert ‹aaaaaaaaaaaaaaaaaaaaaaaaa›']],
    ['empty list', 'teile: []\n', ['schema-wert ‹teile›']],
    ['too many items', 'teile: [{id: a}, {id: b}, {id: c}, {id: d}]\n', ['schema-wert ‹teile›']],
    ['equal items: the second', 'teile: [{id: a}, {id: a}]\n', ['schema-wert ‹{id: a}›']],
    ['bad name', 'zuordnung: {Ä1: x}\n', ['schema-wert ‹Ä1›']],
    ['empty group', 'zuordnung: {}\n', ['schema-wert ‹zuordnung›']],
    ['none of several forms', 'frei: x\n', ['schema-wert ‹x›']],
    ['the form that is meant', 'frei: [1, x]\n', ['schema-typ ‹x›']],
    ['the form whose constant fits', 'wahl: {art: x, a: z}\n', ['schema-typ ‹z›']],
    ['the form whose constant fits, without a field', 'wahl: {art: y}\n', ['schema-pflichtfeld ‹wahl›']],
    [
      'several mistakes',
      'einwohner: x\nname: 1\nklein: 2\n',
      ['schema-typ ‹x›', 'schema-typ ‹1› → "1"', 'schema-typ ‹2›'],
    ],
  ])('%s', (_, text, expected) => expect(shortOf(`projekt: probe\n${text}`)).toEqual(expected));

  it.each([
    ['missing field of the file: its start', 'name: x\n', ['schema-pflichtfeld ‹›']],
    ['constant', 'projekt: prob\n', ['schema-auswahl ‹prob› → probe']],
    ['a text instead of a file', 'nur Text\n', ['schema-typ ‹nur Text›']],
    ['a list instead of a file', '- a\n', ['schema-typ ‹›']],
  ])('%s', (_, text, expected) => expect(shortOf(text)).toEqual(expected));
});

describe('the remedy', () => {
  it.each([
    [
      'may be to delete an empty text',
      'name: ""\n',
      '„Name“: der Text ist leer; bitte ausfüllen oder die Zeile löschen.',
    ],
    [
      'is never to delete what must be there',
      'teile: [{id: ""}]\n',
      '„Kürzel“: der Text ist leer; bitte ausfüllen.',
    ],
    ...['12 067 481', '12067481\u00A0', '12067481\u200B', '12.067.481', '„12067481“'].map((ags) => [
      `of a key with other characters is to write it without: ${ags}`,
      `ags: "${ags}"\n`,
      '„Gemeindeschlüssel“: in den Gemeindeschlüssel gehören nur seine acht Ziffern, keine Leerzeichen (auch keine unsichtbaren), Punkte oder weiteren Zeichen; bitte "12067481" schreiben.',
    ]),
  ])('%s', (_, text, expected) =>
    expect(problemsOf(`projekt: probe\n${text}`).map((one) => one.text.de)).toEqual([expected]),
  );
});

describe('aliases and merge keys', () => {
  const places = (text: string) => {
    const document = parseDocument('f', text);
    return problemsOf(text).map(({ code, range, verwandt }) => {
      const at = (one: typeof range) => text.slice(document.offsetAt(one.start), document.offsetAt(one.end));
      return [code, at(range), ...(verwandt ?? []).map((other) => at(other.range))];
    });
  };

  it.each([
    [
      'a merged name is marked at its anchor, the merge is named',
      'teile: [{<<: &n {idd: a}, id: b}]\n',
      [['schema-unbekanntes-feld', 'idd', '<<']],
    ],
    [
      'a value used by alias is marked at its use, the anchor is named',
      'name: &n x\neinwohner: *n\n',
      [['schema-typ', '*n', 'x']],
    ],
    [
      'an anchor used twice is wrong once',
      'teile: [{<<: &n {wert: x}, id: a}, {<<: *n, id: b}]\n',
      [['schema-typ', 'x', '<<']],
    ],
  ])('%s', (_, text, expected) => expect(places(`projekt: probe\n${text}`)).toEqual(expected));
});

describe('no cascade', () => {
  it.each([
    ['the place of a Problem of reading', 'projekt: probe\neinwohner: !x\n'],
    ['a name that is a number', 'projekt: probe\n2028: 1\n'],
    ['an alias without target', 'projekt: probe\neinwohner: *fehlt\n'],
    ['what a syntax error has swallowed', 'name: "x\nprojekt: probe\n'],
    ['the group that a syntax error cuts off', 'projekt: probe\nteile:\n  - wert: 1\n    id: "x\n'],
    ['the first of two equal names', 'projekt: probe\nteile: x\nteile: [{id: a}]\n'],
  ])('%s is not judged', (_, text) => {
    expect(parseDocument('f', text).probleme).toHaveLength(1);
    expect(shortOf(text)).toEqual([]);
  });

  it('what stands before a syntax error is', () => {
    expect(shortOf('projekt: probe\neinwohner: x\nname: "y\n')).toEqual(['schema-typ ‹x›']);
  });
});

describe('sentences', () => {
  it.each([
    ['einwohner: viele', '„Einwohner“: erwartet wird eine ganze Zahl, hier steht der Text „viele“.'],
    [
      'laenge_m: 1000',
      '„laenge_m“ ist hier nicht bekannt; es gibt „laenge_km“; bitte den Wert dort in der Einheit km eintragen.',
    ],
    [
      'laenge_km: 700 m',
      '„700 m“ ist für YAML ein Text; erwartet wird eine Zahl in der Einheit km: bitte umrechnen, falls nötig, und nur die Zahl schreiben.',
    ],
    [
      'einwohner: 7,400',
      '„7,400“ ist hier keine ganze Zahl; bitte eine ganze Zahl ohne Komma, Punkt und Einheit schreiben: 7400, falls das Komma Tausender trennt.',
    ],
    ['anzahl: -1', '„Anschlüsse“: erlaubt sind mindestens 0, hier steht -1.'],
    [
      'klein: ja',
      '„Klein“: erwartet wird true oder false, hier steht der Text „ja“. Gemeint ist vielleicht true.',
    ],
    ['klein: x', '„Klein“: erwartet wird true oder false, hier steht der Text „x“. Beispiel: false.'],
    ['klein: 7', '„Klein“: erwartet wird true oder false, hier steht die Zahl 7. Beispiel: false.'],
    ['tage: 0', '„Dauer“: erlaubt sind mindestens 1 Tag, hier steht 0.'],
    ['einwohner: 200', '„Einwohner“: erlaubt sind höchstens 100 Einwohner, hier steht 200.'],
    [
      'art: regulär',
      '„Verfahrensart“: erlaubt sind regulaer oder vereinfacht oder leer (noch nicht vorhanden), hier steht der Text „regulär“. Gemeint ist vielleicht regulaer.',
    ],
    ...['Mecklenburg-Vorpommern', 'mecklenburg vorpommern'].map((land): [string, string] => [
      `land: ${land}`,
      `„Land“: erlaubt sind SH, HH, NI, HB, NW, HE, RP, BW, BY, MV oder SN, hier steht der Text „${land}“. Gemeint ist vielleicht MV.`,
    ]),
    [
      'land: Utopia',
      '„Land“: erlaubt sind SH, HH, NI, HB, NW, HE, RP, BW, BY, MV oder SN, hier steht der Text „Utopia“.',
    ],
    [
      'teile: [{id: a}, {wert: 1}]',
      'Die Pflichtangabe „Kürzel“ fehlt; bitte in „teile“, Eintrag 2, die Zeile „id: …“ ergänzen (Beispiel: nord).',
    ],
    [
      'ab: Ende 2028',
      '„Ende 2028“ ist kein vollständiges Datum; erwartet wird die Form JJJJ-MM-TT (Jahr-Monat-Tag).',
    ],
    [
      'teile: [{id: a}, {id: a}]',
      '„Teilgebiete“: die Einträge 1 und 2 der Liste sind gleich; bitte einen löschen.',
    ],
  ])('%s', (text, sentence) => {
    expect(problemsOf(`projekt: probe\n${text}\n`).map((one) => one.text.de)).toEqual([sentence]);
  });

  it('a value that is named by its meaning is replaced', () => {
    expect(problemsOf('projekt: probe\nland: Sachsen\n').map(({ ersatz }) => ersatz)).toEqual(['SN']);
  });
});

const keys = fc.constantFrom(...Object.keys(SCHEMA.properties), 'fremd', '"2"', '<<', '&a b', '__proto__');
const values = fc.constantFrom(
  ...[
    '1',
    '1.000',
    '12,5',
    'x',
    '"1067048"',
    'true',
    '',
    '[]',
    '[1, x]',
    '{}',
    '{id: a, wert: x}',
    '{art: x}',
    '*a',
    '&a {id: 1}',
    '!x',
    '[{id: a}, {id: a}]',
    '2027-02-30',
    '{',
    '"',
  ],
);
const lines = fc.array(fc.tuple(keys, values), { maxLength: 12 });
const texts = lines.map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join('\n'));

describe('for every text', () => {
  it('nothing throws, and Problems lie inside the text on one line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parseDocument('f', text);
        for (const { range, text: sentence } of problemsOf(text)) {
          expect(range.start.line).toBe(range.end.line);
          expect(document.positionAt(document.offsetAt(range.end))).toEqual(range.end);
          expect(sentence.de).not.toMatch(/undefined|NaN|\[object/);
          expect(sentence.en).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says nothing of the keys of an alias bomb', () => {
    const rows = Array.from({ length: 16 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
    const bomb = `projekt: probe\na0: &a0 [x]\n${rows.join('\n')}\n`;
    expect(parseDocument('f', bomb).probleme.map(({ code }) => code)).toEqual(['yaml-alias']);
    expect(problemsOf(bomb)).toEqual([]);
    expect(problemsOf('projekt: probe\na0: &a0 [x]\na1: *a0\n').map(({ code }) => code)).toEqual([
      'schema-unbekanntes-feld',
      'schema-unbekanntes-feld',
    ]);
  });

  it('a replacement removes its Problem', () => {
    let replaced = 0;
    fc.assert(
      fc.property(fc.tuple(keys, values), ([key, value]) => {
        const text = `projekt: probe\n${key}: ${value}\n`;
        const document = parseDocument('f', text);
        if (document.probleme.length > 0) return;
        for (const { code, range, ersatz } of problemsOf(text)) {
          if (ersatz === undefined) continue;
          const mended =
            text.slice(0, document.offsetAt(range.start)) + ersatz + text.slice(document.offsetAt(range.end));
          expect(problemsOf(mended).filter((one) => one.code === code)).toEqual([]);
          replaced++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(replaced).toBeGreaterThan(20);
  });
});
