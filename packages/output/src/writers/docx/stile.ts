/** Ids of the styles that a document uses; in a town's own file they may be called otherwise (`berschrift1`). */
export interface Stilnamen {
  readonly titel: string;
  /** By level from 1. */
  readonly ueberschrift: readonly string[];
  readonly liste: string;
  readonly zitat: string;
  readonly kopfzeile: string;
  readonly fusszeile: string;
  readonly tabelle: string;
  readonly code: string;
  readonly luecke: string;
  readonly feld: string;
}

/** The role of each style and the name that Word knows it by, in every language. */
const NAMEN = {
  titel: 'Title',
  liste: 'List Paragraph',
  zitat: 'Quote',
  kopfzeile: 'header',
  fusszeile: 'footer',
  tabelle: 'Baukasten Tabelle',
  code: 'Baukasten Code',
  luecke: 'Baukasten Lücke',
  feld: 'Baukasten Feld',
} as const;

const EIGENE = {
  titel: 'Title',
  liste: 'ListParagraph',
  zitat: 'Quote',
  kopfzeile: 'Header',
  fusszeile: 'Footer',
  tabelle: 'BaukastenTabelle',
  code: 'BaukastenCode',
  luecke: 'BaukastenLuecke',
  feld: 'BaukastenFeld',
} as const;

const EBENEN = [1, 2, 3, 4, 5, 6];

/** `idOf` gives the id of a style by its name in a town's file; what it does not have gets ours. */
export function stilnamen(idOf: (name: string) => string | undefined = () => undefined): Stilnamen {
  const id = (rolle: keyof typeof NAMEN) => idOf(NAMEN[rolle]) ?? EIGENE[rolle];
  return {
    titel: id('titel'),
    ueberschrift: EBENEN.map((ebene) => idOf(`heading ${ebene}`) ?? `Heading${ebene}`),
    liste: id('liste'),
    zitat: id('zitat'),
    kopfzeile: id('kopfzeile'),
    fusszeile: id('fusszeile'),
    tabelle: id('tabelle'),
    code: id('code'),
    luecke: id('luecke'),
    feld: id('feld'),
  };
}

const SCHRIFT = 'Arial';
const GROESSEN = [28, 24, 22, 22, 22, 22];

/** Our own look: a family that every system has or replaces by one of the same widths. Sizes in half points. */
export const STILE = {
  default: {
    document: {
      run: {
        font: SCHRIFT,
        size: 21,
        language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 }, keepNext: true } },
    ...Object.fromEntries(
      GROESSEN.map((size, index) => [
        `heading${index + 1}`,
        {
          run: { size, bold: true, color: '000000' },
          paragraph: {
            spacing: { before: index === 0 ? 360 : 240, after: 100 },
            keepNext: true,
            keepLines: true,
          },
        },
      ]),
    ),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    { id: EIGENE.zitat, name: NAMEN.zitat, basedOn: 'Normal', paragraph: { indent: { left: 400 } } },
    {
      id: EIGENE.kopfzeile,
      name: NAMEN.kopfzeile,
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: noSpace(),
    },
    {
      id: EIGENE.fusszeile,
      name: NAMEN.fusszeile,
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: noSpace(),
    },
    {
      id: EIGENE.tabelle,
      name: NAMEN.tabelle,
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 40, after: 40, line: 240 } },
    },
    {
      id: EIGENE.code,
      name: NAMEN.code,
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 18 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
  characterStyles: [
    // A style each, so that an office can restyle or find all gaps and fields at once.
    { id: EIGENE.luecke, name: NAMEN.luecke, run: { bold: true, color: 'B3261E', shading: shade('FFD9D6') } },
    { id: EIGENE.feld, name: NAMEN.feld, run: { shading: shade('FFF3BF') } },
  ],
};

function noSpace() {
  return { spacing: { after: 0, line: 240 } };
}

function shade(fill: string) {
  return { type: 'clear' as const, color: 'auto', fill };
}
