import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, dividedBy, exactText, minus, plus, round, times, toBruch, toDezimal } from './bruch.ts';

describe('fractions', () => {
  it.each([
    ['40', 0, '40'],
    ['0.0005', 3, '0.001'],
    ['0.00049', 3, '0.000'],
    ['-0.0005', 3, '-0.001'],
    ['-0.0004', 3, '0.000'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['12.5', 3, '12.500'],
  ])('%s at %i places is %s', (zahl, stellen, erwartet) =>
    expect(round(toBruch(zahl), stellen)).toBe(erwartet),
  );

  it('show their exact value: a decimal that ends, else a fraction', () => {
    expect(exactText(dividedBy(toBruch('1'), toBruch('8')))).toBe('0.125');
    expect(exactText(dividedBy(toBruch('2'), toBruch('-6')))).toBe('-1/3');
    expect(exactText(toBruch('78000'))).toBe('78000');
  });

  it.each([
    ['1e3', '1000'],
    ['-0.50', '-0.5'],
    ['.5', '0.5'],
    ['abc', undefined],
    ['1e999999', undefined],
    ['1e60', undefined],
  ])('reads %s as %s', (source, erwartet) => expect(toDezimal(source)).toBe(erwartet));

  const zahlen = fc
    .tuple(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([a, b]) => dividedBy(toBruch(String(a)), toBruch(String(b))));

  it('keep the laws of arithmetic', () => {
    fc.assert(
      fc.property(zahlen, zahlen, zahlen, (a, b, c) => {
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.zaehler !== 0n) expect(times(dividedBy(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      }),
    );
  });

  it('round to within half a unit of the last place', () => {
    fc.assert(
      fc.property(zahlen, fc.integer({ min: 0, max: 6 }), (a, stellen) => {
        const fehler = minus(toBruch(round(a, stellen)), a);
        const betrag = fehler.zaehler < 0n ? { ...fehler, zaehler: -fehler.zaehler } : fehler;
        const halb = dividedBy(toBruch('0.5'), toBruch(`1${'0'.repeat(stellen)}`));
        expect(compare(betrag, halb)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
