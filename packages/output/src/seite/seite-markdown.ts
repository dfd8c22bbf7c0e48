import { escapeMarkdown } from '../text/markdown.ts';
import { printable } from '../text/printable.ts';
import type { Seite, Spalte, Teil } from './seite.ts';

/** CommonMark with GFM tables; what files say stays text. */
export function seiteMarkdown(seite: Seite): string {
  const blocks = [
    `# ${plain(seite.titel)}`,
    ...seite.vorspann.map(plain),
    ...seite.abschnitte.flatMap(({ titel, teile }) => [`## ${plain(titel)}`, ...teile.flatMap(partBlocks)]),
    ...seite.schluss.map((one) => `*${plain(one)}*`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partBlocks(teil: Teil): readonly string[] {
  switch (teil.art) {
    case 'absatz':
      return [teil.betont === true ? `**${plain(teil.text)}**` : plain(teil.text)];
    case 'liste':
      return [teil.punkte.map(({ text }) => `- ${plain(text)}`).join('\n')];
    case 'tabelle':
      return [tableOf(teil.spalten, teil.zeilen)];
    case 'bild':
      return [];
    default:
      return teil satisfies never;
  }
}

function tableOf(spalten: readonly Spalte[], zeilen: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(spalten.map(({ titel }) => plain(titel))),
    row(spalten.map(({ rechts }) => (rechts === true ? '--:' : '---'))),
    ...zeilen.map((zeile) => row(spalten.map((_, i) => plain(zeile[i] ?? '')))),
  ].join('\n');
}

/** Fields to fill in, `[____]`, stay as they are: writers of other formats look for them. */
function plain(text: string): string {
  return printable(text)
    .split(/(\[_{4,}\])/)
    .map((part, i) => (i % 2 === 1 ? part : escapeMarkdown(part)))
    .join('');
}
