import type { Dokument } from '@baukasten/engine';
import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { entwurfshinweis, kopfzeilen } from '../text/kopf.ts';
import { parseMarkdown } from '../text/markdown-it.ts';
import { escapeText } from '../text/marken.ts';
import type { Stilnamen } from './stile.ts';
import { runsOf } from './text.ts';

/** Where the values of the header start, in twips. */
const SPALTE = 1985;

/** Title, header data and, in a draft, what is missing. */
export function titelblock(dokument: Dokument, stile: Stilnamen): Paragraph[] {
  const hinweis = entwurfshinweis(dokument);
  const zeilen = kopfzeilen(dokument);
  return [
    new Paragraph({ style: stile.titel, children: inline(dokument.titel, stile) }),
    ...zeilen.map(
      ([name, wert], index) =>
        new Paragraph({
          spacing: { after: index === zeilen.length - 1 ? 240 : 40 },
          indent: { left: SPALTE, hanging: SPALTE },
          tabStops: [{ type: TabStopType.LEFT, position: SPALTE }],
          children: [new TextRun({ children: [`${name}:`, new Tab()], bold: true }), ...inline(wert, stile)],
        }),
    ),
    ...(hinweis === undefined
      ? []
      : [new Paragraph({ ...KASTEN, children: [new TextRun({ text: hinweis, bold: true })] })]),
  ];
}

/** Text without marks of its own, as runs. */
export function inline(text: string, stile: Stilnamen): ParagraphChild[] {
  return runsOf(parseMarkdown(escapeText(text))[1]?.children ?? [], stile);
}

const LINIE = { style: BorderStyle.DASHED, size: 8, space: 6, color: 'B3261E' };
const KASTEN: IParagraphOptions = {
  border: { top: LINIE, bottom: LINIE, left: LINIE, right: LINIE },
  indent: { left: 140, right: 140 },
  spacing: { before: 120, after: 240 },
};
