import { type ParagraphChild, TextRun } from 'docx';
import type { Token } from 'markdown-it';
import { feldlinie } from '../text/marken.ts';
import type { Stilnamen } from './stile.ts';

/** What holds for a stretch of text. */
interface Schrift {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
}

/** The runs of one paragraph. A link is its text with the address behind it: on paper nobody can click. */
export function runsOf(tokens: readonly Token[], stile: Stilnamen, grund: Schrift = {}): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let schrift = grund;
  const offen: { readonly vorher: Schrift; readonly adresse?: string; readonly von: number }[] = [];
  const open = (neu: Schrift, adresse?: string) => {
    offen.push({ vorher: schrift, von: runs.length, ...(adresse === undefined ? {} : { adresse }) });
    schrift = { ...schrift, ...neu };
  };
  let linktext = '';
  const add = (text: string) => {
    linktext += text;
    runs.push(new TextRun({ text, ...schrift }));
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        open({ bold: true });
        break;
      case 'em_open':
        open({ italics: true });
        break;
      case 's_open':
        open({ strike: true });
        break;
      case 'link_open':
        linktext = '';
        open({}, String(token.attrGet('href') ?? ''));
        break;
      case 'link_close': {
        const adresse = offen.at(-1)?.adresse ?? '';
        schrift = offen.pop()?.vorher ?? grund;
        if (adresse !== '' && !adresse.startsWith('#') && !sameAddress(linktext, adresse))
          add(` (${adresse})`);
        break;
      }
      case 'strong_close':
      case 'em_close':
      case 's_close':
        schrift = offen.pop()?.vorher ?? grund;
        break;
      case 'softbreak':
        add(' ');
        break;
      case 'hardbreak':
        runs.push(new TextRun({ break: 1, ...schrift }));
        break;
      case 'code_inline':
        runs.push(new TextRun({ text: token.content, font: 'Courier New', ...schrift }));
        break;
      case 'luecke':
        runs.push(new TextRun({ text: token.content, style: stile.luecke }));
        break;
      case 'feld':
        runs.push(new TextRun({ text: feldlinie(token.content), style: stile.feld }));
        break;
      default:
        if (token.content !== '') add(token.content);
    }
  }
  return runs;
}

const sameAddress = (text: string, adresse: string): boolean =>
  text === adresse || `mailto:${text}` === adresse || text === adresse.replace(/^https?:\/\//, '');
