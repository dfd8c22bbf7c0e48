import { describe, expect, it } from 'vitest';
import { problemeIn } from './lib/probleme.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  groesse,
  type Inhalt,
  loadRegeln,
  modul,
  overlay,
  parameter,
} from './lib/regeln.ts';

const mit = (teile: Eintrag, rest: Inhalt = {}) => anforderungen({ R: { dann: 'true', ...teile } }, rest);

describe('Static types: Problems before anything runs', () => {
  it.each([
    ['a fact that does not exist', 'a.zhal > 1', 'feel-name "zhal"'],
    ['a parameter that does not exist', 'parameter.x', 'feel-name "x"'],
    ['a Größe that does not exist', 'groesse.x', 'feel-name "x"'],
    ['a fact at top level that does not exist', 'waermeplan.ja', 'feel-name "waermeplan"'],
    ['text < number', 'a.text < 3', 'feel-typ "a.text"'],
    ['text = number', 'a.text = 3', 'feel-typ "3"'],
    ['a date compared with a text', 'a.tag > "2026-01-01"', 'feel-typ "\\"2026-01-01\\""'],
    ['a value that is no member of the enum', 'a.wort = "blau"', 'feel-auswahl "\\"blau\\""'],
    ['a list member that is no member of the enum', 'a.wort in ["rot", "blau"]', 'feel-auswahl "\\"blau\\""'],
    ['different units side by side', 'a.zahl > a.tage', 'feel-einheit "a.tage"'],
    ['different units in a sum', 'a.zahl + a.tage > 1', 'feel-einheit "a.tage"'],
    ['days compared with months', 'duration("P1D") < duration("P1M")', 'feel-typ "duration(\\"P1M\\")"'],
    ['a number where a condition is needed', 'a.zahl', 'feel-typ "a.zahl"'],
    ['a number beside "and"', 'a.ja and a.zahl', 'feel-typ "a.zahl"'],
    ['a list that is none', 'every e in a.zahl satisfies true', 'feel-typ "a.zahl"'],
    ['date + number', 'a.tag + 1 > a.tag', 'feel-typ "a.tag + 1"'],
  ])('%s', (_was, dann, problem) => {
    const text = `modul: test/m\ntitel: t\nzweck: z\nquelle: Testgesetz\nstand: 2026-01-01\nsicherheit: A\nanforderungen:\n  r:\n    kennung: R\n    titel: R\n    verbindlichkeit: muss\n    dann: >-\n      ${dann}\n`;
    expect(problemeIn({ 'm.modul.yaml': text })).toEqual([problem]);
  });

  it.each([
    ['different units are multiplied', 'a.zahl * a.tage > 1'],
    ['a literal fits every unit', 'a.zahl > 1 and a.tage > 1'],
    ['a member of the enum', 'a.wort = "rot"'],
    ['null beside everything', 'a.zahl = null or a.tag = null or liste = null'],
    ['a field of the element', 'every e in liste satisfies e.zahl > 1'],
    ['.year of a day', 'a.tag.year = 2026'],
  ])('no Problem: %s', (_was, dann) => expect(problemeIn(mit({ dann }))).toEqual([]));

  const falsch = 'a.text < 3';
  const land = (kopf: Eintrag): Dateien => ({
    ...mit({}, { groessen: { g: groesse('1') }, erleichterungen: { e: { entfaellt: ['R'] } } }),
    'o.overlay.yaml': overlay('o', { land: 'SN', ...kopf }),
  });
  it.each<readonly [string, Dateien]>([
    ['wenn', mit({ wenn: falsch })],
    ['dann', mit({ dann: falsch })],
    ['faellig', mit({ faellig: falsch })],
    ['faellig that is a number', mit({ faellig: 'a.zahl' })],
    ['erledigt_am that is no day', mit({ erledigt_am: 'a.ja' })],
    ['naechste that is no day', mit({ naechste: 'a.ja' })],
    ['massgeblich that is no day', mit({ massgeblich: 'a.ja' })],
    ['korrektur', mit({ korrektur: { setze: 'a.ja', auf: falsch } })],
    ['a placeholder of meldung', mit({ meldung: `{{ ${falsch} }}` })],
    ['a placeholder of abhilfe', mit({ abhilfe: `{{ ${falsch} }}` })],
    ['a fassung', mit({ fassungen: [{ ab: '2026-01-01', dann: falsch }] })],
    ['a Größe', mit({}, { groessen: { g: groesse(falsch) } })],
    ['a Größe that is not of its typ', mit({}, { groessen: { g: groesse('1', { typ: 'datum' }) } })],
    ['a relief', mit({}, { erleichterungen: { e: { wenn: falsch, entfaellt: ['R'] } } })],
    ['what a relief changes', mit({}, { erleichterungen: { e: { aendert: { R: { dann: falsch } } } } })],
    [
      'nach of a staffel',
      mit(
        {},
        { parameter: { p: parameter('zahl', [{ staffel: { nach: 'a.text', stufen: [{ wert: 1 }] } }]) } },
      ),
    ],
    ['an overlay’s requirement', land({ aendert: { anforderungen: { R: { dann: falsch } } } })],
    ['an overlay’s relief', land({ aendert: { erleichterungen: { e: { wenn: falsch } } } })],
    ['an overlay’s Größe', land({ aendert: { groessen: { g: { formel: falsch } } } })],
    ['an overlay’s Größe of another type', land({ aendert: { groessen: { g: { formel: 'a.tag' } } } })],
    ['je of something that is no list', mit({ je: { e: 'a.zahl' } })],
    ['je of a list that is computed', mit({ je: { e: '[1, 2]' } })],
  ])('is checked in %s', (_wo, dateien) => {
    expect(loadRegeln(dateien).probleme.map(({ code }) => code)).toEqual(['feel-typ']);
  });

  it('massgeblich reads no element: its day is one for all', () => {
    expect(problemeIn(mit({ je: { e: 'liste' }, massgeblich: 'e.tag' }))).toEqual(['feel-name "e"']);
  });

  it.each(['P30D', 'P1M'])('a Größe of typ dauer may be %s', (dauer) => {
    expect(
      problemeIn(mit({}, { groessen: { g: groesse(`duration("${dauer}")`, { typ: 'dauer' }) } })),
    ).toEqual([]);
  });
});

const kopf =
  'modul: test/m\ntitel: t\nzweck: z\nquelle: Testgesetz\nstand: 2026-01-01\nsicherheit: A\nanforderungen:\n  r:\n    kennung: R\n    titel: R\n    verbindlichkeit: muss\n';

describe('a Problem stands exactly at its place', () => {
  /** Where the one wrong word stands. */
  const placeOf = (text: string, wort: string) => {
    const davor = text.slice(0, text.indexOf(wort)).split('\n');
    return { line: davor.length - 1, character: davor.at(-1)?.length };
  };

  it.each([
    ['plain', '    dann: a.ja and a.zhal > 1\n'],
    ['single quotes', "    dann: 'a.ja and a.zhal > 1'\n"],
    ['single quotes with an escape before it', "    dann: 'a.text = \"it''s\" and a.zhal > 1'\n"],
    ['double quotes with escapes before it', '    dann: "a.text = \\"x\\" and a.zhal > 1"\n'],
    ['a folded block', '    dann: >-\n      a.ja and\n      a.zhal > 1\n'],
    ['a literal block', '    dann: |\n      a.ja and\n      a.zhal > 1\n'],
    ['a plain scalar of two lines', '    dann: a.ja and\n      a.zhal > 1\n'],
    ['a placeholder', "    dann: 'true'\n    meldung: Am {{ a.zhal }} nicht.\n"],
    [
      'a placeholder of a folded message',
      "    dann: 'true'\n    meldung: >-\n      Am Tag\n      {{ a.zhal }} nicht.\n",
    ],
  ])('in %s', (_stil, zeilen) => {
    const text = kopf + zeilen;
    const probleme = loadRegeln({ 'm.modul.yaml': text }).probleme.map(({ code, range }) => [
      code,
      range.start,
    ]);
    expect(probleme).toEqual([['feel-name', placeOf(text, 'zhal')]]);
  });
});

describe('FEEL in YAML: what YAML silently changes is a Problem', () => {
  const problem = (zeilen: string) =>
    loadRegeln({ 'm.modul.yaml': kopf + zeilen }).probleme.map(({ code, text }) => [code, text.de] as const);
  it.each([
    ['" #" in a message ends it: Nr. #3 fehlt', "    dann: 'true'\n    meldung: Nr. #3 fehlt\n", 'feel-yaml'],
    ['" #" in abhilfe ends it', "    dann: 'true'\n    abhilfe: Nr. #3 nachtragen\n", 'feel-yaml'],
    ['" #" in an expression ends it', '    dann: a.ja # and a.nein\n', 'feel-yaml'],
    ['"!x" is a tag and leaves nothing', '    dann: !a.ja\n', 'yaml-markierung'],
    ['": " in a plain scalar', '    dann: a.text = x: y\n', 'yaml-syntax'],
    ['an unclosed placeholder', "    dann: 'true'\n    meldung: Am {{ a.tag nicht.\n", 'vorlage-platzhalter'],
  ])('%s', (_was, zeilen, code) => expect(problem(zeilen).map(([eines]) => eines)).toContain(code));

  it.each([
    ['" #"', '    dann: a.ja # and a.nein\n', '>-'],
    ['" #" in a message', "    dann: 'true'\n    meldung: Nr. #3 fehlt\n", '>-'],
  ])('the remedy is named: %s', (_was, zeilen, abhilfe) => {
    expect(problem(zeilen)[0]?.[1]).toContain(abhilfe);
  });

  it('{ faellig: max(a, b) } makes two keys', () => {
    const text = `modul: test/m\ntitel: t\nzweck: z\nquelle: Testgesetz\nstand: 2026-01-01\nsicherheit: A\nanforderungen:\n  r: { kennung: R, titel: R, verbindlichkeit: muss, dann: a.ja, faellig: max(a.tag, a.pflichttag) }\n`;
    expect(problemeIn({ 'm.modul.yaml': text })).toContain('feel-yaml "a.pflichttag)"');
  });

  it('a comment on its own line is none', () => {
    expect(problem("    # remark\n    dann: 'true'\n    # another\n")).toEqual([]);
  });

  it('" #" in quotes and blocks is text', () => {
    expect(
      problem("    dann: 'true'\n    meldung: 'Nr. #3 fehlt'\n    abhilfe: >-\n      Nr. #3 nachtragen\n"),
    ).toEqual([]);
  });
});

describe('cycles', () => {
  const zyklen = (inhalt: Inhalt) => problemeIn({ 'm.modul.yaml': modul(inhalt) });
  const staffel = (nach: string) => parameter('zahl', [{ staffel: { nach, stufen: [{ wert: 1 }] } }]);
  it.each<readonly [string, Inhalt, number]>([
    ['a Größe that reads itself', { groessen: { g: groesse('groesse.g + 1') } }, 1],
    ['two Größen', { groessen: { g: groesse('groesse.h'), h: groesse('groesse.g') } }, 2],
    [
      'a Größe and a scaled parameter',
      { groessen: { g: groesse('parameter.p') }, parameter: { p: staffel('groesse.g') } },
      2,
    ],
    ['a scaled parameter that reads itself', { parameter: { p: staffel('parameter.p') } }, 1],
    [
      'a chain without a circle',
      { groessen: { g: groesse('groesse.h'), h: groesse('groesse.i'), i: groesse('1') } },
      0,
    ],
  ])('%s', (_was, inhalt, anzahl) => {
    expect(zyklen(inhalt).map((text) => text.split(' ')[0])).toEqual(
      Array.from({ length: anzahl }, () => 'katalog-zyklus'),
    );
  });

  it('the message shows one way round', () => {
    const [eines] = loadRegeln({
      'm.modul.yaml': modul({ groessen: { g: groesse('groesse.h'), h: groesse('groesse.g') } }),
    }).probleme;
    expect(eines?.text.de).toContain('groesse.g → groesse.h → groesse.g');
  });

  it('a circle that only an overlay closes', () => {
    const dateien = {
      'm.modul.yaml': modul({ groessen: { g: groesse('groesse.h'), h: groesse('1') } }),
      'o.overlay.yaml': overlay('o', { land: 'SN', aendert: { groessen: { h: { formel: 'groesse.g' } } } }),
    };
    expect(loadRegeln(dateien).probleme.map(({ code }) => code)).toEqual([
      'katalog-zyklus',
      'katalog-zyklus',
    ]);
  });
});
