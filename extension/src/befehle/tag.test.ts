import { describe, expect, it } from 'vitest';
import { parseTag, toIso } from './tag.ts';

describe('a typed day', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['31.01.2027', '2027-01-31'],
    [' 1.3.2027 ', '2027-03-01'],
    ['2028-2-29', '2028-02-29'],
  ])('%s is %s', (text, tag) => expect(parseTag(text)).toBe(tag));
  it.each(['', '31.2.2027', '29.02.2027', '2027-13-01', '31/01/2027', 'heute', '2027-01'])(
    '%s is no day of the calendar',
    (text) => expect(parseTag(text)).toBeUndefined(),
  );
  it('is the local day of a moment', () => {
    expect(toIso(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
  });
});
