import { describe, expect, it } from 'vitest';
import { testFaelle } from '../features/faelle.ts';
import { URI, WELT } from '../features/navigation/rename.test-hilfe.ts';
import { projektMeldungen } from '../features/projekt-meldungen.ts';
import { regelMeldungen } from '../features/regel-meldungen.ts';
import { prepareRename, rename } from '../server/umbenennen.ts';
import { createBereich } from './bereich.test-hilfe.ts';
import { readFor } from './lage-fuer.ts';

async function marks(vertrauenswuerdig: boolean, regeln: readonly string[], ordner?: readonly string[]) {
  const bereich = createBereich(WELT, { vertrauenswuerdig }, { regeln });
  if (ordner !== undefined) bereich.setOrdner(ordner);
  const read = await readFor(bereich, `${URI}c.projekt.yaml`, 'jetzt');
  const pruefung = read?.lage.pruefung;
  if (pruefung === undefined) throw new Error('not checked');
  return projektMeldungen(pruefung, 'de', bereich.bemerkungen());
}

describe('folders of rules in a workspace that nobody trusts', () => {
  it('are said to be left out, at the topic of the project', async () => {
    const [first] = await marks(false, ['regeln']);
    expect(first?.text).toBe(
      'Die eigenen Regelordner (Einstellung „baukasten.regeln“) gelten hier nicht, weil dem Arbeitsbereich nicht vertraut wird; geprüft wird nur nach den eingebauten Regeln.',
    );
    expect([first?.schwere, first?.range.start.line]).toEqual(['hinweis', 1]);
  });

  it.each<[string, boolean, readonly string[]]>([
    ['where it is trusted', true, ['regeln']],
    ['where there are none', false, []],
  ])('nothing is said %s', async (_, vertrauenswuerdig, regeln) => {
    expect((await marks(vertrauenswuerdig, regeln)).filter(({ text }) => /vertraut/.test(text))).toEqual([]);
  });
});

describe('a folder of rules that holds none', () => {
  const errors = async (vertrauenswuerdig: boolean, regeln: readonly string[]) =>
    (await marks(vertrauenswuerdig, regeln)).filter(({ text }) => text.includes('liegt keine Regeldatei'));

  it('is an error of every project, and nothing is checked by other rules instead', async () => {
    const all = await marks(true, ['regeln', 'fehlt']);
    expect(all.map(({ code, schwere, text }) => [code, schwere, text.slice(0, 55)])).toEqual([
      ['konfiguration', 'fehler', 'Im Ordner „fehlt“ aus der Einstellung baukasten.regeln '],
    ]);
  });

  it.each<[string, boolean, readonly string[]]>([
    ['one that holds rules', true, ['regeln']],
    ['the folder of the workspace itself', true, ['.']],
    ['any while nobody trusts the workspace', false, ['fehlt']],
  ])('%s is none', async (_, vertrauenswuerdig, regeln) => {
    expect(await errors(vertrauenswuerdig, regeln)).toEqual([]);
  });
});

describe('folders of rules while no folder is open', () => {
  const said = async (regeln: readonly string[], ordner: readonly string[]) =>
    (await marks(true, regeln, ordner)).filter(({ text }) => /kein Ordner geöffnet/.test(text));

  it('are said to be left out, once', async () => {
    const found = await said(['regeln', 'mehr'], []);
    expect(found.map(({ code, schwere, text }) => [code, schwere, text])).toEqual([
      [
        'konfiguration',
        'hinweis',
        'Die eigenen Regelordner (Einstellung „baukasten.regeln“) gelten hier nicht, weil kein Ordner geöffnet ist; geprüft wird nur nach den eingebauten Regeln.',
      ],
    ]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['the settings name none', [], []],
    ['a folder is open', ['regeln'], [URI.slice(0, -1)]],
  ])('nothing is said where %s', async (_, regeln, ordner) => {
    expect(await said(regeln, ordner)).toEqual([]);
  });
});

describe('a rule file of a workspace that nobody trusts', () => {
  const MODUL = 'regeln/probe/plan.modul.yaml';
  const opened = async (text: string, vertrauenswuerdig: boolean) => {
    const bereich = createBereich({ ...WELT, [MODUL]: text }, { vertrauenswuerdig });
    bereich.open(URI + MODUL, 1, text);
    const read = await readFor(bereich, URI + MODUL, 'jetzt');
    if (read === undefined) throw new Error('not read');
    const codes = regelMeldungen(read.document, read.lage.bestand, 'de').map(({ code }) => code);
    return { bereich, ...read, codes };
  };
  const GUT = WELT[MODUL] ?? '';

  it.each<[string, string, boolean, readonly string[]]>([
    ['no error that rests on other files', GUT, false, ['konfiguration']],
    [
      'what is wrong with its form',
      GUT.replace('titel:', 'tite:'),
      false,
      ['konfiguration', 'schema-pflichtfeld', 'schema-unbekanntes-feld'],
    ],
    [
      'everything where it is trusted',
      GUT.replaceAll('parameter.hoechstkosten', 'parameter.hoch'),
      true,
      ['feel-name'],
    ],
  ])('shows %s', async (_, text, vertrauenswuerdig, erwartet) => {
    const { codes } = await opened(text, vertrauenswuerdig);
    expect([...new Set(codes)].sort()).toEqual(erwartet);
  });

  it('decides no case', async () => {
    const { bereich, lage } = await opened(GUT, false);
    const faelle = await bereich.document(`${URI}regeln/probe/plan.faelle.yaml`);
    expect(faelle && testFaelle(faelle, undefined, lage.bestand, 'de')).toEqual([]);
  });

  const KANN = { versionen: true, umbenennen: true, anlegen: true };
  it.each<[string, string, string, boolean | RegExp]>([
    ['a parameter', MODUL, 'hoechstkosten:', /vertrauen/],
    ['a field of the facts', 'a.projekt.yaml', 'kosten:', /vertrauen/],
    ['a name of the built-in rules', 'f.projekt.yaml', 'kosten:', /eingebauten Regeln/],
    ['an element of the file itself', 'a.projekt.yaml', 'nord', true],
  ])('renames %s only if all its places are read', async (_, pfad, wort, erwartet) => {
    const text =
      {
        [MODUL]: GUT,
        'a.projekt.yaml': 'projekt: probe\nplan: { kosten: 1 }\norte:\n  - id: nord\n',
        'f.projekt.yaml': 'projekt: fest\nplan: { kosten: 1 }\n',
      }[pfad] ?? '';
    const { bereich } = await opened(GUT, false);
    bereich.open(URI + pfad, 1, text);
    const document = await bereich.document(URI + pfad);
    const position = document?.positionAt(text.indexOf(wort)) ?? { line: 0, character: 0 };
    const stelle = { textDocument: { uri: URI + pfad }, position };
    const results = await Promise.all(
      [prepareRename(stelle, bereich, KANN), rename({ ...stelle, newName: 'neu' }, bereich, KANN)].map(
        (one) => one.then((found) => found !== null, String),
      ),
    );
    for (const one of results)
      if (erwartet === true) expect(one).toBe(true);
      else expect(one).toMatch(erwartet as RegExp);
  });
});
