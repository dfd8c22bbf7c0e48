import { type FileChild, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Token } from 'markdown-it';
import { parseMarkdown } from '../text/markdown-it.ts';
import { ebeneOf } from '../text/ueberschriften.ts';
import type { Nummerierung, Verweis } from './nummerierung.ts';
import type { Stilnamen } from './stile.ts';
import { tableOf } from './tabelle.ts';
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
        add({ ...place(listen, zitate, stile), children: runsOf(inlineOf(tokens[index + 1]), stile) });
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
        const ende = tokens.findIndex(({ type }, stelle) => stelle > index && type === 'table_close');
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
