import { type FaelleBericht, parseDocument, readFaelle, runFaelle } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { STICHTAG } from './lib/pruefen.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  groesse,
  loadRegeln,
  modul,
  overlay,
  soundRegeln,
  textOf,
  variante,
} from './lib/regeln.ts';

const REGELN = anforderungen(
  { R: { dann: 'a.ja' }, J: { je: { e: 'liste' }, dann: 'e.ja' } },
  {
    groessen: {
      g: groesse('a.zahl * 2'),
      t: groesse('a.tag'),
      d: groesse('duration("P30D")'),
      l: groesse('a.zahlen'),
      k: groesse('a.zahl', { typ: 'betrag' }),
      w: groesse('a.ja', { typ: 'wahrheitswert' }),
      f: groesse('a.tag', { typ: 'datum' }),
    },
  },
);

const bericht = (faelle: string | object, regeln: Dateien = REGELN, id = 'test/m'): FaelleBericht =>
  runFaelle(soundRegeln(regeln), [readFaelle(id, parseDocument(`${id}.faelle.yaml`, textOf(faelle)))]);

/** What came out otherwise than expected, for a file with one case. */
const abweichungen = (
  fall: Eintrag,
  kopf: Eintrag = { stichtag: STICHTAG },
  regeln = REGELN,
  id = 'test/m',
) =>
  bericht({ ...kopf, faelle: [{ name: 'Fall', ...fall }] }, regeln, id).ergebnisse.flatMap((ergebnis) =>
    ergebnis.abweichungen.map(
      ({ was, element, erwartet, erhalten }) =>
        `${was}${element === undefined ? '' : `/${element}`}: ${erwartet} ≠ ${erhalten}`,
    ),
  );

const JA = { angaben: { a: { ja: true } } };

describe('a case', () => {
  it('is green if its verdict comes out', () =>
    expect(abweichungen({ ...JA, erwartet: { R: 'erfuellt' } })).toEqual([]));
  it('is red otherwise', () => {
    expect(abweichungen({ ...JA, erwartet: { R: 'verletzt' } })).toEqual(['R: verletzt ≠ erfuellt']);
  });

  const liste = { angaben: { liste: [{ id: 'nord', ja: true }, { id: 'sued' }] } };
  it.each<readonly [string, unknown, readonly string[]]>([
    ['of its worst element', 'offen', []],
    ['of an element', { nord: 'erfuellt', sued: 'offen' }, []],
    ['of an element, wrong', { nord: 'offen' }, ['J/nord: offen ≠ erfuellt']],
    ['of an element that does not exist', { ost: 'offen' }, ['J/ost: offen ≠ Element fehlt']],
  ])('expects the verdict %s', (_was, J, rot) =>
    expect(abweichungen({ ...liste, erwartet: { J } })).toEqual(rot),
  );

  it('a requirement not in force is told', () => {
    const regeln = anforderungen({ R: { dann: 'true', geltung: { bis: '2025-12-31' } } });
    expect(abweichungen({ erwartet: { R: 'erfuellt' } }, undefined, regeln)).toEqual([
      'R: erfuellt ≠ gilt_nicht',
    ]);
    expect(abweichungen({ erwartet: { R: 'gilt_nicht' } }, undefined, regeln)).toEqual([]);
    expect(abweichungen({ erwartet: { R: 'gilt_nicht' } })).toEqual(['R: gilt_nicht ≠ offen']);
  });
});

describe('stichtag', () => {
  const FRIST = anforderungen({ R: { dann: 'false', faellig: 'date("2026-06-30")' } });
  it.each([
    ['of the case', { stichtag: '2026-06-30' }, {}, 'anstehend'],
    ['of the file', {}, { stichtag: '2026-07-01' }, 'verletzt'],
    [
      'of the case goes before the file’s',
      { stichtag: '2026-06-30' },
      { stichtag: '2026-07-01' },
      'anstehend',
    ],
  ])('%s', (_wo, fall, kopf, R) =>
    expect(abweichungen({ ...fall, erwartet: { R } }, kopf, FRIST)).toEqual([]),
  );

  it.each([
    ['without', {}, 'keiner'],
    ['with an impossible', { stichtag: '2026-02-30' }, '2026-02-30'],
  ])('a case %s Stichtag is never green', (_wie, fall, erhalten) => {
    expect(abweichungen({ ...fall, erwartet: { R: 'offen' } }, {})).toEqual([
      `stichtag: ein Kalendertag ≠ ${erhalten}`,
    ]);
  });
});

describe('grundlage is merged under each case', () => {
  const grundlage = { a: { ja: true, zahl: 1 }, liste: [{ id: 'nord', ja: true }] };
  const mit = (angaben: Eintrag, erwartet: Eintrag, groessen: Eintrag = {}) =>
    abweichungen({ angaben, erwartet, groessen }, { stichtag: STICHTAG, grundlage });
  it.each<readonly [string, Eintrag, Eintrag, Eintrag]>([
    ['a case without angaben has it', {}, { R: 'erfuellt' }, {}],
    ['maps are merged key by key', { a: { ja: false } }, { R: 'verletzt' }, { g: 2 }],
    ['lists are replaced', { liste: [{ id: 'sued', ja: false }] }, { J: { sued: 'verletzt' } }, {}],
    ['null replaces', { liste: null }, { J: 'nicht_anwendbar' }, {}],
  ])('%s', (_satz, angaben, erwartet, groessen) => expect(mit(angaben, erwartet, groessen)).toEqual([]));
});

describe('fehlt: expected missing facts', () => {
  it.each<readonly [string, Eintrag, Eintrag, readonly string[]]>([
    ['the facts', {}, { R: ['a.ja'] }, []],
    ['none', JA.angaben, { R: [] }, []],
    ['others', {}, { R: ['a.nein'] }, ['R: fehlt: a.nein ≠ fehlt: a.ja']],
    ['too few', {}, { R: [] }, ['R: fehlt:  ≠ fehlt: a.ja']],
    ['of an element', { liste: [{ id: 'nord' }] }, { J: { nord: ['liste[0].ja'] } }, []],
  ])('%s', (_was, angaben, fehlt, rot) =>
    expect(abweichungen({ angaben, erwartet: {}, fehlt })).toEqual(rot),
  );
});

describe('groessen', () => {
  it.each<readonly [string, Eintrag, Eintrag, readonly string[]]>([
    ['a number', { a: { zahl: 1.5 } }, { g: 3 }, []],
    ['another number', { a: { zahl: 1.5 } }, { g: 4 }, ['g: 4 ≠ 3']],
    ['a day', { a: { tag: '2026-06-30' } }, { t: '2026-06-30' }, []],
    ['a duration', {}, { d: 'P30D' }, []],
    ['unknown', {}, { g: 'unbekannt' }, []],
    ['null', { a: { tag: null } }, { t: null }, []],
    ['a list', { a: { zahlen: [1, 2] } }, { l: [1, 2] }, []],
    ['a shorter list', { a: { zahlen: [1, 2] } }, { l: [1] }, ['l: [1] ≠ [1, 2]']],
    ['a text that reads like the number', { a: { zahl: 1 } }, { g: '2' }, ['g: "2" ≠ 2']],
    ['a text that reads like the truth value', { a: { ja: true } }, { w: 'true' }, ['w: "true" ≠ true']],
  ])('%s', (_was, angaben, groessen, rot) =>
    expect(abweichungen({ angaben, erwartet: {}, groessen })).toEqual(rot),
  );
});

describe('land and varianten', () => {
  const regeln: Dateien = {
    'm.modul.yaml': modul({ anforderungen: { R: { dann: 'true' } } }),
    'sn.overlay.yaml': overlay('sn', { land: 'SN', aendert: { anforderungen: { R: { dann: 'false' } } } }),
    'v.variante.yaml': variante('v', { aendert: { anforderungen: { R: { dann: 'a.ja' } } } }),
  };
  it.each<readonly [string, Eintrag, Eintrag, string, string]>([
    ['no Land: federal law', {}, {}, 'test/m', 'erfuellt'],
    ['the Land of the case', { land: 'SN' }, {}, 'test/m', 'verletzt'],
    ['the Land of the file', {}, { land: 'SN' }, 'test/m', 'verletzt'],
    ['the Land of the town', { angaben: { gemeinde: { land: 'SN' } } }, {}, 'test/m', 'verletzt'],
    ['the variants of the case', { varianten: ['v'] }, {}, 'test/m', 'offen'],
    ['the variants of the file', {}, { varianten: ['v'] }, 'test/m', 'offen'],
    ['the cases of a variant apply it', {}, {}, 'test/v', 'offen'],
    ['unless they say otherwise', { varianten: [] }, {}, 'test/v', 'erfuellt'],
  ])('%s', (_satz, fall, kopf, id, R) => {
    expect(abweichungen({ ...fall, erwartet: { R } }, { stichtag: STICHTAG, ...kopf }, regeln, id)).toEqual(
      [],
    );
  });
});

describe('a case that proves nothing is a Problem', () => {
  const codes = (fall: Eintrag, id = 'test/m') =>
    bericht(
      { stichtag: STICHTAG, faelle: [{ name: 'Fall', erwartet: { R: 'offen' }, ...fall }] },
      REGELN,
      id,
    ).probleme.map(({ code }) => code);
  it.each<readonly [string, Eintrag, string]>([
    ['an unknown Kennung', { erwartet: { X: 'offen' } }, 'kennung-unbekannt'],
    ['an unknown Kennung in fehlt', { fehlt: { X: [] } }, 'kennung-unbekannt'],
    ['an unknown Größe', { groessen: { x: 1 } }, 'kennung-unbekannt'],
    ['an unknown variant', { varianten: ['x'] }, 'variante-unbekannt'],
    ['a field that the schema does not know', { angaben: { a: { jaa: true } } }, 'schema-unbekanntes-feld'],
    ['a value that the schema does not allow', { angaben: { a: { wort: 'blau' } } }, 'schema-auswahl'],
  ])('%s', (_was, fall, code) => expect(codes(fall)).toEqual([code]));

  it.each<readonly [string, string, readonly string[]]>([
    ['nothing at all', 'erwartet: {}', ['warnung erwartet']],
    ['of lists without entries', 'erwartet: {}\n    fehlt: {}\n    groessen: {}', ['warnung erwartet']],
    ['of no element', 'erwartet: { J: {} }', ['warnung erwartet']],
    ['that nothing is missing', 'erwartet: {}\n    fehlt: { R: [] }', []],
    ['a Größe', 'erwartet: {}\n    groessen: { g: unbekannt }', []],
  ])('a case that expects %s has a warning only if that shows nothing', (_was, zeilen, warnung) => {
    const text = `stichtag: ${STICHTAG}\nfaelle:\n  - name: F\n    ${zeilen}\n`;
    expect(
      bericht(text).probleme.map(({ schwere, range }) => {
        const line = text.split('\n')[range.start.line] ?? '';
        return `${schwere} ${line.slice(range.start.character, range.end.character)}`;
      }),
    ).toEqual(warnung);
  });

  const VARIANTE: Dateien = { ...REGELN, 'teuer.variante.yaml': variante('teuer', {}) };
  const told = (zeile: string) => {
    const text = `stichtag: ${STICHTAG}\nfaelle:\n  - name: F\n    erwartet: { R: offen }\n    ${zeile}\n`;
    return bericht(text, VARIANTE).probleme.map(({ code, range, ersatz }) => {
      const line = text.split('\n')[range.start.line] ?? '';
      return [code, line.slice(range.start.character, range.end.character), ersatz];
    });
  };
  it.each<readonly [string, string, readonly unknown[]]>([
    ['a mistyped variant, at its word', 'varianten: [teuerr]', ['variante-unbekannt', 'teuerr', 'teuer']],
    ['a number as a text', 'groessen: { k: "2000" }', ['schema-typ', '"2000"', '2000']],
    ['a truth value as a text', 'groessen: { w: "true" }', ['schema-typ', '"true"', 'true']],
    ['`ja` as a truth value', 'groessen: { w: ja }', ['schema-typ', 'ja', 'true']],
    ['a dot between thousands', 'groessen: { k: 2.000 }', ['zahl-tausenderpunkt', '2.000', '2000']],
    ['a number with its unit', 'groessen: { k: 2000 EUR }', ['zahl-einheit', '2000 EUR', '2000']],
    ['a German day', 'groessen: { f: 01.07.2027 }', ['datum-format', '01.07.2027', '2027-07-01']],
  ])('%s, with what is meant', (_was, zeile, problem) => expect(told(zeile)).toEqual([problem]));

  it.each(['k: 2000', 'w: true', 'f: 2027-07-01', 'f: "2027-07-01"', 'k: unbekannt', 'f: null', 'd: P30D'])(
    'not the value %s',
    (groesse) => expect(told(`groessen: { ${groesse} }`)).toEqual([]),
  );

  it('two cases of one name, told at the second with the place of the first', () => {
    const erwartet = { R: 'offen' };
    const datei = { stichtag: STICHTAG, faelle: ['F', 'G', 'F'].map((name) => ({ name, erwartet })) };
    const document = parseDocument('test/m.faelle.yaml', textOf(datei));
    const place = (stelle: number) => document.rangeOf(['faelle', stelle, 'name']);
    const { probleme, ergebnisse } = bericht(datei);
    expect(probleme.map(({ code, range, verwandt }) => [code, range, verwandt?.[0]?.range])).toEqual([
      ['element-doppelt', place(2), place(0)],
    ]);
    expect(ergebnisse).toHaveLength(3);
  });

  it('cases without a rule file of the same name', () =>
    expect(codes({}, 'test/x')).toEqual(['katalog-faelle']));
  it('cases of a topic that does not exist', () =>
    expect(codes({}, 'vergabe/m')).toEqual(['katalog-faelle']));

  it.each<readonly [string, object]>([
    ['an unknown key', { faelle: [{ name: 'F', erwartet: {}, urteil: 'offen' }] }],
    ['an unknown key of the file', { fall: [], faelle: [{ name: 'F', erwartet: {} }] }],
    ['a case without erwartet', { faelle: [{ name: 'F' }] }],
    ['a case without name', { faelle: [{ erwartet: {} }] }],
    ['a verdict that does not exist', { faelle: [{ name: 'F', erwartet: { R: 'erfüllt' } }] }],
    ['no case at all', { faelle: [] }],
  ])('%s is a Problem of the file', (_was, datei) => {
    expect(loadRegeln({ ...REGELN, 'm.faelle.yaml': datei }).probleme).toHaveLength(1);
  });
});
