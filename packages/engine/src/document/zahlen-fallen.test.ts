import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { type Erwartung, lintScalars } from './zahlen-fallen.ts';

/** `code → replacement` for the value `a`, or nothing. */
function trap(value: string, erwartung: Erwartung): string | undefined {
  const document = parseDocument('f', `a: ${value}\n`);
  const [found, ...others] = lintScalars(document, () => erwartung);
  expect(others).toEqual([]);
  if (found === undefined) return undefined;
  const { start, end } = found.range;
  expect(document.text.slice(document.offsetAt(start), document.offsetAt(end))).toBe(value);
  return `${found.code} → ${found.ersatz ?? '–'}`;
}

describe('where a whole number is expected', () => {
  it.each([
    ['12,5', 'zahl-komma → –'],
    ['12,000', 'zahl-komma → –'],
    ['12,5 ha', 'zahl-komma → –'],
    ['10 000', 'zahl-komma → 10000'],
  ])('%s', (value, expected) => expect(trap(value, 'ganzzahl')).toBe(expected));
});

describe('where a number is expected', () => {
  it.each([
    ['1.000', 'zahl-tausenderpunkt → 1000'],
    ['12.500', 'zahl-tausenderpunkt → 12500'],
    ['-3.500', 'zahl-tausenderpunkt → -3500'],
    ['1.234.567', 'zahl-tausenderpunkt → 1234567'],
    ['"12.500"', 'zahl-tausenderpunkt → 12500'],
    ['12,5', 'zahl-komma → 12.5'],
    ['0,5', 'zahl-komma → 0.5'],
    ['0,125', 'zahl-komma → 0.125'],
    ['12,345', 'zahl-komma → 12.3450'],
    ['1.234,50', 'zahl-komma → 1234.50'],
    ['1 234,50', 'zahl-komma → 1234.50'],
    ['10 000', 'zahl-komma → 10000'],
    ['10\u00a0000', 'zahl-komma → 10000'],
    ["'10''000'", 'zahl-komma → 10000'],
    ['50 %', 'zahl-einheit → 50'],
    ['12,5 km²', 'zahl-einheit → 12.5'],
    ['1.500 €', 'zahl-einheit → 1500'],
    ['12.5 kWh/(m²a)', 'zahl-einheit → 12.5'],
    ['9.471 Einwohner', 'zahl-einheit → 9471'],
    ['1e400', 'schema-wert → –'],
    ['-2.5E+999', 'schema-wert → –'],
  ])('%s', (value, expected) => expect(trap(value, 'zahl')).toBe(expected));

  it.each([
    '1000',
    '12.5',
    '0.125',
    '1.00',
    '1.2345',
    '-3',
    '1e3',
    '',
    'viele',
    'ca. 12',
    '12-13',
    '2026-01-01',
    'true',
  ])('%s is no trap', (value) => expect(trap(value, 'zahl')).toBeUndefined());

  it.each([
    ['ganzzahl', '9.471', false],
    ['zahl', '9.471', true],
    ['zahl', '12.000', false],
  ] as const)(
    'three decimals are offered only where they can be meant (%s %s)',
    (erwartung, value, offered) => {
      const [found] = lintScalars(parseDocument('f', `a: ${value}`), () => erwartung);
      expect(found?.text.de.includes('Nachkommastellen')).toBe(offered);
    },
  );

  it('a replacement is read as the number that people mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const german = `${whole.toString().replace(/\B(?=(\d{3})+$)/g, '.')},${String(cents).padStart(2, '0')}`;
          const [found] = lintScalars(parseDocument('f', `a: ${german}`), () => 'zahl');
          expect(Number(found?.ersatz)).toBeCloseTo(whole + cents / 100, 6);
        },
      ),
    );
  });
});

describe('where a text is expected', () => {
  it.each([
    ['01067', 'zahl-fuehrende-null → "01067"'],
    ['01067048', 'zahl-fuehrende-null → "01067048"'],
    ['12067481', 'schema-typ → "12067481"'],
    ['1.0', 'schema-typ → "1.0"'],
  ])('%s', (value, expected) => expect(trap(value, 'text')).toBe(expected));

  it.each(['"01067"', 'Lübz', '', 'true', '2026-01-01'])('%s is no trap', (value) => {
    expect(trap(value, 'text')).toBeUndefined();
  });
});

describe('where a date is expected', () => {
  it.each([
    ['30.06.2028', 'datum-format → 2028-06-30'],
    ['30.6.28', 'datum-format → 2028-06-30'],
    ['1.1.49', 'datum-format → 2049-01-01'],
    ['20.11.50', 'datum-format → –'],
    ['20.11.99', 'datum-format → –'],
    ['1. 7. 2026', 'datum-format → 2026-07-01'],
    ['30. Juni 2028', 'datum-format → 2028-06-30'],
    ['1. März 2027', 'datum-format → 2027-03-01'],
    ['1. Maerz 2027', 'datum-format → 2027-03-01'],
    ['2028/06/30', 'datum-format → 2028-06-30'],
    ['2028-6-3', 'datum-format → 2028-06-03'],
    ['2028-06-30T12:00:00Z', 'datum-format → 2028-06-30'],
    ['2027-02-30', 'datum-format → –'],
    ['29.02.2027', 'datum-format → –'],
    ['2028-13-01', 'datum-format → –'],
    ['2028', 'datum-format → –'],
    ['06/2028', 'datum-format → –'],
    ['Ende 2028', 'datum-format → –'],
  ])('%s', (value, expected) => expect(trap(value, 'datum')).toBe(expected));

  it.each(['2028-06-30', '"2028-06-30"', '2028-02-29', '2000-02-29', ''])('%s is no trap', (value) => {
    expect(trap(value, 'datum')).toBeUndefined();
  });

  it('every day of the calendar is accepted, and its German notation leads to it', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(trap(iso, 'datum')).toBeUndefined();
        expect(trap(iso.split('-').reverse().join('.'), 'datum')).toBe(`datum-format → ${iso}`);
      }),
    );
  });
});

it('values inside aliases are marked at their use, values of texts are left alone', () => {
  const document = parseDocument('f', 'a: &n 01067\nb: *n\nc: 1.000\n');
  const found = lintScalars(document, ([name]) => (name === 'c' ? undefined : 'text'));
  expect(found.map(({ range }) => range.start)).toEqual([
    { line: 0, character: 6 },
    { line: 1, character: 3 },
  ]);
});
