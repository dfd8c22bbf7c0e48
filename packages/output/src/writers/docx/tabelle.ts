import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Token } from 'markdown-it';
import type { Stilnamen } from './stile.ts';
import { runsOf } from './text.ts';

interface Zelle {
  readonly tokens: readonly Token[];
  readonly rechts: boolean;
  readonly mitte: boolean;
  readonly kopf: boolean;
}

/** A table as wide as the text; columns share the width by what stands in them. `breite` in twips. */
export function tableOf(tokens: readonly Token[], stile: Stilnamen, breite: number): Table {
  const zeilen = rowsOf(tokens);
  const ganz = isForm(tokens);
  const breiten = spaltenbreiten(
    zeilen.map((zeile) => zeile.map(measured)),
    breite,
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: breite, type: WidthType.DXA },
    columnWidths: breiten,
    borders: BORDERS,
    rows: zeilen.map(
      (zeile, nummer) =>
        new TableRow({
          cantSplit: true,
          tableHeader: zeile.every(({ kopf }) => kopf),
          children: zeile.map((zelle, index) =>
            cell(zelle, stile, breiten[index] ?? 0, zelle.kopf || (ganz && nummer < zeilen.length - 1)),
          ),
        }),
    ),
  });
}

const RAND = { style: BorderStyle.SINGLE, size: 4, color: '767676' };
const BORDERS = {
  top: RAND,
  bottom: RAND,
  left: RAND,
  right: RAND,
  insideHorizontal: RAND,
  insideVertical: RAND,
};

/**
 * Whether a table is filled in by hand in every cell, such as one for signatures: it stays on one page, together with the
 * paragraph above it, so that nobody signs a sheet that holds nothing else.
 */
export function isForm(tokens: readonly Token[]): boolean {
  const zellen = rowsOf(tokens)
    .flat()
    .filter(({ kopf }) => !kopf);
  return zellen.length > 0 && zellen.every((zelle) => zelle.tokens.some(({ type }) => type === 'feld'));
}

function cell(
  { tokens, rechts, mitte, kopf }: Zelle,
  stile: Stilnamen,
  breite: number,
  keepNext: boolean,
): TableCell {
  const alignment = rechts ? AlignmentType.RIGHT : mitte ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: breite, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    ...(kopf ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } } : {}),
    children: [
      new Paragraph({
        style: stile.tabelle,
        alignment,
        keepNext,
        children: runsOf(tokens, stile, kopf ? { bold: true } : {}),
      }),
    ],
  });
}

function rowsOf(tokens: readonly Token[]): readonly (readonly Zelle[])[] {
  const zeilen: Zelle[][] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') zeilen.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    const stil = String(token.attrGet('style') ?? '');
    zeilen.at(-1)?.push({
      tokens: tokens[index + 1]?.children ?? [],
      rechts: stil.includes('right'),
      mitte: stil.includes('center'),
      kopf: token.type === 'th_open',
    });
  });
  return zeilen;
}

/** Text that is as long as a cell wants to be: bold type needs about a letter more, and an entry by hand needs room. */
function measured({ tokens, kopf, rechts }: Zelle): string {
  const text = tokens.map(({ content }) => content).join('');
  const feld = !rechts && tokens.some(({ type }) => type === 'feld');
  return text + (kopf ? 'm' : '') + (feld ? ' _'.repeat(HANDSCHRIFT) : '');
}

/** Places that an entry in words takes; figures, which stand on the right, are short. */
const HANDSCHRIFT = 18;

/** About the width of a letter in twips at the size of tables, and what the margins of a cell take. */
const ZEICHEN = 112;
const INNENRAND = 200;
/** A column takes no more than this many letters before its text wraps. */
const HOECHSTENS = 60;

/**
 * Every column gets room for its longest word where that is possible; what is left goes to those with more text.
 * The widths sum to `breite`.
 */
export function spaltenbreiten(zeilen: readonly (readonly string[])[], breite: number): number[] {
  const spalten = zeilen[0]?.map((_, index) => zeilen.map((zeile) => zeile[index] ?? '')) ?? [];
  const longest = (laengen: readonly number[]) => Math.max(1, ...laengen);
  const mindestens = spalten.map(
    (zellen) =>
      longest(zellen.flatMap((text) => text.split(/[\s/]+/).map((wort) => wort.length))) * ZEICHEN +
      INNENRAND,
  );
  const wunsch = spalten.map((zellen, index) =>
    Math.max(
      mindestens[index] ?? 0,
      Math.min(HOECHSTENS, longest(zellen.map((text) => text.length))) * ZEICHEN + INNENRAND,
    ),
  );
  const sum = (zahlen: readonly number[]) => zahlen.reduce((summe, zahl) => summe + zahl, 0);
  const [min, max] = [sum(mindestens), sum(wunsch)];
  const werte =
    min >= breite || max === min
      ? mindestens.map((wert) => (wert * breite) / min)
      : mindestens.map(
          (wert, index) => wert + (((wunsch[index] ?? wert) - wert) * (breite - min)) / (max - min),
        );
  const ganz = werte.map(Math.floor);
  const rest = breite - sum(ganz);
  return ganz.map((wert, index) => (index === ganz.length - 1 ? wert + rest : wert));
}
