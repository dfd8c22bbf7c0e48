import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EINGABEN } from '../szenarien/eingaben.ts';
import { REGELN } from '../szenarien/lib.ts';
import { type Bereich, type Diagnose, type Klient, type Stelle, startKlient } from './lib.ts';

const read = (pfad: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${pfad}`, import.meta.url)), 'utf8');

/** The same row of numbers in every run. */
function createZufall(seed: number): (grenze: number) => number {
  let state = seed;
  return (grenze) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % Math.max(1, grenze);
  };
}

/** What people and programs type: half words, brackets, whole lines, what YAML hates. */
const STUECKE = [
  'a',
  ':',
  ': ',
  '- ',
  '\n',
  '\r\n',
  '\n  ',
  '  ',
  '\t',
  '#',
  ' # x',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '|',
  '>-\n',
  '&a ',
  '*a',
  '<<: *a',
  'null',
  'true',
  '2026-11-22',
  '1.000',
  '01067',
  'ä',
  '😀',
  '\u2028',
  '\uFEFF',
  '---\n',
  '...',
  '!tag ',
  '%',
  'verfahren:\n',
  'ags: 1206748',
  'dann: parameter.',
  '{{ groesse.',
  'and',
  ' = ',
  'kennung: P-1\n',
  '\0',
  '<<<<<<< HEAD\n',
  '__proto__: 1\n',
  '? x\n',
  '@',
  '`',
];

interface Edit {
  readonly range: Bereich;
  readonly text: string;
}

function randomEdit(document: TextDocument, zufall: (grenze: number) => number): Edit {
  const length = document.getText().length;
  const from = zufall(length + 1);
  const deleted = zufall(4) === 0 ? zufall(zufall(10) === 0 ? 200 : 8) : 0;
  const stueck = STUECKE[zufall(STUECKE.length)] ?? '';
  const text = deleted > 0 && zufall(2) === 0 ? '' : stueck;
  return {
    range: { start: document.positionAt(from), end: document.positionAt(Math.min(length, from + deleted)) },
    text,
  };
}

const METHODEN = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
] as const;
const GANZE = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/codeLens',
  'textDocument/semanticTokens/full',
  'textDocument/documentLink',
] as const;

/** Refused with a sentence for the user, which is an answer; any other rejection is a failure. */
function refusal(error: unknown): unknown {
  if ((error as { readonly code?: number }).code !== -32803) throw error;
  return String(error);
}

/** Every request about a file, as one text; a rejected one is a failure. */
async function everything(
  klient: Klient,
  name: string,
  position: Stelle,
): Promise<Readonly<Record<string, string>>> {
  const textDocument = { uri: klient.uri(name) };
  const range = { start: position, end: position };
  const whole = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
  const results: Record<string, string> = {};
  const put = (key: string, value: unknown): void => {
    results[key] = JSON.stringify(value ?? null)
      .replaceAll(klient.uri(name), 'DATEI')
      .replace(/"resultId":"\d+"/, '')
      .replace(/"version":\d+/g, '');
  };
  put('diagnosen', await klient.diagnoses(name));
  for (const methode of METHODEN) put(methode, await klient.at(methode, name, position).catch(refusal));
  for (const methode of GANZE) put(methode, await klient.request(methode, { textDocument }));
  put(
    'aktionen',
    await klient.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
  );
  put('inlay', await klient.request('textDocument/inlayHint', { textDocument, range: whole }));
  put(
    'auswahl',
    await klient.request('textDocument/selectionRange', { textDocument, positions: [position] }),
  );
  return results;
}

const isWhole = (diagnosen: readonly Diagnose[]): boolean =>
  !diagnosen.some(({ code }) => /^(?:yaml|datei)-/.test(code));

/** Does many edits and compares at times with the same text opened afresh. */
async function survive(
  start: string,
  name: string,
  edits: number,
  seed: number,
  every: number,
): Promise<number> {
  const klient = await startKlient({ einstellungen: { stichtag: '2026-11-22' } });
  const zufall = createZufall(seed);
  let compared = 0;
  let text = start;
  await klient.openText(name, text);
  for (let i = 1; i <= edits; i++) {
    const document = TextDocument.create('x', 'yaml', 1, text);
    // Now and then somebody undoes it all.
    if (zufall(60) === 0) {
      text = start;
      await klient.change(name, text);
    } else {
      const edit = randomEdit(document, zufall);
      text = TextDocument.applyEdits(document, [{ range: edit.range, newText: edit.text }]);
      await klient.edit(name, [edit]);
    }
    if (i % every !== 0) continue;
    const position = TextDocument.create('x', 'yaml', 1, text).positionAt(zufall(text.length + 1));
    const edited = await everything(klient, name, position);
    // Two rule files of one content would be in each other's way: those are closed and opened again.
    const isProjekt = name.endsWith('.projekt.yaml');
    const twin = isProjekt ? name.replace('.', `-${i}.`) : name;
    if (!isProjekt) await klient.close(name);
    await klient.openText(twin, text);
    const whole = isWhole(await klient.diagnoses(twin));
    const fresh = await everything(klient, twin, position);
    if (isProjekt) await klient.close(twin);
    // While the text is broken some features rest on the last whole one, which the twin never had.
    if (whole) expect(edited, `after ${i} edits`).toEqual(fresh);
    else expect(edited['diagnosen'], `after ${i} edits`).toBe(fresh['diagnosen']);
    compared++;
  }
  return compared;
}

describe('the server survives', () => {
  it('10,000 random edits of a project, with the results of a fresh parse', {
    timeout: 600_000,
  }, async () => {
    const start = read('examples/muster-am-see/waermeplan.projekt.yaml').slice(0, 6_000);
    expect(await survive(start, 'a.projekt.yaml', 10_000, 1, 250)).toBe(40);
  });

  it('random edits of a module and of cases', { timeout: 600_000 }, async () => {
    const modul = read('test/szenarien/regeln/probe/plan.modul.yaml');
    expect(await survive(modul, 'probe/plan.modul.yaml', 1_000, 2, 100)).toBe(10);
    const faelle = read('test/szenarien/regeln/probe/plan.faelle.yaml');
    expect(await survive(faelle, 'probe/plan.faelle.yaml', 500, 3, 100)).toBe(5);
  });

  it.each(Object.entries(EINGABEN))(
    'every request about a file like „%s“',
    { timeout: 120_000 },
    async (name, { inhalt }) => {
      const klient = await gemeinsam();
      const text = typeof inhalt === 'string' ? inhalt : Buffer.from(inhalt).toString('utf8');
      const datei = `${name}.projekt.yaml`;
      await klient.openText(datei, text);
      const document = TextDocument.create('x', 'yaml', 1, text);
      for (const offset of [0, Math.floor(text.length / 2), text.length]) {
        const found = await everything(klient, datei, document.positionAt(offset));
        expect(found['diagnosen']).toContain('"code"');
      }
      await klient.close(datei);
      // The same text as a rule file: whatever is said, it is said.
      const regel = `probe/${name}.modul.yaml`;
      await klient.openText(regel, text);
      for (const offset of [0, text.length]) await everything(klient, regel, document.positionAt(offset));
      await klient.close(regel);
    },
  );
});

let klient: Promise<Klient> | undefined;
function gemeinsam(): Promise<Klient> {
  klient ??= startKlient({ einstellungen: { stichtag: '2026-11-22', regeln: [REGELN] } });
  return klient;
}
