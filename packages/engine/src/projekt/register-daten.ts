/**
 * The register file as `JSON.parse` returns it. Every column is one string of values separated by `|`, one value per
 * municipality, ascending by AGS; an empty value means that the source has none. The file says itself which day, census
 * and territory each figure belongs to, so no code knows a date.
 */
export interface RegisterDaten {
  readonly format: string;
  /** Territory of the municipalities listed, ISO date. */
  readonly gebietsstand: string;
  /** Attribution that must be shown wherever the figures are shown. */
  readonly quelle: string;
  readonly figuren: { readonly [figur in EinwohnerFigur]: FigurStand };
  /** Which fact of a project is filled with which figure although the law means another day. */
  readonly naeherung: {
    readonly feld: 'einwohner_2024_01_01';
    readonly tag: string;
    readonly figur: EinwohnerFigur;
  };
  readonly anzahl: number;
  /** By the first two digits of the AGS. */
  readonly laender: { readonly [schluessel: string]: { readonly kuerzel: Land; readonly name: string } };
  /** Name of the Landkreis or kreisfreie Stadt by the first five digits of the AGS. */
  readonly kreise: { readonly [schluessel: string]: string };
  readonly arten: readonly string[];
  readonly verbandsarten: readonly string[];
  /** Columns; `schluessel` is the first nine digits of the ARS. */
  readonly verbaende: { readonly schluessel: string; readonly name: string; readonly art: string };
  readonly spalten: { readonly [spalte in RegisterSpalte]: string };
}

/** Two-letter code of the Land. */
export type Land =
  | 'BB'
  | 'BE'
  | 'BW'
  | 'BY'
  | 'HB'
  | 'HE'
  | 'HH'
  | 'MV'
  | 'NI'
  | 'NW'
  | 'RP'
  | 'SH'
  | 'SL'
  | 'SN'
  | 'ST'
  | 'TH';

export type EinwohnerFigur = 'einwohner_2024' | 'einwohner_2023' | 'einwohner_2023_gebiet_2024';

/** ISO dates; `zensus` is the census that the figure is carried forward from. */
export interface FigurStand {
  readonly stand: string;
  readonly zensus: number;
  readonly gebietsstand: string;
}

export type RegisterSpalte =
  | 'ags'
  | 'name'
  | 'zusatz'
  | 'art'
  | 'verband'
  | 'plz'
  | EinwohnerFigur
  | 'flaeche_km2'
  | 'lat'
  | 'lon'
  | 'degurba'
  | 'gebiet_geaendert';

/** Splits one column; a file whose columns differ in length was not built by our script. */
export function splitSpalte(text: string, anzahl: number, name: string): readonly string[] {
  const werte = text.split('|');
  if (werte.length !== anzahl)
    throw new Error(`Register column ${name}: ${werte.length} values instead of ${anzahl}.`);
  return werte;
}
