import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { probe, REGELN } from '../szenarien/lib.ts';
import {
  type Aenderung,
  applyEdits,
  type Bereich,
  cursorIn,
  type Klient,
  type Stelle,
  startKlient,
  textAt,
} from './lib.ts';

interface Ort {
  readonly uri: string;
  readonly range: Bereich;
}
interface Symbol {
  readonly name: string;
  readonly detail?: string;
  readonly children?: readonly Symbol[];
}

const regeln = Object.fromEntries(
  readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
);
const PROJEKT = `${probe()}varianten: [teuer]\nabweichungen:\n  - { anforderung: P-1, grund: Probe }\n`;
const dateien: Record<string, string> = { ...regeln, 'a.projekt.yaml': PROJEKT };
const MODUL = 'regeln/probe/plan.modul.yaml';

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({ dateien, einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] } });
});

/** A place in a file of the workspace: inside the first `wort` after `nach`. */
function place(name: string, wort: string, nach = ''): Stelle {
  const text = dateien[name] ?? '';
  const at = text.indexOf(wort, text.indexOf(nach)) + Math.min(1, wort.length - 1);
  return cursorIn(`${text.slice(0, at)}|${text.slice(at)}`).position;
}

const short = (uri: string): string =>
  decodeURIComponent(uri).replace(klient.uri('').replace(/\/?$/, '/'), '');
const shown = (orte: readonly Ort[]): readonly string[] =>
  orte.map(({ uri, range }) => `${short(uri)} ${textAt(dateien[short(uri)] ?? '', range)}`).sort();

describe('definition', () => {
  it.each([
    ['a parameter', MODUL, 'parameter.hoechstkosten', 'parameter.hoechstkosten'],
    ['a fact of a condition', MODUL, 'plan.fertig', 'plan.fertig'],
    ['a field of a project', 'a.projekt.yaml', 'fertig', 'plan:'],
    ['a Kennung of a project', 'a.projekt.yaml', 'P-1', ''],
    ['a variant of a project', 'a.projekt.yaml', 'teuer', ''],
    ['a citation', MODUL, 'quelle: ', ''],
  ])('of %s leads to where it is written', async (art, name, wort, nach) => {
    const position = place(name, wort, nach);
    const extra = wort.startsWith('parameter.')
      ? 11
      : wort === 'plan.fertig'
        ? 6
        : wort === 'quelle: '
          ? 8
          : 0;
    const found = await klient.at<readonly Ort[]>('textDocument/definition', name, {
      ...position,
      character: position.character + extra,
    });
    expect(found.length, art).toBeGreaterThan(0);
    for (const { uri } of found) expect(short(uri)).toMatch(/^regeln\//);
  });

  it('of built-in rules leads to a file that can be opened', async () => {
    await klient.openText(
      'w.projekt.yaml',
      'projekt: waermeplanung\ngemeinde: { ags: "12067481" }\nverfahren: { art: regulaer }\nabweichungen: [{ anforderung: WPG-13-4a, grund: x }]\n',
    );
    const [kennung] = await klient.at<readonly Ort[]>('textDocument/definition', 'w.projekt.yaml', {
      line: 3,
      character: 36,
    });
    const text = readFileSync(fileURLToPath(kennung?.uri ?? ''), 'utf8');
    expect(
      textAt(text, kennung?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
    ).toBe('WPG-13-4a');
    const [fakt] = await klient.at<readonly Ort[]>('textDocument/definition', 'w.projekt.yaml', {
      line: 2,
      character: 14,
    });
    expect(fakt?.uri).toMatch(/waermeplanung\/projekt\.schema\.yaml$/);
    await klient.close('w.projekt.yaml');
  });
});

describe('references', () => {
  it('of a Kennung stand in rules, overlays, variants, cases and projects', async () => {
    const found = shown(
      await klient.at<readonly Ort[]>('textDocument/references', MODUL, place(MODUL, 'P-1'), {
        context: { includeDeclaration: true },
      }),
    );
    expect(found).toContain('a.projekt.yaml P-1');
    expect(found).toContain(`${MODUL} P-1`);
    expect(found).toContain('regeln/probe/plan.faelle.yaml P-1');
    for (const one of found) expect(one).toMatch(/ P-1$/);
  });

  it('highlights stay in the file, and tell writing from reading', async () => {
    await klient.openText(MODUL, dateien[MODUL] ?? '');
    const position = place(MODUL, 'hoechstkosten');
    const found = await klient.at<readonly { range: Bereich; kind: number }[]>(
      'textDocument/documentHighlight',
      MODUL,
      position,
    );
    expect(found.map(({ range }) => textAt(dateien[MODUL] ?? '', range))).toEqual(
      found.map(() => 'hoechstkosten'),
    );
    expect(found.filter(({ kind }) => kind === 3)).toHaveLength(1);
    expect(found.length).toBeGreaterThan(1);
    await klient.close(MODUL);
  });
});

interface Umbenennung {
  readonly documentChanges: readonly {
    readonly kind?: string;
    readonly oldUri?: string;
    readonly newUri?: string;
    readonly textDocument?: { readonly uri: string };
    readonly edits?: readonly Aenderung[];
  }[];
}

/** All files of the workspace after a rename. */
function apply({ documentChanges }: Umbenennung): Record<string, string> {
  const result = { ...dateien };
  for (const { textDocument, edits = [] } of documentChanges) {
    if (textDocument === undefined) continue;
    const name = short(textDocument.uri);
    result[name] = applyEdits(result[name] ?? '', edits);
  }
  for (const { kind, oldUri = '', newUri = '' } of documentChanges) {
    if (kind !== 'rename') continue;
    result[short(newUri)] = result[short(oldUri)] ?? '';
    delete result[short(oldUri)];
  }
  return result;
}

const count = (files: Record<string, string>, word: RegExp): number =>
  Object.values(files).reduce((sum, text) => sum + [...text.matchAll(word)].length, 0);

describe('rename', () => {
  it.each([
    ['a parameter', MODUL, 'hoechstkosten', '', 'obergrenze', /\bhoechstkosten\b/g],
    ['a Kennung', 'a.projekt.yaml', 'P-1', '', 'Q-1', /\bP-1\b/g],
    [
      'a fact from a project',
      'a.projekt.yaml',
      'kosten',
      'plan:',
      'ausgaben',
      /(?<![-\w.])kosten\b|\.kosten\b/g,
    ],
    ['a variant', 'a.projekt.yaml', 'teuer', '', 'probe/varianten/kostspielig', /\bteuer\b/g],
  ])(
    'of %s leaves rules, cases and projects as green as they were',
    async (_, name, wort, nach, neu, alt) => {
      const position = place(name, wort, nach);
      const prepared = await klient.at<{ placeholder: string }>('textDocument/prepareRename', name, position);
      expect(prepared.placeholder).toContain(wort);
      const edit = await klient.at<Umbenennung>('textDocument/rename', name, position, { newName: neu });
      const after = apply(edit);
      expect(Object.keys(after).length).toBe(Object.keys(dateien).length);
      expect(count(after, alt)).toBeLessThan(count(dateien, alt));
      const fresh = await startKlient({
        dateien: after,
        einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
      });
      for (const file of Object.keys(after).filter((one) =>
        /\.(modul|overlay|variante|faelle|projekt)\.yaml$/.test(one),
      )) {
        const marks = await fresh.diagnoses(file);
        expect(
          marks
            .filter(({ severity }) => severity === 1)
            .map(({ code, message }) => `${file} ${code} ${message}`),
        ).toEqual([]);
      }
    },
  );

  it.each([
    ['a name that is taken', MODUL, 'P-1', 'P-2', /gibt es hier schon/],
    ['what is no name', MODUL, 'hoechstkosten', 'Höchst Kosten', /kein zulässiger Name/],
    ['a word of FEEL', MODUL, 'hoechstkosten', 'and', /kein zulässiger Name/],
  ])('refuses %s', async (_, name, wort, neu, grund) => {
    await expect(klient.at('textDocument/rename', name, place(name, wort), { newName: neu })).rejects.toThrow(
      grund,
    );
  });

  it('waits until every file that names it can be read', async () => {
    await klient.openText('a.projekt.yaml', PROJEKT);
    const broken = `# eins\n# zwei\n${PROJEKT}grund: "offen\n`;
    await klient.change('a.projekt.yaml', broken);
    await expect(
      klient.at('textDocument/rename', MODUL, place(MODUL, 'kosten', 'plan.kosten'), { newName: 'ausgaben' }),
    ).rejects.toThrow(/„a\.projekt\.yaml“ lässt sich nicht ganz lesen/);
    const orte = await klient.at<readonly Ort[]>(
      'textDocument/references',
      MODUL,
      place(MODUL, 'kosten', 'plan.kosten'),
      { context: { includeDeclaration: true } },
    );
    const eigene = orte.filter(({ uri }) => short(uri) === 'a.projekt.yaml');
    expect(eigene.map(({ range }) => textAt(broken, range))).toEqual(['kosten']);
    await klient.close('a.projekt.yaml');
  });

  it('finds fields of a shared schema where they stand now', async () => {
    const gemeinsam = 'regeln/gemeinsam/gemeinde.schema.yaml';
    const schema =
      'title: Gemeinde\ntype: object\nadditionalProperties: false\nproperties:\n  ags:\n    title: Schluessel\n    type: string\n  probefeld:\n    title: Probe\n    type: boolean\n';
    const eigener = await startKlient({
      dateien: {
        ...dateien,
        [gemeinsam]: schema,
        'b.projekt.yaml': 'projekt: probe\ngemeinde: { probefeld: true }\n',
      },
      einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
    });
    const at = { line: 1, character: 13 };
    const definitions = async () =>
      (await eigener.at<readonly Ort[]>('textDocument/definition', 'b.projekt.yaml', at)).filter(({ uri }) =>
        uri.endsWith('gemeinde.schema.yaml'),
      );
    expect((await definitions()).map(({ range }) => range.start.line)).toEqual([7]);
    await eigener.openText(gemeinsam, `# eins\n# zwei\n${schema}`);
    expect((await definitions()).map(({ range }) => range.start.line)).toEqual([9]);
  });

  it('renames a file of rules only where the editor can rename files', async () => {
    const schlicht = await startKlient({
      dateien,
      einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
      faehigkeiten: { workspace: { configuration: true, workspaceEdit: { documentChanges: true } } },
    });
    await expect(
      schlicht.at('textDocument/rename', 'a.projekt.yaml', place('a.projekt.yaml', 'teuer'), {
        newName: 'probe/varianten/kostspielig',
      }),
    ).rejects.toThrow(/müsste auch die Datei umbenannt werden/);
  });

  it('renames what stands in a folder of rules beside the projects, and leaves the projects alone', async () => {
    const neben = await startKlient({ dateien, einstellungen: { stichtag: '2026-11-22' } });
    await neben.openText(MODUL, dateien[MODUL] ?? '');
    const { documentChanges } = await neben.at<Umbenennung>(
      'textDocument/rename',
      MODUL,
      place(MODUL, 'kosten', 'plan.kosten'),
      { newName: 'ausgaben' },
    );
    const files = documentChanges.map(({ textDocument }) => textDocument?.uri ?? '');
    expect(files).toContain(neben.uri('regeln/probe/projekt.schema.yaml'));
    expect(files).not.toContain(neben.uri('a.projekt.yaml'));
  });

  it('refuses names of built-in rules', async () => {
    await klient.openText(
      'w.projekt.yaml',
      'projekt: waermeplanung\ngemeinde: { ags: "12067481" }\nverfahren: { art: regulaer }\n',
    );
    await expect(
      klient.at('textDocument/rename', 'w.projekt.yaml', { line: 2, character: 2 }, { newName: 'ablauf' }),
    ).rejects.toThrow(/eingebauten Regeln/);
    await klient.close('w.projekt.yaml');
  });
});

describe('the shape of a file', () => {
  const MUSTER = fileURLToPath(
    new URL('../../examples/muster-am-see/waermeplan.projekt.yaml', import.meta.url),
  );
  const text = readFileSync(MUSTER, 'utf8');
  const names = (symbols: readonly Symbol[]): readonly string[] =>
    symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);

  it('is outlined with names instead of numbers', async () => {
    await klient.openText('m.projekt.yaml', text);
    const all = names(
      await klient.request<readonly Symbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: klient.uri('m.projekt.yaml') },
      }),
    );
    expect(all).toContain('Stromnetz Muster GmbH');
    expect(all).toContain('auftakt');
    expect(all.filter((one) => /^\d+$/.test(one))).toEqual([]);
    const modul = names(
      await klient.request<readonly Symbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: klient.uri(MODUL) },
      }),
    );
    expect(modul).toContain('P-1');
  });

  it('folds blocks and comments', async () => {
    const folds = await klient.request<readonly { startLine: number; endLine: number; kind?: string }[]>(
      'textDocument/foldingRange',
      { textDocument: { uri: klient.uri('m.projekt.yaml') } },
    );
    const lines = text.split('\n');
    const verfahren = folds.find(({ startLine }) => lines[startLine] === 'verfahren:');
    expect(lines[(verfahren?.endLine ?? 0) + 1]).toBe('');
    expect(folds).toContainEqual({ startLine: 0, endLine: 2, kind: 'comment' });
  });

  it('is selected step by step', async () => {
    const line = text.split('\n').findIndex((one) => one.includes('bis: 2026-11-10'));
    const [first] = await klient.request<readonly { range: Bereich; parent?: { range: Bereich } }[]>(
      'textDocument/selectionRange',
      {
        textDocument: { uri: klient.uri('m.projekt.yaml') },
        positions: [{ line, character: 12 }],
      },
    );
    const steps: string[] = [];
    for (
      let one: { range: Bereich; parent?: unknown } | undefined = first;
      one !== undefined;
      one = one.parent as typeof one
    )
      steps.push(textAt(text, one.range));
    expect(steps.slice(0, 2)).toEqual(['2026-11-10', 'bis: 2026-11-10']);
    expect(steps.length).toBeGreaterThan(4);
  });

  it('links citations to the law', async () => {
    await klient.openText('regeln/probe/x.modul.yaml', 'modul: probe/x\nquelle: WPG § 13 Abs. 4\n');
    const links = await klient.request<readonly { target: string; range: Bereich }[]>(
      'textDocument/documentLink',
      { textDocument: { uri: klient.uri('regeln/probe/x.modul.yaml') } },
    );
    expect(links.map(({ target }) => target)).toEqual(['https://www.gesetze-im-internet.de/wpg/__13.html']);
    await klient.close('regeln/probe/x.modul.yaml');
  });

  it('rules are found by words', async () => {
    const found = await klient.request<readonly { name: string; containerName: string }[]>(
      'workspace/symbol',
      { query: 'einsicht ende' },
    );
    expect(found.map(({ name }) => name)).toContain(
      'Frühestes Ende der Einsichtnahme (groesse.einsichtnahme_ende)',
    );
  });
});
