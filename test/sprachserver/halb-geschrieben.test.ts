import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bereich, type Klient, type Linse, startKlient, textAt } from './lib.ts';

const MUSTER = readFileSync(
  fileURLToPath(new URL('../../examples/muster-am-see/waermeplan.projekt.yaml', import.meta.url)),
  'utf8',
);
const LINES = MUSTER.split('\n');
const NAME = 'm.projekt.yaml';
/** Just below `projekt:`. */
const AT = LINES.findIndex((line) => line.startsWith('projekt:')) + 1;
const NOTICE = 'Die Datei hat gerade einen Syntaxfehler; gezeigt wird der letzte Stand ohne ihn.';

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({ dateien: {}, einstellungen: { stichtag: '2026-11-22' } });
});

interface Gesehen {
  readonly hover: readonly string[];
  readonly inlay: readonly string[];
  readonly falten: readonly string[];
  readonly gliederung: readonly string[];
  readonly linsen: readonly Linse[];
}

/** What an editor shows of the lines of the example, by their number there; `added` lines stand below `projekt:`. */
async function see(added: number): Promise<Gesehen> {
  const textDocument = { uri: klient.uri(NAME) };
  const there = (line: number) => (line < AT ? line : line + added);
  const here = (line: number) => (line < AT ? line : line - added);
  const hover: string[] = [];
  for (const [line, text] of LINES.entries()) {
    const character = text.search(/\w/);
    if (character < 0 || text.trimStart().startsWith('#')) continue;
    const found = await klient.at<{ contents: { value: string }; range: Bereich } | null>(
      'textDocument/hover',
      NAME,
      { line: there(line), character },
    );
    hover.push(`${line} ${found === null ? '-' : `${here(found.range.start.line)} ${found.contents.value}`}`);
  }
  const range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
  const inlay = await klient.request<readonly { position: { line: number }; label: string }[]>(
    'textDocument/inlayHint',
    { textDocument, range },
  );
  const falten = await klient.request<readonly { startLine: number; endLine: number }[]>(
    'textDocument/foldingRange',
    { textDocument },
  );
  interface Symbol {
    readonly name: string;
    readonly selectionRange: Bereich;
    readonly children?: readonly Symbol[];
  }
  const symbole = await klient.request<readonly Symbol[]>('textDocument/documentSymbol', { textDocument });
  const flach = (all: readonly Symbol[]): readonly string[] =>
    all.flatMap(({ name, selectionRange, children = [] }) => [
      `${here(selectionRange.start.line)} ${name}`,
      ...flach(children),
    ]);
  return {
    hover,
    gliederung: flach(symbole),
    inlay: inlay.map(({ position, label }) => `${here(position.line)} ${label}`),
    falten: falten.map(({ startLine, endLine }) => `${here(startLine)} ${here(endLine)}`),
    linsen: await klient.request<readonly Linse[]>('textDocument/codeLens', { textDocument }),
  };
}

describe('while a line is half written, what stands beside the others stays', () => {
  let before: Gesehen;
  beforeAll(async () => {
    await klient.openText(NAME, MUSTER);
    before = await see(0);
    expect(before.hover.filter((one) => !one.endsWith(' -')).length).toBeGreaterThan(40);
    expect(
      [before.inlay.length, before.falten.length, before.gliederung.length].every((anzahl) => anzahl > 5),
    ).toBe(true);
  });

  it.each([['x: "a'], ['  x: 1'], ['gemeinde: {']])('%s', async (line) => {
    const text = [...LINES.slice(0, AT), line, ...LINES.slice(AT)].join('\n');
    await klient.change(NAME, text);
    const after = await see(1);
    expect({ ...after, linsen: [] }).toEqual({ ...before, linsen: [] });
    const [first, ...others] = after.linsen;
    expect(first?.command.title).toBe(NOTICE);
    expect(others.map(({ command }) => command)).toEqual(before.linsen.map(({ command }) => command));
    const names = (seen: readonly Linse[], shown: string) => seen.map(({ range }) => textAt(shown, range));
    expect(names(others, text)).toEqual(names(before.linsen, MUSTER));
    // What is marked is what the command finds in the text as it is.
    expect((await klient.diagnoses(NAME)).some(({ code }) => code.startsWith('yaml-'))).toBe(true);
    await klient.change(NAME, MUSTER);
    expect(await see(0)).toEqual(before);
  });
});

describe('while a rule file is half written', () => {
  const lesen = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../rules/waermeplanung/${name}`, import.meta.url)), 'utf8');

  it('links to the law stand at the citations that they lead to', async () => {
    const name = 'regeln/waermeplanung/einsichtnahme.modul.yaml';
    const text = lesen('einsichtnahme.modul.yaml');
    await klient.openText(name, text);
    const textDocument = { uri: klient.uri(name) };
    const links = () =>
      klient.request<readonly { range: Bereich }[]>('textDocument/documentLink', { textDocument });
    const before = (await links()).map(({ range }) => textAt(text, range));
    const broken = `# oben\n${text}y: "halb\n`;
    await klient.change(name, broken);
    expect(before.length).toBeGreaterThan(5);
    expect((await links()).map(({ range }) => textAt(broken, range))).toEqual(before);
    await klient.close(name);
  });

  it('cases stand at their names', async () => {
    const name = 'regeln/waermeplanung/einsichtnahme.faelle.yaml';
    const text = lesen('einsichtnahme.faelle.yaml');
    await klient.openText(name, text);
    const faelle = () =>
      klient.request<readonly { name: string; range: Bereich }[]>('baukasten/faelle', {
        uri: klient.uri(name),
      });
    const before = await faelle();
    const broken = `# eins\n# zwei\n${text}y: "halb\n`;
    await klient.change(name, broken);
    const after = await faelle();
    expect(after.map(({ range }) => range.start.line - 2)).toEqual(
      before.map(({ range }) => range.start.line),
    );
    expect(before.length).toBeGreaterThan(5);
    await klient.close(name);
  });
});
