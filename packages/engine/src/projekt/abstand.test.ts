import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './abstand.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0, 0],
    ['luebz', 'luebz', 2, 0],
    ['lubz', 'luebz', 2, 1],
    ['storkov', 'storkow', 2, 1],
    ['sotrkow', 'storkow', 2, 1],
    ['glashute', 'glashuette', 2, 2],
    ['ab', 'ba', 1, 1],
    ['abcd', 'badc', 2, 2],
    ['abcd', 'badc', 1, undefined],
    ['ulm', 'koeln', 2, undefined],
    ['a', '', 1, 1],
    ['', 'ab', 1, undefined],
  ])('%s → %s within %i: %s', (a, b, grenze, erwartet) => {
    expect(editDistance(a, b, grenze)).toBe(erwartet);
  });

  it('agrees with the plain recursion wherever the limit allows', () => {
    const wort = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(wort, wort, fc.integer({ min: 0, max: 4 }), (a, b, grenze) => {
        const abstand = plainDistance(a, b);
        expect(editDistance(a, b, grenze)).toBe(abstand <= grenze ? abstand : undefined);
      }),
    );
  });
});

/** The definition, without band and without limit. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [i, j] = [a.length - 1, b.length - 1];
  const wege = [
    plainDistance(a.slice(0, i), b) + 1,
    plainDistance(a, b.slice(0, j)) + 1,
    plainDistance(a.slice(0, i), b.slice(0, j)) + (a[i] === b[j] ? 0 : 1),
  ];
  if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j])
    wege.push(plainDistance(a.slice(0, i - 1), b.slice(0, j - 1)) + 1);
  return Math.min(...wege);
}
