import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines } from './zeilenabgleich.ts';

const TEXT = 'a: 1\nb:\n  c: 2\nd: 3\n';

describe('lines that are as they were', () => {
  it.each<[string, string, (number | undefined)[]]>([
    ['the same text', TEXT, [0, 1, 2, 3]],
    ['a new line', 'a: 1\nx: "a\nb:\n  c: 2\nd: 3\n', [0, 2, 3, 4]],
    ['a changed line', 'a: 1\nb:\n  c: "2\nd: 3\n', [0, 1, undefined, 3]],
    ['a line less', 'a: 1\nb:\nd: 3\n', [0, 1, undefined, 2]],
    ['new lines above and below', '# neu\na: 1\nb:\n  c: 2\nd: 3\ny: "b\n', [1, 2, 3, 4]],
    ['two changed lines', 'a: 2\nb:\n  c: 2\nd: "3\n', [undefined, 1, 2, undefined]],
    ['nothing in common', 'x', [undefined, undefined, undefined, undefined]],
  ])('%s', (_, now, lines) => {
    const { lineNow, gleich } = compareLines(TEXT, now);
    expect([0, 1, 2, 3].map(lineNow)).toEqual(lines);
    expect(gleich).toBe(now === TEXT);
  });

  it('hold the same content, there and back', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, now) => {
        const { lineNow, positionBefore } = compareLines(before.join('\n'), now.join('\n'));
        for (const [line, content] of before.entries()) {
          const there = lineNow(line);
          if (there === undefined) continue;
          expect(now[there]).toBe(content);
          expect(positionBefore({ line: there, character: 0 })?.line).toBe(line);
        }
      }),
    );
  });

  it('a range whose end is being written has no place', () => {
    const { rangeNow } = compareLines(TEXT, 'a: 1\nb:\n  c: "2\nd: 3\n');
    const range = (from: number, to: number) => ({
      uri: 'x',
      start: { line: from, character: 0 },
      end: { line: to, character: 1 },
    });
    expect(rangeNow(range(1, 3))).toEqual(range(1, 3));
    expect(rangeNow(range(1, 2))).toBeUndefined();
  });
});
