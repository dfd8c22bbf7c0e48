import { describe, expect, it } from 'vitest';
import { createZaehler, rewriteHeadings } from './ueberschriften.ts';

const rewrite = (...teile: string[]) => {
  const zaehler = createZaehler();
  return teile.map((teil) => rewriteHeadings(teil, zaehler));
};

describe('headings', () => {
  it('count across parts', () => {
    expect(rewrite('## A\n\n### B\n\n### C', '## D\n\ntext\n\n### E')).toEqual([
      '## 1 A\n\n### 1.1 B\n\n### 1.2 C',
      '## 2 D\n\ntext\n\n### 2.1 E',
    ]);
  });

  it.each([
    ['# Titel', '## 1 Titel'],
    ['Titel\n=====\n\ntext', '## 1 Titel\n\n\ntext'],
    ['Titel\nüber zwei\n---', '## 1 Titel über zwei\n\n'],
    ['## A ##', '## 1 A'],
    ['#### tief', '#### 1.1.1 tief'],
    ['> ## zitiert', '> ## zitiert'],
    ['```\n## code\n```', '```\n## code\n```'],
  ])('%s', (markdown, erwartet) => expect(rewrite(markdown)).toEqual([erwartet]));

  it('without counter keep their text', () => {
    expect(rewriteHeadings('# Anlage', undefined)).toBe('## Anlage');
  });
});
