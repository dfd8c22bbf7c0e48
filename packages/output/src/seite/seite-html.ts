import { printable } from '../text/printable.ts';
import type { Abschnitt, Seite, Spalte, Teil } from './seite.ts';
import { STIL, STIL_HASH } from './stil-html.ts';

/** One file that loads nothing: its style is allowed by its hash, and nothing else is. */
export function seiteHtml(seite: Seite): string {
  return `<!doctype html>
<html lang="${seite.sprache}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STIL_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(seite.titel)}</title>
<style>${STIL}</style>
</head>
<body>
<main>
<h1>${escapeHtml(seite.titel)}</h1>
${seite.vorspann.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n')}
${seite.abschnitte.map(sectionOf).join('\n')}
</main>
<footer>
${seite.schluss.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}

/** Text of a file as text of a page. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function sectionOf({ titel, teile }: Abschnitt): string {
  return `<section>\n<h2>${escapeHtml(titel)}</h2>\n${teile.map(partOf).join('\n')}\n</section>`;
}

function partOf(teil: Teil): string {
  switch (teil.art) {
    case 'absatz':
      return teil.betont === true
        ? `<p><strong>${escapeHtml(teil.text)}</strong></p>`
        : `<p>${escapeHtml(teil.text)}</p>`;
    case 'liste':
      return `<ul>\n${teil.punkte.map(({ text, ton }) => `<li${ton === undefined ? '' : ` class="${ton}"`}>${escapeHtml(text)}</li>`).join('\n')}\n</ul>`;
    case 'tabelle':
      return tableOf(teil.spalten, teil.zeilen);
    case 'bild':
      return `<figure>${teil.svg}</figure>`;
    default:
      return teil satisfies never;
  }
}

function tableOf(spalten: readonly Spalte[], zeilen: readonly (readonly string[])[]): string {
  const attributes = (i: number) => (spalten[i]?.rechts === true ? ' class="zahl"' : '');
  const kopf = spalten
    .map(({ titel }, i) => `<th scope="col"${attributes(i)}>${escapeHtml(titel)}</th>`)
    .join('');
  const rumpf = zeilen.map((zeile) => {
    const cells = spalten.map((_, i) => `<td${attributes(i)}>${escapeHtml(zeile[i] ?? '')}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="tabelle"><table>\n<thead><tr>${kopf}</tr></thead>\n<tbody>\n${rumpf.join('\n')}\n</tbody>\n</table></div>`;
}
