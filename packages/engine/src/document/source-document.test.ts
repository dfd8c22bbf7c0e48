import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';
import type { SourcePath, SourceRange } from './range.ts';
import type { SourceDocument } from './source-document.ts';

function slice(document: SourceDocument, range: SourceRange | undefined): string | undefined {
  return range === undefined
    ? undefined
    : document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
}

describe('the range of a value', () => {
  it.each([
    ['plain', 'a: x y # z\n', ['a'], 'x y'],
    ['quoted, with its quotes', 'a: "x"\n', ['a'], '"x"'],
    ['behind an anchor', 'a: &n x\n', ['a'], 'x'],
    ['behind a tag', 'a: !!str x\n', ['a'], 'x'],
    ['after an emoji', '{ü: 😀, a: x}\n', ['a'], 'x'],
    ['over two lines', 'a: x\n  y\nb: 1\n', ['a'], 'x\n  y'],
    ['block, with its header', 'a: >-\n  x\n  y\nb: 1\n', ['a'], '>-\n  x\n  y\n'],
    ['group, without the comment behind it', 'a:\n  b: 1\n  c: 2\n  # d\n\ne: 1\n', ['a'], 'b: 1\n  c: 2'],
    ['list', 'a:\n  - 1\n  - 2\n\nb: 1\n', ['a'], '- 1\n  - 2'],
    ['in { }', 'a: { b: 1 } # c\n', ['a'], '{ b: 1 }'],
    ['list item', 'a: [x, {b: y}]\n', ['a', 1, 'b'], 'y'],
    ['missing, in { }: the name', 'a: {b}\n', ['a', 'b'], 'b'],
    ['missing: nothing', 'a:   # c\n', ['a'], ''],
    ['alias: its use', 'a: &n x\nb: *n\n', ['b'], '*n'],
    ['in an aliased group: the original', 'a: &n {c: x}\nb: *n\n', ['b', 'c'], 'x'],
    ['merged: the original', 'a: &n {c: x}\nb: {<<: *n}\n', ['b', 'c'], 'x'],
  ])('%s', (_, text, path, expected) => {
    const document = parseDocument('f', text);
    expect(slice(document, document.rangeOf(path))).toBe(expected);
  });

  it('a missing value stands right behind its colon', () => {
    const range = parseDocument('f', 'a:   # c\n').rangeOf(['a']);
    expect(range?.start).toEqual({ line: 0, character: 2 });
    expect(range?.end).toEqual({ line: 0, character: 2 });
  });

  it('a byte order mark counts as a character of the first line', () => {
    const document = parseDocument('f', '\uFEFFa: x\nb: y\n');
    expect(document.bom).toBe(true);
    expect(document.rangeOf(['a'])?.start).toEqual({ line: 0, character: 4 });
    expect(document.rangeOf(['b'])?.start).toEqual({ line: 1, character: 3 });
  });
});

describe('the place to mark', () => {
  const text = 'a:\n  b: [x, {c: 1}]\n  d:\n  e: >-\n    eins\n    zwei\n';
  it.each([
    ['a written value', ['a', 'b', 0], 'x'],
    ['a list: its name', ['a', 'b'], 'b'],
    ['an empty value: its name', ['a', 'd'], 'd'],
    ['a text over lines: its first line', ['a', 'e'], '>-'],
    ['a missing entry: the name of its group', ['a', 'fehlt'], 'a'],
    ['deeper missing entries alike', ['a', 'fehlt', 'tief'], 'a'],
    ['a missing entry of a list item: the item', ['a', 'b', 1, 'fehlt'], '{c: 1}'],
    ['a missing item: the name of the list', ['a', 'b', 7], 'b'],
    ['a missing entry of the file: its start', ['fehlt'], ''],
  ])('%s', (_, path, expected) => {
    const document = parseDocument('f', text);
    expect(slice(document, document.closestRangeOf(path))).toBe(expected);
  });

  it.each(['', '# leer\n', 'a: [', '\0'])('exists in every file: %j', (text) => {
    expect(parseDocument('f', text).closestRangeOf(['a', 0, 'b']).uri).toBe('f');
  });

  it('uses of anchors and merges are named', () => {
    const document = parseDocument('f', 'a: &n {c: {d: 1}}\nb: {<<: *n}\ne: *n\n');
    const uses = (path: SourcePath) =>
      document.usesOn(path).map((range) => `${range.start.line} ${slice(document, range)}`);
    expect(uses(['b', 'c', 'd'])).toEqual(['1 *n']);
    expect(uses(['e', 'c'])).toEqual(['2 *n']);
    expect(uses(['a', 'c'])).toEqual([]);
  });
});

describe('what the cursor is on', () => {
  const text = 'a:\n  b: [x, {c: 1}]\n  d:  \n  e: {f: , g: 2}\nh: &n {i: 1}\nj: *n\n';
  it.each([
    [0, 0, ['a']],
    [1, 2, ['a', 'b']],
    [1, 6, ['a', 'b', 0]],
    [1, 10, ['a', 'b', 1, 'c']],
    [1, 13, ['a', 'b', 1, 'c']],
    [2, 6, ['a', 'd']],
    [3, 6, ['a', 'e', 'f']],
    [3, 9, ['a', 'e', 'f']],
    [3, 14, ['a', 'e', 'g']],
    [4, 7, ['h', 'i']],
    [5, 4, ['j']],
    [6, 0, []],
    [99, 99, []],
  ])('line %i, column %i', (line, character, path) => {
    expect(parseDocument('f', text).pathAt({ line, character })).toEqual(path);
  });
});

const texts = fc
  .array(fc.constantFrom('a', 'ä', '😀', '\n', '\r\n', '\r', '\uFEFF', ' ', '\u2028'), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Walks the text unit by unit. */
function naivePosition(text: string, offset: number): { line: number; character: number } {
  let line = 0;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const endsLine = text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n');
    if (endsLine && i < offset) {
      line++;
      start = i + 1;
    }
  }
  const insideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
  return { line, character: offset - start - (insideBreak ? 1 : 0) };
}

describe('positions', () => {
  it('agree with counting from the start', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parseDocument('f', text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(document.positionAt(offset)).toEqual(naivePosition(text, offset));
        }
      }),
    );
  });

  it('lead back to their offset, inside a line break before it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parseDocument('f', text);
        for (let offset = 0; offset <= text.length; offset++) {
          const insideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
          expect(document.offsetAt(document.positionAt(offset))).toBe(insideBreak ? offset - 1 : offset);
        }
      }),
    );
  });

  it.each([
    [{ line: -1, character: 3 }, 0],
    [{ line: 0, character: 99 }, 2],
    [{ line: 1, character: -4 }, 4],
    [{ line: 99, character: 0 }, 6],
  ])('outside the text are clamped: %j', (position, offset) => {
    expect(parseDocument('f', 'ab\r\ncd').offsetAt(position)).toBe(offset);
  });
});
