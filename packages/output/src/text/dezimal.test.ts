import { describe, expect, it } from 'vitest';
import { formatDezimal } from './dezimal.ts';

describe('formatDezimal', () => {
  it.each([
    ['40', '40'],
    ['12.5', '12,5'],
    ['1234', '1234'],
    ['85712.42', '85.712,42'],
    ['1234567', '1.234.567'],
    ['-3', '−3'],
    ['viel', 'viel'],
    ['1e3', '1e3'],
  ])('%s → %s', (dezimal, erwartet) => expect(formatDezimal(dezimal)).toBe(erwartet));
});
