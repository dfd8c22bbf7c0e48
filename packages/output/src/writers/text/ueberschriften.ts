import type { Token } from 'markdown-it';
import { parseMarkdown } from './markdown-it.ts';

/** Numbers headings across the parts of one document: 1, 1.1, 1.2, 2 … Level 2 is the first. */
export interface Zaehler {
  readonly next: (ebene: number) => string;
}

export function createZaehler(): Zaehler {
  let stand: readonly number[] = [];
  return {
    next: (ebene) => {
      // A level that was skipped counts as 1, never as 0.
      stand = Array.from({ length: ebene - 1 }, (_, i) =>
        i < ebene - 2 ? (stand[i] ?? 1) : (stand[i] ?? 0) + 1,
      );
      return stand.join('.');
    },
  };
}

/** The level of a heading in a document: its title is the only one of level 1. */
export function ebeneOf(token: Token): number {
  return Math.max(2, Number(token.tag.slice(1)));
}

/** Headings in one form, `## 2.1 Titel`, numbered if there is a counter. Only those that stand in no list or quote. */
export function rewriteHeadings(markdown: string, zaehler: Zaehler | undefined): string {
  const zeilen = markdown.split('\n');
  const tokens = parseMarkdown(markdown);
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' || token.level > 0 || token.map === null) return;
    const [von, bis] = token.map;
    const ebene = ebeneOf(token);
    const nummer = zaehler === undefined ? '' : `${zaehler.next(ebene)} `;
    const titel = tokens[index + 1]?.content.replace(/\s*\n\s*/g, ' ') ?? '';
    zeilen[von] = `${'#'.repeat(ebene)} ${nummer}${titel}`;
    for (let zeile = von + 1; zeile < bis; zeile++) zeilen[zeile] = '';
  });
  return zeilen.join('\n');
}
