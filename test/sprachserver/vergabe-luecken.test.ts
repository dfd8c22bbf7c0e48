import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Aenderung, applyEdits, type Klient, type Linse } from './lib.ts';
import { bausteinPfad, KOPF, startStadt } from './vergabe.ts';

const BEISPIEL = fileURLToPath(
  new URL('../../examples/vergabe-jugendplatz/vergabe.projekt.yaml', import.meta.url),
);
const PLATZ = readFileSync(BEISPIEL, 'utf8');
const ENDLOS = `${KOPF('x')}{% for a in (1..100000000) %}x{% endfor %}`;

async function lensesOf(klient: Klient, name: string): Promise<readonly string[]> {
  const found = await klient.request<readonly Linse[]>('textDocument/codeLens', {
    textDocument: { uri: klient.uri(name) },
  });
  return found.map(({ command }) => command.title);
}

describe('a text block without end', () => {
  let klient: Klient;
  beforeAll(async () => {
    klient = await startStadt({ 'p.projekt.yaml': PLATZ, [bausteinPfad('x')]: ENDLOS });
    await klient.openText('p.projekt.yaml', PLATZ);
  });

  it('is marked where it is written', async () => {
    await klient.openText(bausteinPfad('x'), ENDLOS);
    const [marke] = await klient.diagnoses(bausteinPfad('x'));
    expect(marke?.code).toBe('vorlage-grenze');
    expect(ENDLOS.split('\n')[marke?.range.start.line ?? 0]).toMatch(/^\{% for/);
  });

  it('leaves no project without gaps', async () => {
    const lens = (await lensesOf(klient, 'p.projekt.yaml')).find((titel) => /Baustein/.test(titel));
    expect(lens).toMatch(/^\d+ Bausteine · 1 Fehler, Text unvollständig$/);
  });

  it('is named in the draft', async () => {
    const { markdown } = await klient.request<{ markdown: string }>('baukasten/entwurf', {
      uri: klient.uri('p.projekt.yaml'),
    });
    expect(markdown).toContain('wird zu groß oder hört nicht auf');
  });
});

describe('a gap of a text is filled', () => {
  let klient: Klient;
  beforeAll(async () => {
    klient = await startStadt({});
  });

  /** The edited text of each action at a place, by its title. */
  async function actionsAt(text: string, wort: string): Promise<Readonly<Record<string, string>>> {
    const line = text.split('\n').findIndex((one) => one.includes(wort));
    const character = (text.split('\n')[line]?.indexOf(wort) ?? 0) + wort.length - 1;
    await klient.openText('a.projekt.yaml', text);
    const found = await klient.request<
      readonly {
        title: string;
        edit: { documentChanges: readonly { edits: readonly Aenderung[] }[] };
      }[]
    >('textDocument/codeAction', {
      textDocument: { uri: klient.uri('a.projekt.yaml') },
      range: { start: { line, character }, end: { line, character } },
      context: { diagnostics: [] },
    });
    await klient.close('a.projekt.yaml');
    return Object.fromEntries(
      found.map(({ title, edit }) => [
        title,
        applyEdits(
          text,
          edit.documentChanges.flatMap(({ edits }) => edits),
        ),
      ]),
    );
  }

  async function codesIn(text: string): Promise<readonly (string | number | undefined)[]> {
    await klient.openText('b.projekt.yaml', text);
    const found = await klient.diagnoses('b.projekt.yaml');
    await klient.close('b.projekt.yaml');
    return found.map(({ code }) => code);
  }

  const UEBERLAENGE = PLATZ.replace(/^ {2}ueberlaenge: .*\n/m, '');
  const FESTPREIS = PLATZ.replace('preismethode: linear_2x', 'preismethode: festpreis');

  it.each([
    ['a text', UEBERLAENGE, 'konzept:', 'konzept.ueberlaenge: "" zum', '  ueberlaenge: ""'],
    ['a number', FESTPREIS, 'wertung:', 'wertung.festpreis: "[Zahl]" zum', '  festpreis: "[Zahl]"'],
  ])('%s by a mark that the check reports', async (_, text, wort, titel, zeile) => {
    const actions = await actionsAt(text, wort);
    const [name = ''] = Object.keys(actions).filter((one) => one.startsWith(titel));
    const filled = actions[name] ?? '';
    expect(filled.split('\n')).toContain(zeile);
    expect((await codesIn(filled)).filter((code) => String(code).startsWith('schema-'))).toHaveLength(1);
    expect(Object.keys(actions).filter((one) => / null eintragen/.test(one))).toEqual([]);
  });

  it('a yes or no by one of the two, which closes it', async () => {
    const text = PLATZ.replace('fahrdienst: true', 'fahrdienst: null');
    expect(await codesIn(text)).toContain('luecke');
    const actions = await actionsAt(text, 'fahrdienst: null');
    const filled = actions['zugang.fahrdienst: false eintragen'] ?? '';
    expect(filled).toBe(PLATZ.replace('fahrdienst: true', 'fahrdienst: false'));
    expect(await codesIn(filled)).not.toContain('luecke');
  });
});
