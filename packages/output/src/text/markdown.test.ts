import { describe, expect, it } from 'vitest';
import { codeMarkdown, escapeMarkdown, linkMarkdown } from './markdown.ts';

describe('Markdown', () => {
  it.each([
    ['<img src=x onerror=a()>', '&lt;img src=x onerror=a()\\>'],
    ['[klick](http://x)', '\\[klick\\](http://x)'],
    ['§ 13 Abs. 4 S. 1', '§ 13 Abs. 4 S. 1'],
    ['1. Januar\n2027', '1\\. Januar 2027'],
    ['- kein Punkt', '\\- kein Punkt'],
    ['a_b & c', 'a\\_b &amp; c'],
  ])('shows %s as it is', (text, erwartet) => expect(escapeMarkdown(text)).toBe(erwartet));

  it('keeps backticks inside code', () => expect(codeMarkdown('a `b` c')).toBe('``a `b` c``'));
  it('links only to the web', () => {
    expect(linkMarkdown('WPG', 'https://example.org/a(b)')).toBe('[WPG](https://example.org/a%28b%29)');
    expect(linkMarkdown('WPG', 'javascript:alert(1)')).toBe('WPG');
  });
});
