import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { scalarOffsets, scalarRange } from './scalar-positions.ts';
import type { SourceDocument } from './source-document.ts';
import type { ScalarNode } from './source-node.ts';

function scalarIn(text: string): { document: SourceDocument; node: ScalarNode } {
  const document = parseDocument('datei.yaml', text);
  const node = document.nodeAt(['a']);
  if (node?.kind !== 'scalar') throw new Error(`no scalar in ${JSON.stringify(text)}`);
  return { document, node };
}

/** What stands in the file at the place of `wanted` in the value. */
function sourceOf(text: string, wanted: string): string {
  const { document, node } = scalarIn(text);
  const from = String(node.value).indexOf(wanted);
  const range = scalarRange(document, node, from, from + wanted.length);
  return text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
}

describe('the place of a stretch of a value', () => {
  it.each([
    ['plain', 'a: x >= parameter.y\n', 'parameter', 'parameter'],
    ['plain behind an emoji', 'a: 😀 x\n', 'x', 'x'],
    ['plain over two lines', 'a: x and\n  y\n', 'd y', 'd\n  y'],
    ['single quotes', "a: 'ist ''so'' x'\n", "'so'", "''so''"],
    ['single quotes over lines', "a: 'ist\r\n\r\n  so'\r\n", 'so', 'so'],
    ['double quotes with escapes', 'a: "\\u00e4 = \\"b\\""\n', '"b"', '\\"b\\"'],
    ['double quotes joined', 'a: "eins \\\n   zwei"\n', 'zwei', 'zwei'],
    ['literal', 'a: |\n  eins\n  zwei\n', 'zwei', 'zwei'],
    ['folded', 'a: >-\n  max(x,\n      y) - z\n', '- z', '- z'],
    ['folded with CRLF', 'a: >-\r\n  eins\r\n  zwei\r\n', 'zwei', 'zwei'],
    ['folded line break', 'a: >-\n  eins\n  zwei\n', 's z', 's\n  z'],
    ['folded under an indentation indicator', 'a: >2\n    eins\n  zwei\n', 'zwei', 'zwei'],
    ['with byte order mark', '\uFEFFa: x y\n', 'y', 'y'],
    ['a number', 'a: 12.50\n', '12', '12'],
  ])('%s', (_, text, wanted, source) => {
    expect(sourceOf(text, wanted)).toBe(source);
  });

  it('the end of the value lies behind its last character', () => {
    const { document, node } = scalarIn('a: abc # d\n');
    expect(scalarOffsets(document, node)(3)).toEqual({ line: 0, character: 6 });
  });
});

const pieces = fc.constantFrom(
  'x',
  'ä',
  '😀',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n  ',
  '\n    ',
  '#',
  "''",
  '\\n',
  '\\"',
  '\\x41',
  '\\\\',
  ',',
  '"',
  "'",
  '-',
  '>',
  'max(a, b)',
);
const inner = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
const styles = fc.constantFrom(
  (text: string) => `a: ${text}\n`,
  (text: string) => `a: '${text}'\n`,
  (text: string) => `a: "${text}"\n`,
  (text: string) => `a: |\n  ${text}\n`,
  (text: string) => `a: >-\n  ${text}\n`,
  (text: string) => `a: >+2\n    ${text}\nb: 1\n`,
  (text: string) => `a: |-\r\n  ${text.replaceAll('\n', '\n  ')}\r\n`,
  (text: string) => `a: >\n  ${text.replaceAll(/[\r\n]+/g, '\n\n  ')}\n\n\n`,
);

describe('for every text', () => {
  it('each character of the value is the character at its place, or its escape, or a line break', () => {
    let compared = 0;
    fc.assert(
      fc.property(styles, inner, (style, content) => {
        const text = style(content);
        const document = parseDocument('datei.yaml', text);
        const node = document.nodeAt(['a']);
        if (node?.kind !== 'scalar' || document.probleme.length > 0 || typeof node.value !== 'string') return;
        for (let i = 0; i < node.value.length; i++) {
          const range = scalarRange(document, node, i, i + 1);
          const source = text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
          const char = node.value.charAt(i);
          const same = source === char || (/^[ \n]$/.test(char) && /^\r?\n?$/.test(source));
          expect(
            same || source.startsWith('\\') || source === "''",
            JSON.stringify({ text, i, char, source }),
          ).toBe(true);
          expect(source).not.toBe('');
          compared++;
        }
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('places never run backwards', () => {
    fc.assert(
      fc.property(styles, inner, (style, content) => {
        const document = parseDocument('datei.yaml', style(content));
        const node = document.nodeAt(['a']);
        if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
        const place = scalarOffsets(document, node);
        const offsets = Array.from({ length: node.value.length + 1 }, (_, i) => document.offsetAt(place(i)));
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});
