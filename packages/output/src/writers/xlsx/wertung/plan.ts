import { type Bewertungsmatrix, hasPreisgewicht, type Kriterium } from '@baukasten/engine';

/** A criterion of performance and the rows that it has on the sheet. */
export interface Zeilenkriterium {
  readonly kriterium: Kriterium;
  readonly tiefe: number;
  readonly note: number;
  readonly punkte: number;
  /** Rows of points of its sub-criteria; empty for one that gets a grade. */
  readonly unter: readonly number[];
}

/** Which row holds what; every formula refers to these. */
export interface Plan {
  readonly matrix: Bewertungsmatrix;
  /** First and last column of bids. */
  readonly von: number;
  readonly bis: number;
  readonly kriterien: readonly Zeilenkriterium[];
  /** Rows of points of the criteria at the top. */
  readonly oberste: readonly number[];
  readonly preisgewicht: string | null;
  readonly zeile: Readonly<Record<Zeilenname, number>>;
  readonly schluessel: readonly { readonly stufe: string; readonly zeile: number }[];
}

export type Zeilenname =
  | 'skala'
  | 'eingaben'
  | 'namen'
  | 'ersteNote'
  | 'letzteNote'
  | 'preis'
  | 'ausschluss'
  | 'punktetitel'
  | 'leistung'
  | 'ergebnistitel'
  | 'status'
  | 'pmin'
  | 'preispunkte'
  | 'korridor'
  | 'gesamt'
  | 'rang'
  | 'meldung'
  | 'vorlaeufig'
  | 'hilfstitel'
  | 'zaehlt'
  | 'preisFuerPmin'
  | 'imKorridor'
  | 'letzte';

/** Columns A to D name the criterion; bids start at E. */
export const ERSTES_ANGEBOT = 5;

/** Rows are given in the order of the sheet. What a method does not need has no row and the number 0. */
export function planOf(matrix: Bewertungsmatrix, angebote: number, start: number): Plan {
  let frei = start;
  const next = (braucht = true, abstand = 0): number => {
    if (!braucht) return 0;
    frei += abstand + 1;
    return frei - 1;
  };
  const pmin = hasPreisgewicht(matrix.preismethode);
  const korridor = matrix.korridor !== null;
  const skala = next();
  const eingaben = next(true, 1);
  const namen = next();
  const liste = flattenLeistung(matrix.kriterien);
  const noten = liste.map(() => next());
  const preis = next(matrix.preismethode !== 'festpreis');
  const ausschluss = next();
  const punktetitel = next(true, 1);
  const punkte = liste.map(() => next());
  const leistung = next();
  const ergebnistitel = next(true, 1);
  const status = next();
  const zeilen = {
    pmin: next(pmin),
    preispunkte: next(pmin),
    gesamt: next(),
    korridor: next(korridor),
    rang: next(),
    meldung: next(),
    vorlaeufig: next(),
    hilfstitel: next(true, 1),
    zaehlt: next(),
    preisFuerPmin: next(pmin),
    imKorridor: next(korridor),
  };
  const schluessel = stufenOf(matrix).map((stufe) => ({ stufe, zeile: next() }));
  const rowOf = new Map(liste.map(({ kriterium }, index) => [kriterium, punkte[index] ?? 0]));
  const rowsOf = (kriterien: readonly Kriterium[]) => kriterien.flatMap((eines) => rowOf.get(eines) ?? []);
  return {
    matrix,
    von: ERSTES_ANGEBOT,
    bis: ERSTES_ANGEBOT + angebote - 1,
    kriterien: liste.map(({ kriterium, tiefe }, index) => ({
      kriterium,
      tiefe,
      note: noten[index] ?? 0,
      punkte: punkte[index] ?? 0,
      unter: rowsOf(kriterium.unterkriterien),
    })),
    oberste: rowsOf(matrix.kriterien),
    preisgewicht: pmin ? (matrix.kriterien.find(({ art }) => art === 'preis')?.gewicht ?? null) : null,
    schluessel,
    zeile: {
      skala,
      eingaben,
      namen,
      ersteNote: noten[0] ?? namen + 1,
      letzteNote: noten.at(-1) ?? namen + 1,
      preis,
      ausschluss,
      punktetitel,
      leistung,
      ergebnistitel,
      status,
      ...zeilen,
      letzte: frei - 1,
    },
  };
}

/** What decides, in order: within a corridor its criterion, else the result; then what was published for equals. */
function stufenOf({ korridor, gleichstand, kriterien }: Bewertungsmatrix): readonly string[] {
  const preis = kriterien.find(({ art }) => art === 'preis')?.id;
  return [korridor?.entscheidet ?? 'gesamt', ...gleichstand]
    .map((stufe) => (stufe === preis ? 'preis' : stufe))
    .filter((stufe) => stufe !== 'los');
}

function flattenLeistung(
  kriterien: readonly Kriterium[],
  tiefe = 0,
): readonly { readonly kriterium: Kriterium; readonly tiefe: number }[] {
  return kriterien
    .filter(({ art }) => art === 'leistung')
    .flatMap((kriterium) => [{ kriterium, tiefe }, ...flattenLeistung(kriterium.unterkriterien, tiefe + 1)]);
}
