import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeelNumber } from './values.ts';
import {
  compareNumbers,
  dividedBy,
  equalNumbers,
  minus,
  numberFromText,
  plus,
  power,
  type Rundung,
  roundTo,
  text,
  times,
} from './zahl.ts';

function zahl(ziffern: string): FeelNumber {
  const gelesen = numberFromText(ziffern);
  if (gelesen === undefined) throw new Error(`not a number: ${ziffern}`);
  return gelesen;
}

const show = (a: FeelNumber | undefined) => (a === undefined ? undefined : text(a));

test.each([
  ['12', '12'],
  ['-7', '-7'],
  ['+7', '7'],
  ['-0', '0'],
  ['0.10', '0.1'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['1.5e3', '1500'],
  ['1e-3', '0.001'],
  ['9007199254740993', '9007199254740993'],
  ['12345678901234567890123456789012345', '12345678901234567890123456789012340'],
])('reads %s', (ziffern, erwartet) => expect(show(numberFromText(ziffern))).toBe(erwartet));

test.each(['', 'abc', '1,5', '0x1F', '.inf', '.nan', '1e', '1e9999', '1.2.3', ' 1', '--1', '1_000'])(
  '%j is no number',
  (ziffern) => {
    expect(numberFromText(ziffern)).toBeUndefined();
  },
);

test('integers of JS stay JS numbers, whatever way they come about', () => {
  const halb = zahl('0.5');
  expect([zahl('2.0'), plus(halb, halb), times(halb, 4), dividedBy(7, 7), minus(zahl('1.5'), halb)]).toEqual([
    2, 1, 2, 1, 1,
  ]);
});

test.each([
  ['0.1 + 0.2', plus(zahl('0.1'), zahl('0.2')), '0.3'],
  ['2^53 + 1', plus(9_007_199_254_740_992, 1), '9007199254740993'],
  [
    '2^53-1 times itself',
    times(9_007_199_254_740_991, 9_007_199_254_740_991),
    '81129638414606663681390495662081',
  ],
  ['1 / 3', dividedBy(1, 3), '0.3333333333333333333333333333333333'],
  ['2 / 3', dividedBy(2, 3), '0.6666666666666666666666666666666667'],
  ['1 / 0', dividedBy(1, 0), undefined],
  ['0 / 0', dividedBy(0, 0), undefined],
  ['0 * -5', times(0, -5), '0'],
  ['2 ** 10', power(2, 10), '1024'],
  ['2 ** -1', power(2, -1), '0.5'],
  ['0 ** 0', power(0, 0), '1'],
  ['0 ** -1', power(0, -1), undefined],
  ['(-2) ** 3', power(-2, 3), '-8'],
  ['(-2) ** 0.5', power(-2, zahl('0.5')), undefined],
  ['4 ** 0.5', power(4, zahl('0.5')), '2'],
  ['10 ** 7000', power(10, 7000), undefined],
  ['10 ** 1e300', power(10, zahl('1e300')), undefined],
  ['1 ** 1e300', power(1, zahl('1e300')), '1'],
  ['9e6000 * 9e6000', times(zahl('9e6000'), zahl('9e6000')), undefined],
])('%s', (_, ergebnis, erwartet) => expect(show(ergebnis)).toBe(erwartet));

test.each<[string, number, Rundung, string]>([
  ['5.5', 0, 'auf', '6'],
  ['-5.5', 0, 'auf', '-6'],
  ['5.5', 0, 'ab', '5'],
  ['-5.5', 0, 'ab', '-5'],
  ['5.5', 0, 'boden', '5'],
  ['-5.5', 0, 'boden', '-6'],
  ['5.5', 0, 'decke', '6'],
  ['-5.5', 0, 'decke', '-5'],
  ['2.5', 0, 'kaufmaennisch', '3'],
  ['-2.5', 0, 'kaufmaennisch', '-3'],
  ['85712.425', 2, 'kaufmaennisch', '85712.43'],
  ['1250', -2, 'kaufmaennisch', '1300'],
  ['0.004', 2, 'kaufmaennisch', '0'],
  ['7', 2, 'auf', '7'],
])('%s to %i places, %s, is %s', (ziffern, stellen, rundung, erwartet) => {
  expect(show(roundTo(zahl(ziffern), stellen, rundung))).toBe(erwartet);
});

/** Oracle: decimals of the form n / 10^4 as big integers. */
const viertel = fc.integer({ min: -99_999_999, max: 99_999_999 });
const dezimal = (n: number) => zahl(`${n}e-4`);

describe('agrees with exact integers', () => {
  test('sum, difference, product and order', () => {
    fc.assert(
      fc.property(viertel, viertel, (a, b) => {
        const [x, y] = [dezimal(a), dezimal(b)];
        expect(show(plus(x, y))).toBe(text(dezimal(a + b)));
        expect(show(minus(x, y))).toBe(text(dezimal(a - b)));
        expect(show(times(x, y))).toBe(text(zahl(`${BigInt(a) * BigInt(b)}e-8`)));
        expect(Math.sign(compareNumbers(x, y))).toBe(Math.sign(a - b));
        expect(equalNumbers(x, y)).toBe(a === b);
      }),
    );
  });

  test('quotients have 34 digits, half even', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 50 }), fc.integer({ min: 1, max: 2 ** 50 }), (a, b) => {
        expect(show(dividedBy(a, b))).toBe(quotient(BigInt(a), BigInt(b)));
      }),
    );
  });
});

/** a / b by long division: 34 significant digits, half even. */
function quotient(a: bigint, b: bigint): string {
  let stellen = 34 - (String(a).length - String(b).length);
  let ganz = (a * 10n ** BigInt(stellen)) / b;
  if (String(ganz).length > 34) {
    stellen -= 1;
    ganz = (a * 10n ** BigInt(stellen)) / b;
  }
  const rest = a * 10n ** BigInt(stellen) - ganz * b;
  const doppelt = 2n * rest;
  const auf = doppelt > b || (doppelt === b && ganz % 2n === 1n);
  return text(zahl(`${ganz + (auf ? 1n : 0n)}e-${stellen}`));
}
