import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown-it.ts';
import { escapeFelder, escapeText, feldlinie } from './marken.ts';

function marks(markdown: string): readonly string[] {
  return parseMarkdown(markdown)
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'luecke' || type === 'feld')
    .map(({ type, content }) => `${type} ${content}`);
}

describe('marks', () => {
  it.each([
    ['am [____] und am [______].', ['feld [____]', 'feld [______]']],
    ['«[fehlt: vorhaben.titel]»', ['luecke «[fehlt: vorhaben.titel]»']],
    ['**«[fehlt: a_b.c_d]»**', ['luecke «[fehlt: a_b.c_d]»']],
    ['«\\[fehlt: a\\_b\\]»', ['luecke «[fehlt: a_b]»']],
    ['| a |\n| --- |\n| [____] |', ['feld [____]']],
    ['[___] und [fehlt: x] und «x»', []],
    ['`[____]`', []],
    ['    [____]', []],
  ])('%s', (markdown, erwartet) => expect(marks(markdown)).toEqual(erwartet));

  it('two fields in a line are no bold type', () => {
    const typen = parseMarkdown('[____] und [____]').flatMap(({ children }) => children ?? []);
    expect(typen.map(({ type }) => type)).toEqual(['feld', 'text', 'feld']);
  });

  it('keeps a paragraph sign with its number', () => {
    const [text] = parseMarkdown('§ 58 und `§ 58`')[1]?.children ?? [];
    expect(text?.content).toBe('§\u00A058 und ');
  });

  it('are kept when a plain text is escaped', () => {
    expect(escapeText('A*b «[fehlt: x_y]» [____] c')).toBe('A\\*b «[fehlt: x_y]» [____] c');
    expect(marks(escapeText('<b>*«[fehlt: x]»*'))).toEqual(['luecke «[fehlt: x]»']);
  });

  it('in Markdown survive other readers', () => {
    expect(escapeFelder('[____] und [____]')).toBe('[\\_\\_\\_\\_] und [\\_\\_\\_\\_]');
  });

  it('a field is as long as it was written', () => {
    expect([feldlinie('[____]'), feldlinie('[__________]')]).toEqual(['______', '__________']);
  });
});
