import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { ZELLEN } from './stile.ts';

export type Inhalt =
  | { readonly text: string }
  /** A decimal text; kept by a spreadsheet with about 15 digits. */
  | { readonly zahl: string }
  /**
   * With English names of functions and no leading sign of equality. `ergebnis`: what it comes to, for programs that show
   * a sheet without reckoning.
   */
  | { readonly formel: string; readonly ergebnis?: string | number | undefined }
  | { readonly leer: true };

/** A sheet in the making; rows and columns count from 1, as in a spreadsheet. */
export interface Blatt {
  readonly put: (zeile: number, spalte: number, inhalt: Inhalt, stil?: CellStyle) => void;
  readonly merge: (zeile: number, von: number, bis: number) => void;
  readonly height: (zeile: number, punkte: number) => void;
  readonly validate: (regel: DataValidation) => void;
  readonly build: (angaben: Blattangaben) => WriteSheet;
}

export interface Blattangaben {
  readonly name: string;
  /** Widths of the columns in letters. */
  readonly breiten: readonly number[];
  readonly quer: boolean;
  /** Everything on one page; else as many pages as it takes. */
  readonly eineSeite?: boolean;
  /** Row that is repeated on every page. */
  readonly kopfzeile?: number;
  /** Rows and columns that stay in view. */
  readonly fest?: { readonly zeilen: number; readonly spalten: number };
  readonly links: string;
  readonly rechts: string;
}

export function createBlatt(): Blatt {
  const cells = new Map<string, Partial<Cell>>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const dataValidations: DataValidation[] = [];
  return {
    put: (zeile, spalte, inhalt, stil = ZELLEN.text) =>
      cells.set(`${zeile - 1},${spalte - 1}`, { ...cellOf(inhalt), style: stil }),
    merge: (zeile, von, bis) =>
      merges.push({ startRow: zeile - 1, startCol: von - 1, endRow: zeile - 1, endCol: bis - 1 }),
    height: (zeile, punkte) => rowDefs.set(zeile - 1, { height: punkte }),
    validate: (regel) => dataValidations.push(regel),
    build: ({ name, breiten, quer, eineSeite, kopfzeile, fest, links, rechts }) => ({
      name,
      rows: [],
      cells,
      merges,
      rowDefs: new Map<number, { height?: number }>([...heights(cells, breiten, merges), ...rowDefs]),
      dataValidations,
      columns: breiten.map((width) => ({ width })),
      // Without a password: it keeps formulas from slips, not from people.
      protection: { sheet: true, objects: true, scenarios: true },
      view: { showGridLines: false },
      ...(fest === undefined ? {} : { freezePane: { rows: fest.zeilen, columns: fest.spalten } }),
      pageSetup: {
        paperSize: 'a4',
        orientation: quer ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: eineSeite === true ? 1 : 0,
        margins: { top: 0.8, bottom: 0.7, left: 0.7, right: 0.5, header: 0.35, footer: 0.3 },
        ...(kopfzeile === undefined ? {} : { printTitlesRow: `$${kopfzeile}:$${kopfzeile}` }),
      },
      headerFooter: {
        oddHeader: `&L${escapeKopf(links)}&R${escapeKopf(rechts)}`,
        oddFooter: `&L${escapeKopf(name)}&RSeite &P von &N`,
      },
    }),
  };
}

/** Programs do not always give wrapped text the lines that it needs: rows get a height by their longest cell. */
function heights(
  cells: ReadonlyMap<string, Partial<Cell>>,
  breiten: readonly number[],
  merges: NonNullable<WriteSheet['merges']>,
): readonly (readonly [number, { readonly height: number }])[] {
  const lines = new Map<number, number>();
  for (const [ort, { value, style }] of cells) {
    if (typeof value !== 'string' || style?.alignment?.wrapText !== true) continue;
    const [zeile = 0, spalte = 0] = ort.split(',').map(Number);
    const merged = merges.find(({ startRow, startCol }) => startRow === zeile && startCol === spalte);
    const weite = breiten.slice(spalte, (merged?.endCol ?? spalte) + 1).reduce((sum, one) => sum + one, 0);
    const innen = (weite || 10) - 2 * (style.alignment.indent ?? 0);
    const breite = innen * (style.font?.bold === true ? 0.95 : 1.1);
    lines.set(zeile, Math.max(lines.get(zeile) ?? 1, linesOf(value, breite)));
  }
  return [...lines].map(([zeile, anzahl]) => [zeile, { height: anzahl * ZEILENHOEHE + 2 }]);
}

const ZEILENHOEHE = 13;

/** Lines of a text in a cell as wide as `breite` letters, broken between words. */
function linesOf(text: string, breite: number): number {
  return text
    .split('\n')
    .map((absatz) => {
      let zeilen = 1;
      let belegt = 0;
      for (const wort of absatz.split(' ')) {
        if (belegt > 0 && belegt + 1 + wort.length > breite) {
          zeilen += 1;
          belegt = 0;
        }
        zeilen += Math.max(0, Math.ceil(wort.length / breite) - 1);
        belegt += (belegt > 0 ? 1 : 0) + wort.length;
      }
      return zeilen;
    })
    .reduce((summe, zeilen) => summe + zeilen, 0);
}

function cellOf(inhalt: Inhalt): Partial<Cell> {
  if ('text' in inhalt) return { type: 'string', value: inhalt.text };
  if ('zahl' in inhalt) return { type: 'number', value: Number(inhalt.zahl) };
  if ('formel' in inhalt) {
    const { formel, ergebnis } = inhalt;
    const result = ergebnis === undefined ? {} : { formulaResult: ergebnis };
    return { type: 'formula', value: null, formula: formel, ...result };
  }
  return { type: 'empty', value: null };
}

/** `&` starts a code in headers of a sheet; a digit behind a code would count to it. Three parts share 255 letters. */
const escapeKopf = (text: string): string =>
  text
    .slice(0, 50)
    .replaceAll('&', '&&')
    .replace(/^(?=\d)/, ' ');

/** `C`, `AA`. */
export function spalte(nummer: number): string {
  return nummer <= 26
    ? String.fromCharCode(64 + nummer)
    : spalte(Math.floor((nummer - 1) / 26)) + spalte(((nummer - 1) % 26) + 1);
}

export const adresse = (zeile: number, nummer: number): string => `${spalte(nummer)}${zeile}`;

/** `$E$12:$I$12`, a row from one column to another, which stays when it is copied. */
export const bereich = (zeile: number, von: number, bis: number): string =>
  `$${spalte(von)}$${zeile}:$${spalte(bis)}$${zeile}`;
