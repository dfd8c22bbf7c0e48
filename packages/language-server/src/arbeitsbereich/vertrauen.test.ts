import { describe, expect, it } from 'vitest';
import { URI, WELT } from '../features/navigation/rename.test-hilfe.ts';
import { projektMeldungen } from '../features/projekt-meldungen.ts';
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
