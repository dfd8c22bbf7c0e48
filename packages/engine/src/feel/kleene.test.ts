import { describe, expect, test } from 'vitest';
import { and, not, or } from './kleene.ts';
import type { Wahrheit } from './values.ts';

const WERTE: readonly Wahrheit[] = [true, false, undefined];
const paare = WERTE.flatMap((a) => WERTE.map((b) => [a, b] as const));
const tripel = paare.flatMap(([a, b]) => WERTE.map((c) => [a, b, c] as const));

test.each([
  [[], true, false],
  [[true, undefined], undefined, true],
  [[false, undefined], false, undefined],
  [[undefined, undefined], undefined, undefined],
  [[true, null], undefined, true],
  [[false, 'ja'], false, undefined],
])('%j: and %s, or %s', (werte, und, oder) => expect([and(werte), or(werte)]).toEqual([und, oder]));

test('not leaves everything unknown that is no truth value', () => {
  expect([not(true), not(false), not(undefined), not(null), not('ja')]).toEqual([
    false,
    true,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('laws of Kleene', () => {
  test.each(paare)('commutative and De Morgan: %s, %s', (a, b) => {
    expect(and([a, b])).toBe(and([b, a]));
    expect(or([a, b])).toBe(or([b, a]));
    expect(not(and([a, b]))).toBe(or([not(a), not(b)]));
    expect(not(or([a, b]))).toBe(and([not(a), not(b)]));
  });

  test.each(tripel)('associative, distributive, flat: %s, %s, %s', (a, b, c) => {
    expect(and([a, and([b, c])])).toBe(and([a, b, c]));
    expect(or([a, or([b, c])])).toBe(or([a, b, c]));
    expect(and([a, or([b, c])])).toBe(or([and([a, b]), and([a, c])]));
    expect(or([a, and([b, c])])).toBe(and([or([a, b]), or([a, c])]));
  });
});
