import type { Dokument } from '@baukasten/engine';
import { abschnitteOf } from './text/abschnitte.ts';
import { entwurfshinweis, kopfzeilen } from './text/kopf.ts';
import { parseMarkdown } from './text/markdown-it.ts';
import { escapeFelder, escapeText } from './text/marken.ts';
import { createZaehler, rewriteHeadings } from './text/ueberschriften.ts';

/** The document as one Markdown file without front matter; ends with a line break. */
export function renderDokumentMarkdown(dokument: Dokument): string {
  const zaehler = createZaehler();
  const hinweis = entwurfshinweis(dokument);
  const teile = [
    `# ${escapeText(dokument.titel)}`,
    kopfzeilen(dokument)
      .map(([name, wert]) => `- **${name}:** ${escapeText(wert)}`)
      .join('\n'),
    ...(hinweis === undefined ? [] : [`> **${escapeText(hinweis)}**`]),
    ...abschnitteOf(dokument).map(({ markdown, nummeriert }) =>
      closeFence(rewriteHeadings(markdown, nummeriert ? zaehler : undefined)).trim(),
    ),
  ];
  return `${escapeFelder(teile.join('\n\n'))}\n`;
}

/** A fence that the part forgot to close would swallow all that follows. */
function closeFence(markdown: string): string {
  const letzter = parseMarkdown(markdown).at(-1);
  if (letzter?.type !== 'fence' || letzter.map === null) return markdown;
  const ende = markdown.split('\n')[letzter.map[1] - 1]?.trim() ?? '';
  const zaun = letzter.markup;
  const geschlossen = letzter.map[1] - letzter.map[0] > 1 && ende.startsWith(zaun) && /^(.)\1*$/.test(ende);
  return geschlossen ? markdown : `${markdown}\n${zaun}`;
}
