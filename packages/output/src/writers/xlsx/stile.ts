import type { CellStyle } from 'hucre/xlsx';

const LINIE = { style: 'thin', color: { rgb: '767676' } } as const;
const RAND = { top: LINIE, right: LINIE, bottom: LINIE, left: LINIE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const OBEN = { vertical: 'top', wrapText: true } as const;
const RECHTS = { vertical: 'top', horizontal: 'right' } as const;

const text: CellStyle = { alignment: OBEN };
const zelle: CellStyle = { alignment: OBEN, border: RAND };
const zahl: CellStyle = { alignment: RECHTS, border: RAND };
const EINGABE = { fill: fill('FFF3BF'), protection: { locked: false } } as const;

/** Separators follow the language of the program that shows the file: `1.234,50` in German. */
export const FORMAT = { geld: '#,##0.00', menge: '#,##0.###', prozent: '0.0#" %"' } as const;

export const ZELLEN = {
  text,
  hinweis: { ...text, font: { italic: true, color: { rgb: '444444' } } },
  titel: { font: { bold: true, size: 16 }, alignment: { vertical: 'center' } },
  name: { ...text, font: { bold: true } },
  zwischentitel: { font: { bold: true, size: 12 }, alignment: { vertical: 'center' } },
  kopf: { ...zelle, font: { bold: true }, fill: fill('EDEDED') },
  kopfRechts: { ...zahl, font: { bold: true }, fill: fill('EDEDED'), alignment: { ...RECHTS, wrapText: true } },
  zelle,
  zelleFett: { ...zelle, font: { bold: true } },
  zahl,
  zahlFett: { ...zahl, font: { bold: true } },
  luecke: { ...zelle, font: { bold: true, color: { rgb: 'B3261E' } }, fill: fill('FFD9D6') },
  eingabe: { ...zelle, ...EINGABE },
  eingabeZahl: { ...zahl, ...EINGABE },
  meldung: { ...zelle, font: { bold: true, color: { rgb: 'B3261E' } } },
} satisfies Readonly<Record<string, CellStyle>>;

/** The same cell with a format of numbers. */
export const as = (stil: CellStyle, numFmt: string): CellStyle => ({ ...stil, numFmt });

/** A format with a fixed number of places, `#,##0.000`. */
export const stellenformat = (stellen: number): string =>
  stellen === 0 ? '#,##0' : `#,##0.${'0'.repeat(stellen)}`;
