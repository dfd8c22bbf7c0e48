import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument, type SourceDocument, type SourceNode, type SourcePath } from '@baukasten/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItem, applyEdits, type Edit, insertEntry } from './edits.ts';

const URI = 'a.projekt.yaml';
const read = (text: string): SourceDocument => parseDocument(URI, text);

const apply = (document: SourceDocument, edit: Edit): string => applyEdits(document, [edit]);

type Data = null | string | number | boolean | Data[] | { [key: string]: Data };

function dataOf(node: SourceNode | undefined): Data {
  if (node === undefined) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, dataOf(value)]));
}

/** Comments and line breaks of a text, in order. */
function furniture(text: string): readonly string[] {
  return [...text.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment);
}

/** Data as YAML in all the ways that people write it: block and flow, comments, blank lines, CRLF, BOM. */
function render(data: Data, next: () => number, indent: string, flow: boolean): string {
  const comment = () => (!flow && next() % 3 === 0 ? `  # Bemerkung ${next() % 100}` : '');
  const blank = () => (!flow && next() % 5 === 0 ? `\n${indent}# für sich` : '');
  if (data === null) return flow || next() % 2 === 0 ? 'null' : `${comment()}`;
  if (typeof data !== 'object')
    return `${typeof data === 'string' ? JSON.stringify(data) : String(data)}${comment()}`;
  const inFlow = flow || next() % 3 === 0;
  if (Array.isArray(data)) {
    if (inFlow || data.length === 0)
      return `[${data.map((one) => render(one, next, '', true)).join(', ')}]${comment()}`;
    return `\n${data.map((one) => `${blank() === '' ? '' : `${indent}  # davor\n`}${indent}  - ${render(one, next, `${indent}    `, typeof one === 'object')}`).join('\n')}`;
  }
  const entries = Object.entries(data);
  if (inFlow || entries.length === 0)
    return `{${entries.length === 0 ? '' : ' '}${entries.map(([key, one]) => `${key}: ${render(one, next, '', true)}`).join(', ')}${entries.length === 0 ? '' : ' '}}${comment()}`;
  return `${comment()}${entries.map(([key, one]) => `\n${indent}  ${key}: ${render(one, next, `${indent}  `, false)}`.trimEnd()).join(blank())}`;
}

const { gruppe } = fc.letrec<{ wert: Data; gruppe: { [key: string]: Data }; liste: Data[] }>((tie) => ({
  wert: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Data>(null, 1, true, 'Text', 'über: ü, {kein} [Wert]'),
    tie('gruppe'),
    tie('liste'),
  ),
  gruppe: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), tie('wert'), { maxKeys: 4 }),
  liste: fc.array(tie('wert'), { maxLength: 3 }),
}));

const datei = fc
  .record({
    daten: gruppe,
    wuerfel: fc.infiniteStream(fc.nat(1000)),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    ende: fc.boolean(),
  })
  .map(({ daten, wuerfel, crlf, bom, ende }) => {
    const next = () => Number(wuerfel.next().value);
    const body = Object.entries(daten)
      .map(([key, one]) => `${key}: ${render(one, next, '', false)}`.trimEnd())
      .join('\n');
    const text = `# Kopf\n${body}${ende ? '\n' : ''}`;
    return (bom ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
  })
  .filter((text) => read(text).probleme.length === 0);

/** Paths of all maps, and of places where a map may be created. */
function mapPaths(node: SourceNode | undefined, path: SourcePath = []): readonly SourcePath[] {
  if (node?.kind === 'map')
    return [path, ...[...node.entries.values()].flatMap(({ key, value }) => mapPaths(value, [...path, key]))];
  if (node?.kind === 'list') return node.items.flatMap((item, index) => mapPaths(item, [...path, index]));
  return node?.kind === 'scalar' && node.value === null && typeof path.at(-1) === 'string' ? [path] : [];
}

function setIn(data: Data, path: SourcePath, key: string, wert: Data): Data {
  const [first, ...rest] = path;
  if (first === undefined)
    return {
      ...(typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}),
      [key]: wert,
    };
  if (Array.isArray(data))
    return data.map((one, index) => (index === first ? setIn(one, rest, key, wert) : one));
  const map = (typeof data === 'object' && data !== null ? data : {}) as { [key: string]: Data };
  return { ...map, [first]: setIn(map[String(first)] ?? null, rest, key, wert) };
}

/** Everything but the new value is as it was. */
function checkOnly(before: SourceDocument, edit: Edit, erwartet: Data): void {
  const after = apply(before, edit);
  const parsed = read(after);
  expect(parsed.probleme).toEqual([]);
  expect(dataOf(parsed.root)).toEqual(erwartet);
  expect(furniture(after)).toEqual(furniture(before.text));
  expect(after.startsWith('\uFEFF')).toBe(before.text.startsWith('\uFEFF'));
  if (before.text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  const replaced = before.text.slice(before.offsetAt(edit.range.start), before.offsetAt(edit.range.end));
  expect(replaced.trim()).toMatch(/^(?:null|)$/);
}

describe('an inserted field changes nothing else', () => {
  it('in any file', () => {
    fc.assert(
      fc.property(datei, fc.nat(), (text, wahl) => {
        const document = read(text);
        const paths = mapPaths(document.root);
        const path = paths[wahl % Math.max(1, paths.length)] ?? [];
        const edit = insertEntry(document, path, { key: 'neu', wert: '7' });
        if (edit === undefined) return;
        checkOnly(document, edit, setIn(dataOf(document.root), path, 'neu', 7));
      }),
      { numRuns: 2000 },
    );
  });

  it('with parents that are missing', () => {
    fc.assert(
      fc.property(datei, fc.nat(), (text, wahl) => {
        const document = read(text);
        const paths = mapPaths(document.root);
        const path = [...(paths[wahl % Math.max(1, paths.length)] ?? []), 'neu', 'tief'];
        const edit = insertEntry(document, path, { key: 'wert', wert: 'null' });
        if (edit === undefined) return;
        checkOnly(document, edit, setIn(dataOf(document.root), path, 'wert', null));
      }),
      { numRuns: 1000 },
    );
  });

  it('in every group of every example', () => {
    const ordner = fileURLToPath(new URL('../../../../examples', import.meta.url));
    const dateien = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.projekt.yaml'),
    );
    let count = 0;
    for (const name of dateien) {
      const document = read(readFileSync(`${ordner}/${name}`, 'utf8'));
      for (const path of mapPaths(document.root)) {
        const edit = insertEntry(document, path, { key: 'neu', wert: '7' });
        if (edit === undefined) continue;
        count++;
        checkOnly(document, edit, setIn(dataOf(document.root), path, 'neu', 7));
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('an appended entry', () => {
  it.each([
    ['a missing list', 'a: 1\n', 'a: 1\nl:\n  - x: 1\n    y: 2\n'],
    ['an empty list', 'l: []  # leer\na: 1\n', 'l: [{ x: 1, y: 2 }]  # leer\na: 1\n'],
    ['null', 'l: null\n', 'l: [{ x: 1, y: 2 }]\n'],
    ['a block list', 'l:\n  - x: 0  # alt\n\na: 1\n', 'l:\n  - x: 0  # alt\n  - x: 1\n    y: 2\n\na: 1\n'],
    ['a list at the column of its key', 'l:\n- x: 0\na: 1\n', 'l:\n- x: 0\n- x: 1\n  y: 2\na: 1\n'],
    ['a flow list', 'l: [{ x: 0 }]\n', 'l: [{ x: 0 }, { x: 1, y: 2 }]\n'],
    ['CRLF', 'l:\r\n  - x: 0\r\n', 'l:\r\n  - x: 0\r\n  - x: 1\r\n    y: 2\r\n'],
  ])('to %s', (_, text, erwartet) => {
    const document = read(text);
    const edit = appendItem(
      document,
      ['l'],
      [
        { key: 'x', wert: '1' },
        { key: 'y', wert: '2' },
      ],
    );
    expect(edit === undefined ? undefined : apply(document, edit)).toBe(erwartet);
  });
});
