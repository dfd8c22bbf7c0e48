import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.ts';
import { parseDocument } from './parse-document.ts';
import type { SourcePath } from './range.ts';
import { scalarRange } from './scalar-positions.ts';
import type { SourceDocument } from './source-document.ts';
import type { SourceNode } from './source-node.ts';
import { lintScalars } from './zahlen-fallen.ts';

const EXAMPLE = `# Beispiel
projekt: probe
gemeinde: &g
  ags: "12067481"
  flaeche_km2: 12.5   # gerundet
liste:
  - { id: nord, wert: 1.5, text: 'ein ''Wort''' }
  - <<: *g
    text: "zwei \\u00e4 \\
      Zeilen"
text: >-
  mehrere
  Zeilen

  Text
wörtlich: |+
  a
   b

leer:
`;

const fragments = fc.constantFrom(
  ...[
    'a',
    'b: ',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    ': ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&x ',
    '*x',
    '<<: ',
    '!t ',
    '#',
    ' #',
    '|',
    '>-\n',
    '%',
    '---',
    '...',
    '\t',
    '\r',
    '\r\n',
    '\uFEFF',
    '\0',
    '😀',
    '\ud800',
    '1.000',
    '__proto__: ',
    '~',
    '@',
    '`',
    '\\',
    '-',
  ],
);
const random = fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(''));
const mutated = fc
  .tuple(fc.nat(EXAMPLE.length), fc.nat(8), random)
  .map(([at, length, inserted]) => EXAMPLE.slice(0, at) + inserted + EXAMPLE.slice(at + length));
const bytes = fc.uint8Array({ maxLength: 200 }).map((raw) => decodeBytes('f', raw).text ?? '');
const anyText = fc.oneof(random, mutated, bytes, fc.string({ unit: 'binary', maxLength: 100 }));

function* nodesOf(node: SourceNode, path: SourcePath = []): Generator<readonly [SourceNode, SourcePath]> {
  yield [node, path];
  if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) yield* nodesOf(item, [...path, index]);
  if (node.kind === 'map')
    for (const [key, entry] of node.entries) yield* nodesOf(entry.value, [...path, key]);
}

function useEverything(document: SourceDocument): void {
  document.toData();
  lintScalars(document, () => 'zahl');
  for (const [node, path] of document.root === undefined ? [] : nodesOf(document.root)) {
    document.closestRangeOf([...path, 'fehlt']);
    document.usesOn(path);
    document.pathAt(node.range.start);
    if (node.kind === 'scalar') scalarRange(document, node, 0, node.source.length);
  }
}

describe('no text, however broken,', () => {
  it('makes reading throw', () => {
    fc.assert(
      fc.property(anyText, (text) => useEverything(parseDocument('f', text))),
      { numRuns: 2000 },
    );
  });

  it('is left without a tree and without a Problem', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, probleme } = parseDocument('f', text);
        expect(root !== undefined || probleme.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a Problem outside the text or over several lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = parseDocument('f', text);
        for (const { range } of document.probleme) {
          expect(range.end.line).toBe(range.start.line);
          for (const place of [range.start, range.end]) {
            expect(document.positionAt(document.offsetAt(place))).toEqual(place);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('changes what was read by being read twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first, second] = [parseDocument('f', text), parseDocument('f', text)];
        expect(second.probleme).toEqual(first.probleme);
        expect(second.toData()).toEqual(first.toData());
      }),
      { numRuns: 300 },
    );
  });
});

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const names = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,6}$/)
  .filter((name) => !['null', 'true', 'false'].includes(name));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  map: fc.dictionary(
    names.filter((name) => !['constructor', 'prototype'].includes(name)),
    tie('tree'),
    { maxKeys: 4, noNullPrototype: true },
  ),
}));

describe('a value', () => {
  it('is read as JSON means it', () => {
    fc.assert(
      fc.property(tree, (value) => {
        fc.pre(!JSON.stringify(value).includes('\uFFFD'));
        const document = parseDocument('f', JSON.stringify({ a: value }, null, 1));
        expect(document.probleme).toEqual([]);
        expect(JSON.parse(JSON.stringify(document.toData()))).toEqual(
          JSON.parse(JSON.stringify({ a: value })),
        );
      }),
    );
  });

  it('stands where its range says: the text there is read as the same value', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const document = parseDocument('f', JSON.stringify({ a: value }, null, 1));
        for (const [node, path] of document.root === undefined ? [] : nodesOf(document.root)) {
          const range = document.rangeOf(path);
          if (range === undefined) throw new Error(`no range for ${path.join('.')}`);
          const text = document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
          const again = parseDocument('f', `x: ${text.replaceAll('\n', '\n  ')}`);
          expect(again.toData()).toEqual(Object.assign(Object.create(null), { x: dataOf(document, path) }));
          expect(node.range).toEqual(range);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function dataOf(document: SourceDocument, path: SourcePath): unknown {
  let data: unknown = document.toData();
  for (const part of path) data = Reflect.get(data as object, part);
  return data;
}
