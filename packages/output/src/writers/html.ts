import type { Dokument } from '@baukasten/engine';
import { STYLE } from './html-style.ts';
import { abschnitteOf } from './text/abschnitte.ts';
import { entwurfshinweis, kopfzeilen } from './text/kopf.ts';
import { createMarkdown } from './text/markdown-it.ts';
import { escapeText, feldlinie } from './text/marken.ts';
import { createZaehler, rewriteHeadings } from './text/ueberschriften.ts';

/** The document as one HTML page that loads and runs nothing, readable on screen and on paper. */
export function renderDokumentHtml(dokument: Dokument): string {
  const zaehler = createZaehler();
  const markdown = createRenderer();
  const hinweis = entwurfshinweis(dokument);
  const inline = (text: string) => markdown.renderInline(escapeText(text));
  return [
    '<!doctype html>',
    '<html lang="de">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${dokument.titel} – ${dokument.kopf.vorhaben}`)}</title>`,
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${inline(dokument.titel)}</h1>`,
    `<dl>${kopfzeilen(dokument)
      .map(([name, wert]) => `<dt>${name}</dt><dd>${inline(wert)}</dd>`)
      .join('')}</dl>`,
    ...(hinweis === undefined ? [] : [`<p class="entwurf" role="note">${escapeHtml(hinweis)}</p>`]),
    '</header>',
    '<main>',
    ...abschnitteOf(dokument).map(
      (abschnitt) =>
        `<section>\n${markdown.render(rewriteHeadings(abschnitt.markdown, abschnitt.nummeriert ? zaehler : undefined))}</section>`,
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function createRenderer() {
  const markdown = createMarkdown();
  const { rules } = markdown.renderer;
  rules['luecke'] = (tokens, index) =>
    `<mark class="luecke">${escapeHtml(tokens[index]?.content ?? '')}</mark>`;
  rules['feld'] = (tokens, index) =>
    `<span class="feld" role="img" aria-label="auszufüllen">${feldlinie(tokens[index]?.content ?? '')}</span>`;
  rules['image'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
  rules['table_open'] = () => '<div class="tabelle"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  return markdown;
}
