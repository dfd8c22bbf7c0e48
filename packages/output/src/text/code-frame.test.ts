import { describe, expect, it } from 'vitest';
import { place, QUELLTEXT, URI } from '../probe.test-hilfe.ts';
import { codeFrame, createLineAt } from './code-frame.ts';
import { createStil } from './style.ts';

function frame(text: string, range = place(0, 0, 1), breite = 60): readonly string[] {
  const lineAt = createLineAt(new Map([[URI, text]]));
  return codeFrame(range, { lineAt, breite, einzug: 2, stil: createStil(false) });
}

describe('codeFrame', () => {
  it('marks the range below its line', () => {
    expect(frame(QUELLTEXT, place(2, 7, 17))).toEqual(['  3 │   ags: "12067481"', '    │        ^^^^^^^^^^']);
  });

  it.each([
    ['marks a place of no width with one caret', 'a: b', place(0, 3, 3), ['  1 │ a: b', '    │    ^']],
    ['shows tabs as two spaces', '\ta: b', place(0, 1, 2), ['  1 │   a: b', '    │   ^']],
    ['counts wide characters as two columns', '日本: x', place(0, 0, 2), ['  1 │ 日本: x', '    │ ^^^^']],
    ['finds lines behind a lone carriage return', 'a: 1\rb: 2', place(1, 0, 1), ['  2 │ b: 2', '    │ ^']],
    ['leaves out a byte order mark', '\uFEFFa: 1', place(0, 1, 2), ['  1 │ a: 1', '    │ ^']],
  ] as const)('%s', (_name, text, range, expected) => expect(frame(text, range)).toEqual(expected));

  it('marks a range of several lines up to the end of its first', () => {
    const range = { ...place(1, 0, 0), end: { line: 3, character: 4 } };
    expect(frame(QUELLTEXT, range)).toEqual(['  2 │ gemeinde:', '    │ ^^^^^^^^^']);
  });

  it('cuts a long line around the range', () => {
    const text = `${'a'.repeat(100)}ZIEL${'b'.repeat(100)}`;
    expect(frame(text, place(0, 100, 104), 30)).toEqual([
      '  1 │ …aaaaaaaaZIELbbbbbbbbbb…',
      '    │          ^^^^',
    ]);
  });

  it.each([
    ['an unknown file', place(0, 0, 1, 'andere.yaml')],
    ['a line behind the end', place(99, 0, 1)],
    ['an empty line', place(7, 0, 0)],
  ])('shows nothing for %s', (_name, range) => expect(frame(QUELLTEXT, range)).toEqual([]));
});
