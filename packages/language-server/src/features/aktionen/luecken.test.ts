import { parseDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { applyEdits } from '../../modell/edits.ts';
import { URI, WELT } from '../navigation/rename.test-hilfe.ts';
import type { Aktion } from './aktion.ts';
import { aktionenAt } from './aktionen.ts';
import { lueckeAktion } from './luecke.ts';
import { setValue } from './projekt.ts';

const SCHEMA = 'regeln/probe/projekt.schema.yaml';
/** A topic with required fields of every kind, each with an example that nobody must take for the truth. */
const PFLICHT = (WELT[SCHEMA] ?? '').replace(
  '  plan:\n',
  `  pflicht:
    title: Pflicht
    type: object
    additionalProperties: false
    required: [tag, ja, zahl, wahl, fest, name, frei, null_tag, liste, volle_liste, gruppe, volle_gruppe, schluessel]
    properties:
      tag: { title: Tag, type: string, format: date, examples: ["2026-01-01"], x-frage: Wann war es? }
      ja: { title: Ja, type: boolean, examples: [true] }
      zahl: { title: Zahl, type: number, x-einheit: EUR, examples: [5] }
      wahl: { title: Wahl, type: string, enum: [a, b], examples: [a] }
      fest: { title: Fest, type: string, const: so }
      name: { title: Name, type: string, minLength: 1, examples: [Anna] }
      frei: { title: Frei, type: string, examples: [Text] }
      null_tag: { title: Nulltag, type: [string, "null"], format: date }
      liste: { title: Liste, type: array, items: { type: string } }
      volle_liste: { title: Volle Liste, type: array, minItems: 1, items: { type: string } }
      gruppe: { title: Gruppe, type: object, properties: { x: { title: X, type: string } } }
      volle_gruppe: { title: Volle Gruppe, type: object, required: [x], properties: { x: { title: X, type: string } } }
      schluessel: { title: Schlüssel, type: string, format: ags, minLength: 1, examples: ["12067481"] }
  plan:
`,
);
const KOPF = 'projekt: probe\ngemeinde: { ags: "12067481" }\n';

interface Angebot {
  readonly aktion: Aktion;
  readonly danach: string;
}

/** All actions of a project by title, with what each makes of the text. */
async function offers(text: string): Promise<ReadonlyMap<string, Angebot>> {
  const { document, lage } = await check(text);
  const end = document.positionAt(text.length);
  const found = aktionenAt(document, { uri: document.uri, start: { line: 0, character: 0 }, end }, lage);
  return new Map(
    found.map((aktion) => [aktion.titel, { aktion, danach: applyEdits(document, aktion.edits) }]),
  );
}

const bereich = createBereich({ ...WELT, [SCHEMA]: PFLICHT });
let version = 0;

async function check(text: string) {
  const uri = `${URI}x.projekt.yaml`;
  bereich.open(uri, ++version, text);
  const read = await readFor(bereich, uri, 'jetzt');
  if (read === undefined) throw new Error('no file');
  const probleme = (read.lage.pruefung?.bericht.probleme ?? []).map((one) => one.text.de);
  return { ...read, probleme };
}

describe('a field that must be there', () => {
  it.each<[string, readonly string[]]>([
    ['tag', ['# tag: # Wann war es?']],
    ['ja', ['# ja: # Ja']],
    ['zahl', ['# zahl: # Zahl (EUR)']],
    ['wahl', ['# wahl: # Wahl (a | b)']],
    ['fest', ['fest: so']],
    ['name', ['name: ""']],
    ['frei', ['# frei: # Frei']],
    ['null_tag', ['null_tag: null']],
    ['liste', ['liste: []']],
    ['volle_liste', ['# volle_liste: # Volle Liste']],
    ['gruppe', ['gruppe: {}']],
    ['volle_gruppe', ['# volle_gruppe: # Volle Gruppe']],
    ['schluessel', ['# schluessel: # Schlüssel']],
  ])('%s is never filled in with a guess', async (name, erwartet) => {
    const text = `${KOPF}pflicht:\n  ${name === 'fest' ? 'ja: true' : 'fest: so'}\n`;
    const vorher = (await check(text)).probleme.length;
    const found = [...(await offers(text)).values()].filter(({ danach }) =>
      new RegExp(`^  (?:# )?${name}:`).test(danach.slice(text.length)),
    );
    expect(found.map(({ danach }) => danach.slice(text.length).trim())).toEqual(erwartet);
    for (const { aktion, danach } of found) {
      expect(aktion.bevorzugt === true).toBe(name === 'fest');
      // What is inserted is valid, or a gap that is told instead of the missing field.
      expect((await check(danach)).probleme.length).toBeLessThanOrEqual(vorher);
    }
  });

  it('gets its question in its groups where those are missing, once', () => {
    const feld = { titel: 'Tag', nullbar: true };
    const ask = (text: string) => {
      const document = parseDocument('x.projekt.yaml', text);
      const [aktion] = lueckeAktion(document, ['plan', 'ende', 'tag'], feld, 'M-1', 'de');
      return aktion === undefined ? undefined : applyEdits(document, aktion.edits);
    };
    const asked = ask('projekt: probe\nplan:\n  von: 2026-01-01\n');
    expect(asked).toBe('projekt: probe\nplan:\n  von: 2026-01-01\n  # ende:\n  #   tag: # Tag\n');
    expect(ask(asked ?? '')).toBeUndefined();
    // Another group has a field of this name.
    expect(ask('projekt: probe\nplan:\n  von: 2026-01-01\n  # mitte:\n  #   tag: # Tag\n')).toBeDefined();
  });

  it('gets its question only once', async () => {
    const text = `${KOPF}pflicht:\n  fest: so\n`;
    const once = (await offers(text)).get('Frage „Wann war es?“ als Kommentar einfügen')?.danach ?? '';
    expect(once).toContain('# tag: # Wann war es?');
    expect([...(await offers(once)).keys()]).not.toContain('Frage „Wann war es?“ als Kommentar einfügen');
  });

  it.each(['# tag: # Wann war es?\n', 'orte: []\n# tag: # Anderer Tag\n'])(
    'gets its question although another group has one of its name: %j',
    async (davor) => {
      const found = await offers(`${KOPF}${davor}pflicht:\n  fest: so\n`);
      expect([...found.keys()]).toContain('Frage „Wann war es?“ als Kommentar einfügen');
    },
  );
});

describe('a list that may be empty', () => {
  it('can be stated as empty', async () => {
    const text = `${KOPF}stand_der_planung: ende\nplan: {}\n`;
    const found = await offers(text);
    expect(found.get('orte: [] eintragen (es gibt keine)')?.danach).toBe(`${text}orte: []\n`);
    expect(found.get('orte: null eintragen (gibt es noch nicht)')?.danach).toContain('orte: null');
  });
});

describe('a departure', () => {
  const text = 'projekt: probe\ngemeinde: { ags: "14628110" }\nstand_der_planung: ende\n';
  const TITEL = 'Begründete Abweichung von P-3 eintragen';
  it.each<[string, string, boolean]>([
    ['not there yet', '', true],
    ['recorded for another duty', 'abweichungen: [{ anforderung: P-1, grund: x }]\n', true],
    ['recorded without a reason yet', 'abweichungen:\n  - anforderung: P-3\n    grund: ""\n', false],
    ['recorded without a grund', 'abweichungen:\n  - anforderung: P-3\n', false],
  ])('is offered once: %s', async (_, mehr, erwartet) => {
    expect((await offers(text + mehr)).has(TITEL)).toBe(erwartet);
  });
});

describe('a project without topic', () => {
  it.each(['', '\n', '# Notiz\n', '# ohne Ende', '\uFEFF', '# a\r\n'])(
    'that says nothing gets all sections: %j',
    async (text) => {
      const found = (await offers(text)).get('Gerüst für „Probe“ einfügen');
      const danach = found?.danach ?? '';
      expect(danach.startsWith(text)).toBe(true);
      expect(/[^\r]\n/.test(danach)).toBe(!text.includes('\r\n'));
      const { document, probleme } = await check(danach);
      expect(probleme).toEqual([]);
      expect(document.nodeAt(['projekt'])).toMatchObject({
        value: expect.stringMatching(/^(?:probe|zweit)$/),
      });
      for (const key of ['gemeinde', 'plan', 'orte', 'abweichungen']) expect(danach).toContain(`${key}:`);
    },
  );

  it.each([
    ['gemeinde: { ags: "12067481" }\n', `${KOPF}`],
    ['\uFEFF# Kopf\r\ngemeinde: {}\r\n', '\uFEFF# Kopf\r\nprojekt: probe\r\ngemeinde: {}\r\n'],
    ['{ gemeinde: {} }\n', '{ gemeinde: {}, projekt: probe }\n'],
    ['gemeinde: {}\nprojekt:\n', 'gemeinde: {}\nprojekt: probe\n'],
  ])('gets its line: %j', async (text, erwartet) => {
    expect((await offers(text)).get('projekt: probe eintragen')?.danach).toBe(erwartet);
  });
});

describe('what an action writes', () => {
  it.each([
    '',
    KOPF,
    `${KOPF}plan: {}\n`,
    `${KOPF}plan: { fertig: true }\n`,
    `${KOPF}plan:\n  bis: 2026-01-01\n`,
    `${KOPF}orte: [{}]\n`,
    `${KOPF}orte:\n  - geprueft: true\n`,
    `${KOPF}abweichungen: [{ anforderung: P-1 }]\n`,
    `${KOPF}stand_der_planung: ende\npflicht:\n  ja: true\n`,
    `${KOPF}pflicht: { ja: true }\n`,
  ])('brings no new mistake: %j', async (text) => {
    const vorher = (await check(text)).probleme.length;
    for (const [titel, { danach }] of await offers(text)) {
      // Its reason is for the planner to write; until then the entry excuses nothing.
      if (titel.startsWith('Begründete Abweichung')) continue;
      expect(parseDocument('x', danach).probleme, titel).toEqual([]);
      expect((await check(danach)).probleme.length, titel).toBeLessThanOrEqual(vorher);
    }
  });
});

it('an empty value is not filled in above a line that cannot be read and may belong to it', () => {
  const document = parseDocument('x.projekt.yaml', 'a: 1\nb:\n  c:\n - d: 1\n');
  expect([['b', 'c'], ['a']].map((pfad) => setValue(document, pfad, '7')?.text)).toEqual([undefined, '7']);
});
