import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  parseDocument,
  type SourceDocument,
  type SourceNode,
  type SourcePath,
  type SourcePosition,
} from '@baukasten/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItem, applyEdits, type Edit, insertEntry } from './edits.ts';
import {
  type Bau,
  commentsIn,
  type Data,
  dataOf,
  dateiAus,
  sameFrame,
  setIn,
} from './yaml-datei.test-hilfe.ts';

const URI = 'a.projekt.yaml';
const read = (text: string): SourceDocument => parseDocument(URI, text);

const apply = (document: SourceDocument, edit: Edit): string => applyEdits(document, [edit]);

const block = fc.record({
  art: fc.constant('block' as const),
  kopf: fc.constantFrom('|+', '|', '|-', '>+', '>'),
  leer: fc.nat(3),
});
const { baum } = fc.letrec<{ wert: Bau; baum: Bau; liste: Bau }>((tie) => ({
  wert: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('null', '', '1', 'true', '"Text # x"').map((text): Bau => ({ art: 'wert', text })),
    block,
    tie('baum'),
    tie('liste'),
  ),
  baum: fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), tie('wert')), {
      selector: ([key]) => key,
      maxLength: 4,
    })
    .map((felder): Bau => ({ art: 'gruppe', felder })),
  liste: fc.array(tie('wert'), { maxLength: 3 }).map((items): Bau => ({ art: 'liste', items })),
}));
const datei = dateiAus(baum, URI).map(({ text }) => text);

/** Paths of all maps, and of places where a map may be created. */
function mapPaths(node: SourceNode | undefined, path: SourcePath = []): readonly SourcePath[] {
  if (node?.kind === 'map')
    return [path, ...[...node.entries.values()].flatMap(({ key, value }) => mapPaths(value, [...path, key]))];
  if (node?.kind === 'list') return node.items.flatMap((item, index) => mapPaths(item, [...path, index]));
  return node?.kind === 'scalar' && node.value === null && typeof path.at(-1) === 'string' ? [path] : [];
}

/** A file, and the same one with a line that is indented so that it cannot be read. */
const halbGetippt = fc
  .tuple(datei, fc.nat(), fc.constantFrom(-1, 1))
  .map(([text, wahl, versatz]) => {
    const lines = text.split('\n');
    const at = wahl % lines.length;
    const line = lines[at] ?? '';
    const moved = versatz > 0 ? line.replace(/^\uFEFF?/, '$& ') : line.replace(/^(\uFEFF?) /, '$1');
    return { ganz: text, halb: lines.with(at, moved).join('\n'), at, um: moved.length - line.length };
  })
  .filter(({ halb }) => {
    const { root, reliableUntil } = read(halb);
    return root !== undefined && reliableUntil < halb.length;
  });

/** Everything but the new value is as it was. */
function checkOnly(before: SourceDocument, edit: Edit, erwartet: Data): void {
  const after = apply(before, edit);
  const parsed = read(after);
  expect(parsed.probleme).toEqual([]);
  expect(dataOf(parsed.root)).toEqual(erwartet);
  const comments = (text: string) => commentsIn(text).map((one) => one.text);
  expect(comments(after)).toEqual(comments(before.text));
  expect(sameFrame(before.text, after)).toBe(true);
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
        checkOnly(document, edit, setIn(dataOf(document.root), [...path, 'neu'], 7));
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
        checkOnly(document, edit, setIn(dataOf(document.root), [...path, 'wert'], null));
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
        checkOnly(document, edit, setIn(dataOf(document.root), [...path, 'neu'], 7));
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('beside a line that cannot be read', () => {
  it('a field goes where it stays right once the line is mended', () => {
    let count = 0;
    fc.assert(
      fc.property(halbGetippt, ({ ganz, halb, at, um }) => {
        const [before, document] = [read(ganz), read(halb)];
        // A shifted line that is valid where it stands is what the file says; nobody can know that another was meant.
        if (document.positionAt(document.reliableUntil).line !== at) return;
        for (const path of mapPaths(document.root)) {
          const edit = insertEntry(document, path, { key: 'neu', wert: '7' });
          if (edit === undefined) continue;
          count++;
          const mended = ({ line, character }: SourcePosition): SourcePosition => ({
            line,
            character: line === at ? character - um : character,
          });
          const { start, end } = edit.range;
          const range = { ...edit.range, start: mended(start), end: mended(end) };
          checkOnly(before, { ...edit, range }, setIn(dataOf(before.root), [...path, 'neu'], 7));
        }
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(50);
  });

  const text = 'g: { x: 1 }\nh:\n  l:\n    - id: a\n      name: x\n - id: b\n      name: y\n';
  it.each([
    ['at the end of the file', []],
    ['in the group that it may belong to', ['h']],
    ['in the entry above it', ['h', 'l', 0]],
  ])('nothing is written %s', (_, path) => {
    expect(insertEntry(read(text), path, { key: 'neu', wert: '7' })).toBeUndefined();
  });

  it('no list begins and none goes on', () => {
    const felder = [{ key: 'x', wert: '1' }];
    expect([['m'], ['h', 'l']].map((path) => appendItem(read(text), path, felder))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('no anchor gets a value that an alias below repeats', () => {
    const shared = 'a: &a null\nb: 1\nc:\n   d: 1\n  e: *a\n';
    expect(insertEntry(read(shared), ['a'], { key: 'neu', wert: '7' })).toBeUndefined();
  });

  it('a group that is closed above is written', () => {
    const document = read(text);
    const edit = insertEntry(document, ['g'], { key: 'neu', wert: '7' });
    expect(edit && apply(document, edit)).toBe(text.replace('{ x: 1 }', '{ x: 1, neu: 7 }'));
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
