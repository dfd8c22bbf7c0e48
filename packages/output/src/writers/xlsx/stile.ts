import type { CellStyle } from 'hucre/xlsx';

const LINIE = { style: 'thin', color: { rgb: '767676' } } as const;
const RAND = { top: LINIE, right: LINIE, bottom: LINIE, left: LINIE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** A style's font replaces the sheet's whole: name and size are always given. */
export const SCHRIFT = { name: 'Arial', size: 10 } as const;
const FETT = { ...SCHRIFT, bold: true } as const;
const ROT = { rgb: 'B3261E' } as const;

const OBEN = { vertical: 'top', wrapText: true } as const;
const RECHTS = { vertical: 'top', horizontal: 'right' } as const;

const text: CellStyle = { alignment: OBEN };
/** Indented, so that a number never touches the text in the next cell. */
const zelle: CellStyle = { alignment: { ...OBEN, horizontal: 'left', indent: 1 }, border: RAND };
const zahl: CellStyle = { alignment: { ...RECHTS, indent: 1 }, border: RAND };
const EINGABE = { fill: fill('FFF3BF'), protection: { locked: false } } as const;

/** Formats are written the English way; the language in front of one shows it the German way: `1.234,50`. */
const DEUTSCH = '[$-407]';
export const FORMAT = {
  geld: `${DEUTSCH}#,##0.00`,
  /** As many places as there are. */
  zahl: `${DEUTSCH}General`,
  ganz: '0',
} as const;

type Zellenart =
  | 'text'
  | 'zeile'
  | 'zeileFett'
  | 'hinweis'
  | 'titel'
  | 'name'
  | 'zwischentitel'
  | 'kopf'
  | 'kopfRechts'
  | 'zelle'
  | 'zelleFett'
  | 'zahl'
  | 'zahlFett'
  | 'luecke'
  | 'eingabe'
  | 'eingabeFett'
  | 'eingabeZahl'
  | 'meldung';

export const ZELLEN: Readonly<Record<Zellenart, CellStyle>> = {
  text,
  /** Runs on over the cells to its right. */
  zeile: { alignment: { vertical: 'top' } },
  zeileFett: { font: FETT, alignment: { vertical: 'top' } },
  hinweis: { font: { ...SCHRIFT, italic: true, color: { rgb: '444444' } }, alignment: { vertical: 'top' } },
  titel: { font: { ...FETT, size: 16 }, alignment: { vertical: 'center' } },
  name: { font: FETT, alignment: { vertical: 'top' } },
  zwischentitel: { font: { ...FETT, size: 12 }, alignment: { vertical: 'center' } },
  kopf: { ...zelle, font: FETT, fill: fill('EDEDED') },
  kopfRechts: {
    ...zahl,
    font: FETT,
    fill: fill('EDEDED'),
    alignment: { ...zahl.alignment, wrapText: true },
  },
  zelle,
  zelleFett: { ...zelle, font: FETT },
  zahl,
  zahlFett: { ...zahl, font: FETT },
  luecke: { ...zelle, font: { ...FETT, color: ROT }, fill: fill('FFD9D6') },
  eingabe: { ...zelle, ...EINGABE },
  eingabeFett: { ...zelle, ...EINGABE, font: FETT, alignment: { ...zahl.alignment, wrapText: true } },
  eingabeZahl: { ...zahl, ...EINGABE },
  meldung: { ...zelle, font: { ...FETT, color: ROT } },
};

/** The same cell with a format of numbers. */
export const as = (stil: CellStyle, numFmt: string): CellStyle => ({ ...stil, numFmt });

/** A format with a fixed number of places, `#,##0.000`. */
export const stellenformat = (stellen: number): string =>
  `${DEUTSCH}#,##0${stellen === 0 ? '' : `.${'0'.repeat(stellen)}`}`;
