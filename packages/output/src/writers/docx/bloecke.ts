import { type FileChild, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Token } from 'markdown-it';
import { parseMarkdown } from '../text/markdown-it.ts';
import { ebeneOf } from '../text/ueberschriften.ts';
import type { Nummerierung, Verweis } from './nummerierung.ts';
import type { Stilnamen } from './stile.ts';
import { isForm, tableOf } from './tabelle.ts';
import { runsOf } from './text.ts';

export interface Blockoptionen {
  readonly stile: Stilnamen;
  readonly nummerierung: Nummerierung;
  /** Width of the text in twips. */
  readonly breite: number;
  readonly nummeriert: boolean;
  /** Start on a new page. */
  readonly neueSeite: boolean;
}

interface Liste {
  readonly verweis: Verweis;
  /** The number or bullet of the current entry is still to be written. */
  offen: boolean;
}

/** The paragraphs and tables of one part. */
export function blocksOf(markdown: string, optionen: Blockoptionen): FileChild[] {
  const { stile, nummerierung } = optionen;
  const tokens = parseMarkdown(markdown);
  const bloecke: FileChild[] = [];
  const listen: Liste[] = [];
  let zitate = 0;
  const add = (angaben: IParagraphOptions) =>
    bloecke.push(
      new Paragraph({ ...angaben, ...(bloecke.length === 0 ? { pageBreakBefore: optionen.neueSeite } : {}) }),
    );
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    switch (token.type) {
      case 'heading_open': {
        const ebene = ebeneOf(token) - 1;
        const frei = listen.length === 0 && zitate === 0;
        add({
          style: stile.ueberschrift[ebene - 1] ?? stile.titel,
          ...(optionen.nummeriert && frei ? { numbering: nummerierung.ueberschrift(ebene) } : {}),
          children: runsOf(inlineOf(tokens[index + 1]), stile),
        });
        index += 2;
        break;
      }
      case 'paragraph_open':
        add({
          ...place(listen, zitate, stile),
          ...(isBeforeForm(tokens, index + 3) ? { keepNext: true } : {}),
          children: runsOf(inlineOf(tokens[index + 1]), stile),
        });
        index += 2;
        break;
      case 'bullet_list_open':
        listen.push({ verweis: nummerierung.list(listen.length, undefined), offen: false });
        break;
      case 'ordered_list_open':
        listen.push({
          verweis: nummerierung.list(listen.length, Number(token.attrGet('start') ?? 1)),
          offen: false,
        });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        listen.pop();
        break;
      case 'list_item_open': {
        const liste = listen.at(-1);
        if (liste !== undefined) liste.offen = true;
        break;
      }
      case 'list_item_close':
        // An entry without text keeps its number.
        if (listen.at(-1)?.offen === true) add({ ...place(listen, zitate, stile), children: [] });
        break;
      case 'blockquote_open':
        zitate += 1;
        break;
      case 'blockquote_close':
        zitate -= 1;
        break;
      case 'table_open': {
        const ende = endOfTable(tokens, index);
        bloecke.push(tableOf(tokens.slice(index, ende), stile, optionen.breite));
        // Two tables in a row would become one.
        bloecke.push(new Paragraph({ spacing: { after: 0, line: 200, lineRule: 'exact' }, children: [] }));
        index = ende;
        break;
      }
      case 'fence':
      case 'code_block':
        for (const zeile of token.content.replace(/\n$/, '').split('\n'))
          add({ style: stile.code, children: [new TextRun({ text: zeile })] });
        break;
      case 'hr':
        add({ thematicBreak: true, children: [] });
        break;
    }
  }
  return bloecke;
}

const endOfTable = (tokens: readonly Token[], start: number): number =>
  tokens.findIndex(({ type }, stelle) => stelle > start && type === 'table_close');

/** Whether what comes next, when lists and quotations around have ended, is a table to fill in. */
function isBeforeForm(tokens: readonly Token[], from: number): boolean {
  const start = tokens.findIndex(({ type }, stelle) => stelle >= from && !type.endsWith('_close'));
  return tokens[start]?.type === 'table_open' && isForm(tokens.slice(start, endOfTable(tokens, start)));
}

const inlineOf = (token: Token | undefined): readonly Token[] => token?.children ?? [];

/** Style, number and indentation of a paragraph by what it stands in. */
function place(listen: readonly Liste[], zitate: number, stile: Stilnamen): IParagraphOptions {
  const liste = listen.at(-1);
  if (liste === undefined) return zitate > 0 ? { style: stile.zitat } : {};
  if (liste.offen) {
    liste.offen = false;
    return { style: stile.liste, numbering: { ...liste.verweis } };
  }
  return { style: stile.liste, indent: { left: 425 * (liste.verweis.level + 1) } };
}
