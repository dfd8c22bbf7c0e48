import { parseDocument, type SourceDocument, type SourceNode, type SourcePath } from '@baukasten/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { removeEntry } from './remove.ts';
import { type Bau, commentsIn, dataOf, dateiAus, sameFrame, setIn } from './yaml-datei.test-hilfe.ts';

function remove(text: string, ...pfad: SourcePath): string | undefined {
  const document = parseDocument('a.projekt.yaml', text);
  const edits = removeEntry(document, pfad);
  return edits === undefined ? undefined : applyEdits(document, edits);
}

describe('a field is taken out', () => {
  it.each<[string, string, SourcePath, string]>([
    ['of a block', 'a: 1 # eins\nx: 2 # zwei\nb: 3\n', ['x'], 'a: 1 # eins\nb: 3\n'],
    ['with everything below it', 'x:\n  y:\n    - 1\na: 1\n', ['x'], 'a: 1\n'],
    ['with a text of several lines', 'x: |\n  eins\n  zwei\na: 1\n', ['x'], 'a: 1\n'],
    [
      'below a text that keeps blank lines',
      'a: |+\n  eins\n\nx: 1\n\nb: 2\n',
      ['x'],
      'a: |+\n  eins\n\nb: 2\n',
    ],
    [
      'below a text that drops blank lines',
      'a: |\n  eins\n\nx: 1\n\nb: 2\n',
      ['x'],
      'a: |\n  eins\n\n\nb: 2\n',
    ],
    ['below a byte order mark', '\uFEFFx: 1\r\na: 1\r\n', ['x'], '\uFEFFa: 1\r\n'],
    ['at the end of a file', 'a: 1\nx: 2', ['x'], 'a: 1\n'],
    ['as the only one of a group', 'g:\n  x: 1 # so\na: 1\n', ['g', 'x'], 'g: {}\na: 1\n'],
    [
      'as the only one of a group with a comment',
      'g: # G\n  # drin\n  x: 1\n',
      ['g', 'x'],
      'g: {} # G\n  # drin\n',
    ],
    ['as the only one of an item', 'l:\n  - x: 1 # so\n  - 2\n', ['l', 0, 'x'], 'l:\n  - {} # so\n  - 2\n'],
    ['as the first of an item', 'l:\n  - x: 1 # so\n    y: 2\n', ['l', 0, 'x'], 'l:\n  - y: 2\n'],
    ['as the first of an item of an item', '- - x: 1\n    y: 2\n', [0, 0, 'x'], '- - y: 2\n'],
    [
      'as the first of an item, above a comment',
      'l:\n  - x: 1 # so\n    # zu y\n    y: 2\n',
      ['l', 0, 'x'],
      'l:\n  -\n    # zu y\n    y: 2\n',
    ],
    ['of { }', 'g: { a: 1, x: 2, b: 3 }\n', ['g', 'x'], 'g: { a: 1, b: 3 }\n'],
    ['at the start of { }', 'g: { x: 2, b: 3 }\n', ['g', 'x'], 'g: { b: 3 }\n'],
    ['at the end of { }', 'g: { a: 1, x: 2 } # c\n', ['g', 'x'], 'g: { a: 1 } # c\n'],
    ['without a value in { }', 'g: { x: , b: 3 }\n', ['g', 'x'], 'g: { b: 3 }\n'],
    ['as the only one in { }', 'g: { x: 2 }\n', ['g', 'x'], 'g: {  }\n'],
    ['whose value is an alias', 'a: &k 1\nx: *k\n', ['x'], 'a: &k 1\n'],
    ['with an anchor that nobody uses', 'x: &k 1\na: 2\n', ['x'], 'a: 2\n'],
  ])('%s', (_, text, pfad, erwartet) => expect(remove(text, ...pfad)).toBe(erwartet));

  it.each<[string, string, SourcePath]>([
    ['an anchor that is used elsewhere', 'x: &k 1\na: *k\n', ['x']],
    ['an anchor deep inside', 'x: { y: [&k 1] }\na: *k\n', ['x']],
    ['an anchor that a merge key uses', 'x: &k { y: 1 }\na: { <<: *k }\n', ['x']],
    ['a part of a group that is used elsewhere', 'g: &g\n  x: 1\n  y: 2\na: *g\n', ['g', 'x']],
    ['what a merge key brings in', 'g: &g { x: 1 }\na: { <<: *g, b: 1 }\n', ['a', 'x']],
    ['the only field of a file', 'x: 1\n', ['x']],
    ['a field that is written twice', 'g:\n  x: 1\n  x: 2\n', ['g', 'x']],
    ['a field before a comma behind a comment', 'g: { x: 1 # c\n , a: 2 }\n', ['g', 'x']],
  ])('but not %s', (_, text, pfad) => expect(remove(text, ...pfad)).toBeUndefined());
});

const block = fc.record({
  art: fc.constant('block' as const),
  kopf: fc.constantFrom('|+', '|', '|-', '>+', '>'),
  leer: fc.nat(3),
});
const { baum } = fc.letrec<{ wert: Bau; baum: Bau; liste: Bau }>((tie) => ({
  wert: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom('null', '', '1', 'true', 'Text', '"a # b"', "'x: y'")
      .map((text): Bau => ({ art: 'wert', text })),
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

function fieldsIn(node: SourceNode | undefined, pfad: SourcePath = []): readonly SourcePath[] {
  if (node === undefined || node.alias !== undefined) return [];
  if (node.kind === 'list') return node.items.flatMap((one, i) => fieldsIn(one, [...pfad, i]));
  if (node.kind !== 'map') return [];
  return [...node.entries.values()].flatMap(({ key, value }) => [
    [...pfad, key],
    ...fieldsIn(value, [...pfad, key]),
  ]);
}

/** Comments that a field takes along: those behind its lines, not those above it. */
function ownComments(document: SourceDocument, pfad: SourcePath): readonly string[] {
  const key = document.keyRangeOf(pfad);
  const range = document.rangeOf(pfad);
  if (key === undefined || range === undefined) return [];
  const first = document.offsetAt(key.start);
  const last = document.positionAt(Math.max(document.offsetAt(key.end), document.offsetAt(range.end))).line;
  return commentsIn(document.text)
    .filter(({ von }) => von > first && document.positionAt(von).line <= last)
    .map(({ text }) => text);
}

describe('a removed field changes nothing else', () => {
  it('in any file', () => {
    let count = 0;
    fc.assert(
      fc.property(dateiAus(baum, 'a.projekt.yaml'), (document) => {
        for (const pfad of fieldsIn(document.root)) {
          const edits = removeEntry(document, pfad);
          if (edits === undefined) continue;
          count++;
          const text = applyEdits(document, edits);
          const after = parseDocument(document.uri, text);
          expect(after.probleme).toEqual([]);
          expect(dataOf(after.root)).toEqual(setIn(dataOf(document.root), pfad, undefined));
          expect(sameFrame(document.text, text)).toBe(true);
          const left = commentsIn(text).map((one) => one.text);
          const own = ownComments(document, pfad);
          const all = commentsIn(document.text).map((one) => one.text);
          expect([...left].sort()).toEqual(expect.arrayContaining([...withoutEach(all, own)]));
        }
      }),
      { numRuns: 600 },
    );
    expect(count).toBeGreaterThan(1000);
  });
});

function withoutEach(all: readonly string[], some: readonly string[]): readonly string[] {
  const rest = [...all];
  for (const one of some) if (rest.includes(one)) rest.splice(rest.indexOf(one), 1);
  return rest;
}
