import { describe, expect, it } from 'vitest';
import { widthOf } from './width.ts';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['Wärmeplan', 9],
    ['§ 13 – „Straße“ … €', 19],
    ['✗ ✓ ○ ≈ │ └─', 12],
    ['Wa\u0308rme', 5],
    ['日本', 4],
    ['ＡＢ', 4],
    ['ｱｲ', 2],
    ['한국어', 6],
    ['👍', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['❤', 1],
    ['𝒳', 1],
    ['\u200B\u0301\uFEFF', 0],
  ])('%s takes %d columns', (text, columns) => expect(widthOf(text)).toBe(columns));
});
