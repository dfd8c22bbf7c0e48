import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';

import { createAjv } from './create-ajv.ts';
import { DATEI_SCHEMAS, validateDatei } from './validate-datei.ts';

function check(art: string, text: string): readonly string[] {
  const document = parseDocument('datei.yaml', text);
  return [...document.probleme, ...validateDatei(document, art)].map(({ code, range, text: { de } }) => {
    const marked = document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
    return `${code} ‹${marked}› ${de}`;
  });
}

const MODUL = `
modul: probe/ablauf
titel: Ablauf
zweck: Zeigt die Form eines Moduls.
geltung: { ab: 2024-01-01 }
stand: 2026-08-19
sicherheit: A
parameter:
  tage:
    titel: Dauer
    typ: zahl
    einheit: Tage
    gesetzt_von: land
    schwelle_fuer: gemeinde.einwohner
    naehe_prozent: 5
    werte:
      - { ab: 2024-01-01, wert: 30, quelle: X § 1, stand: 2026-08-19, sicherheit: A }
  sockel:
    titel: Sockel
    typ: betrag
    werte:
      - ab: 2024-01-01
        staffel:
          nach: gemeinde.einwohner
          stufen: [ { unter: 100, wert: 1.5 }, { bis: 200, wert: 2 }, { wert: 3 } ]
groessen:
  ende:
    titel: Ende
    typ: datum
    formel: >-
      max(a.b,
          c.d)
    zeile: [X-1]
anforderungen:
  frist:
    kennung: X-1-a
    titel: Frist halten
    verbindlichkeit: muss
    adressat: Stelle
    quelle: X § 1
    phase: eins
    massgeblich: stichtag
    geltung: { ab: 2024-01-01, bis: 2025-01-01 }
    je: { t: plan.teile }
    wenn: true
    faellig: plan.ende
    dann: plan.ende >= groesse.ende
    erledigt_am: plan.ende
    naechste: plan.ende
    feld: plan.ende
    meldung: Ende {{ plan.ende }}.
    abhilfe: Später.
    korrektur: { setze: plan.ende, auf: groesse.ende }
    grenze: Mehr nicht.
    zweifel: Vielleicht.
    wiedervorlage: 2027-01-01
    zeile: [X-1]
    fassungen: [ { ab: 2026-07-30, quelle: X § 2, dann: plan.ende != null } ]
  duerfen: { kennung: X-2, titel: Dürfen, verbindlichkeit: kann }
erleichterungen:
  klein:
    titel: Klein
    quelle: X § 3
    wenn: gemeinde.klein
    entfaellt: [ { modul: probe/anderes }, X-2 ]
    aendert: { X-1-a: { verbindlichkeit: kann, faellig: plan.ende } }
    hinweis: Nur hier.
`;

const OVERLAY = `
overlay: probe/land/sn
land: SN
titel: Sachsen
geltung: { ab: 2025-06-27 }
quelle: Y § 1
stand: 2026-08-19
sicherheit: A
aendert:
  parameter: { tage: { werte: [{ ab: 2025-06-27, wert: true, quelle: Y § 2 }], werte_ersetzen: true } }
  groessen: { ende: { formel: plan.ende } }
  anforderungen: { X-1-a: { verbindlichkeit: soll } }
  erleichterungen: { klein: { wenn: plan.klein } }
entfaellt: [ { anforderung: X-2, quelle: Y § 3 } ]
ergaenzt:
  erleichterungen:
    neu: { titel: Neu, quelle: Y § 4, sicherheit: B, aendert: { X-1-a: { faellig: plan.ende } } }
`;

const FAELLE = `
stichtag: 2027-01-01
grundlage: { gemeinde: { land: SN } }
faelle:
  - name: Einsichtnahme im Februar
    stichtag: 2027-04-01
    varianten: [probe/varianten/a]
    angaben: { verfahren: { von: 2027-02-01 } }
    erwartet: { X-1-a: verletzt, X-2: { nord: erfuellt } }
    fehlt: { X-1-a: [], X-2: { nord: [a.b] } }
    groessen: { ende: 2027-02-28 }
    zeile: [X-1]
`;

describe('files that follow the format have no Problem', () => {
  it.each([
    ['modul', MODUL],
    ['overlay', OVERLAY],
    ['variante', `variante: a/b\ntitel: T\nbegruendung: B\nherkunft: studie\n`],
    ['faelle', FAELLE],
    ['quellen', 'quellen: { WPG: { titel: Wärmeplanungsgesetz, abkuerzung: WPG, stand: 2026-08-19 } }\n'],
    ['glossar', 'begriffe: { befund: { begriff: Befund, bedeutung: Was auffiel., norm: § 1 X } }\n'],
    [
      'gemeinsam-schema',
      'type: object\nproperties: { a: { $ref: ../gemeinsam/b.schema.yaml }, c: { type: string, x-frage: Was? } }\n',
    ],
    ['nicht-abgebildet', 'beliebig: 1\n'],
  ])('%s', (art, text) => expect(check(art, text)).toEqual([]));
});

it.each(Object.keys(DATEI_SCHEMAS))('the schema of %s compiles in strict mode', (art) => {
  const schema = DATEI_SCHEMAS[art] ?? {};
  const ajv = createAjv([schema]);
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(() => ajv.compile(schema)).not.toThrow();
});

describe('one mistake, one Problem at its place', () => {
  it.each([
    [
      'modul',
      'dann: plan.ende >= groesse.ende',
      'dan: x',
      ['schema-pflichtfeld ‹frist›', 'schema-unbekanntes-feld ‹dan›'],
    ],
    ['modul', 'verbindlichkeit: muss', 'verbindlichkeit: mus', ['schema-auswahl ‹mus›']],
    ['modul', 'typ: zahl', 'typ: Zahl', ['schema-auswahl ‹Zahl›']],
    ['modul', 'stand: 2026-08-19\nsicher', 'stand: 19.8.2026\nsicher', ['datum-format ‹19.8.2026›']],
    ['modul', 'zweck: Zeigt die Form eines Moduls.\n', '', ['schema-pflichtfeld ‹›']],
    ['modul', 'je: { t: plan.teile }', 'je: { t: plan.teile, u: x }', ['schema-wert ‹je›']],
    ['modul', 'setze: plan.ende, auf: groesse.ende', 'setze: plan.ende, auf: max(a, b)', ['feel-yaml ‹b)›']],
    ['modul', '{ unter: 100, wert: 1.5 }', '{ unter: 1.000, wert: 1.5 }', ['zahl-tausenderpunkt ‹1.000›']],
    [
      'modul',
      ', wert: 30,',
      ',',
      ['schema-pflichtfeld ‹{ ab: 2024-01-01, quelle: X § 1, stand: 2026-08-19, sicherheit: A }›'],
    ],
    ['modul', '  ende:\n    titel', '  Ende:\n    titel', ['schema-wert ‹Ende›']],
    [
      'modul',
      '{ modul: probe/anderes }, X-2',
      '{ modu: probe/anderes }, X-2',
      ['schema-pflichtfeld ‹{ modu: probe/anderes }›', 'schema-unbekanntes-feld ‹modu›'],
    ],
    ['overlay', 'land: SN', 'land: Sachsen', ['schema-auswahl ‹Sachsen›']],
    ['overlay', 'land: SN', 'ort: 14628110', ['schema-typ ‹14628110›']],
    ['faelle', 'verletzt', 'verletz', ['schema-auswahl ‹verletz›']],
    ['faelle', 'nord: erfuellt', 'nord: erfüllt', ['schema-auswahl ‹erfüllt›']],
    ['faelle', 'grundlage:', 'faelle: probe/ablauf\ngrundlage:', ['yaml-doppelter-schluessel ‹faelle›']],
  ])('%s: %s → %s', (art, from, to, expected) => {
    const base = { modul: MODUL, overlay: OVERLAY, faelle: FAELLE }[art] ?? '';
    expect(base).toContain(from);
    const found = check(art, base.replace(from, to));
    expect(found.map((one) => one.slice(0, one.indexOf('›') + 1))).toEqual(expected);
  });

  it.each([
    ['an unknown kind', 'type: objekt\n', '‹objekt› „type“ kann array, boolean'],
    [
      'a misspelt keyword',
      'type: object\nproperties: { a: { type: string, formt: date } }\n',
      '‹formt› „formt“ ist',
    ],
    [
      'an unknown format',
      'type: object\nproperties: { a: { type: string, format: datum } }\n',
      '‹datum› Das Format',
    ],
    ['one name for a list', 'type: object\nrequired: a\n', '‹a› „required“: erwartet wird eine Liste'],
    ['no choice', 'type: object\nproperties: { a: { enum: [] } }\n', '„enum“ braucht mindestens einen Wert.'],
    [
      'a list as its title',
      'title: [Probe]\ntype: object\n',
      '„title“: erwartet wird ein Text, hier steht eine Liste.',
    ],
    [
      'a negative length',
      'type: object\nproperties: { a: { type: string, minLength: -1 } }\n',
      'mindestens 0.',
    ],
    [
      'a duty that is forbidden',
      'type: object\nadditionalProperties: false\nrequired: [gemende]\nproperties: { gemeinde: { type: string } }\n',
      '‹gemende› „gemende“ ist hier Pflicht, steht aber nicht unter properties; kein Projekt kann das erfüllen. Gemeint: „gemeinde“?',
    ],
    ['the same field twice', 'type: object\nrequired: [a, a]\n', 'nennt einen Eintrag zweimal.'],
    ['an empty list', 'type: object\nallOf: []\n', 'braucht mindestens einen Eintrag.'],
    [
      'a step of nothing',
      'type: object\nproperties: { a: { type: number, multipleOf: 0 } }\n',
      'größer als 0',
    ],
    [
      'a reference into nothing',
      'type: object\nproperties: { a: { $ref: "#/$defs/x" } }\n',
      '‹"#/$defs/x"› „$ref: #/$defs/x“ führt zu keiner Stelle',
    ],
    [
      'no type beside its fields',
      'properties: { a: { type: string } }\n',
      'Neben „properties“ fehlt im Schema „type: object“.',
    ],
    ['half a condition', 'type: object\nif: { type: object }\n', 'betroffen: „if“, „then“, „else“. Bitte'],
    [
      'a limit of a number at a text in a group',
      'type: object\nproperties: { a: { type: object, properties: { größe: { type: string, minimum: 3 } } } }\n',
      '‹3› Neben „minimum“ fehlt im Schema „type: number“.',
    ],
    [
      'no value to choose',
      'type: object\nproperties: { a: { type: string, enum: [] } }\n',
      '‹enum› „enum“ braucht mindestens einen Wert.',
    ],
    [
      'an unknown type among others',
      'type: object\nproperties: { a: { type: [boolean, nul] } }\n',
      '‹nul› Eintrag 2 von „type“ kann array',
    ],
    [
      'one type twice',
      'type: object\nproperties: { a: { type: [number, number] } }\n',
      '‹type› „type“: die Liste nennt einen Eintrag zweimal.',
    ],
    [
      'a number among its parts',
      'type: object\nallOf: [{ required: [a] }, 5]\n',
      '‹5› Eintrag 2 von „allOf“: erwartet wird eine Gruppe',
    ],
    ['a list at the top', '- a\n- b\n', '‹› Das Schema: erwartet wird eine Gruppe'],

    ['a text alone', 'nur Text\n', 'Hier wird ein JSON Schema erwartet'],
    [
      'another dialect',
      '$schema: http://json-schema.org/draft-07/schema#\ntype: object\n',
      '‹http://json-schema.org/draft-07/schema#› „$schema“ kann https://json-schema.org/draft/2020-12/schema sein.',
    ],
    [
      'a part of its dialect',
      '$schema: https://json-schema.org/draft/2020-12/meta/core\ntype: object\n',
      '„$schema“ kann',
    ],
    ['half a dialect', '$schema: https\ntype: object\n', '‹https› „$schema“ kann'],
    ['a list as its dialect', '$schema: []\ntype: object\n', '‹$schema› „$schema“ kann'],
    ['no dialect after the word', '$schema:\ntype: object\n', '„$schema“ kann'],
    [
      'a regular expression',
      'type: object\nproperties: { a: { type: string, pattern: "(a+)+$" } }\n',
      '‹"(a+)+$"› Das Schema verwendet reguläre Ausdrücke',
    ],
  ])('a schema with %s is refused', (_, text, words) => {
    const found = check('projekt-schema', text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
    expect(found[0]).not.toMatch(/\b(?:must|should|strict|keyword|reference|with)\b/);
  });

  it('what is meant is text where YAML would read no word', () => {
    const document = parseDocument('x.yaml', 'type: object\nproperties: { a: { type: [string, nul] } }\n');
    expect(validateDatei(document, 'projekt-schema').map(({ ersatz }) => ersatz)).toEqual(['"null"']);
  });

  it('an unknown dialect hides no other mistake', () => {
    const found = check('projekt-schema', '$schema: draft-07\ntype: objekt\n');
    expect(found.map((one) => /‹(.*)›/.exec(one)?.[1])).toEqual(['draft-07', 'objekt']);
  });

  it('a field may be called pattern', () => {
    expect(check('projekt-schema', 'type: object\nproperties: { pattern: { type: string } }\n')).toEqual([]);
  });
});
