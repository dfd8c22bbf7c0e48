import type { EinwohnerFigur, Land } from './register-daten.ts';

/** One municipality as the register knows it. Which day a figure belongs to: `RegisterDaten.figuren`. */
export interface Gemeinde {
  /** Amtlicher Gemeindeschlüssel, 8 digits. */
  readonly ags: string;
  /** Amtlicher Regionalschlüssel, 12 digits: holds the Verband between Kreis and Gemeinde. */
  readonly ars: string;
  /** Official name up to its first comma: "Storkow (Mark)". */
  readonly name: string;
  /** Rest of the official name: "Stadt", "Hansestadt, Universitätsstadt"; empty if there is none. */
  readonly zusatz: string;
  /** Stadt, Markt, Große Kreisstadt, Kreisfreie Stadt, Stadtkreis or Gemeinde. */
  readonly art: string;
  readonly land: Land;
  readonly landName: string;
  /** Name of the Landkreis, or of the kreisfreie Stadt itself. */
  readonly kreis: string;
  /** The Amt, Verbandsgemeinde, Verwaltungsgemeinschaft … it belongs to; absent if it belongs to none. */
  readonly verband?: Verband;
  readonly plz: string;
  /** Inhabitants by figure. A figure that the source lacks (municipality founded later) is absent, never estimated. */
  readonly einwohner: {
    readonly [figur in Exclude<EinwohnerFigur, 'einwohner_2023'>]: number;
  } & { readonly einwohner_2023?: number };
  readonly flaecheKm2: number;
  /** Degrees, WGS 84, about ten metres exact: a point inside or near the municipality. */
  readonly lat: number;
  readonly lon: number;
  /** Degree of urbanisation: 1 dense, 2 medium, 3 thin. */
  readonly degurba: 1 | 2 | 3;
  /** The territory changed after the one of `einwohner_2023_gebiet_2024`. */
  readonly gebietGeaendert: boolean;
}

export interface Verband {
  /** First nine digits of the ARS. */
  readonly schluessel: string;
  readonly name: string;
  /** Amt, Verbandsgemeinde, Samtgemeinde, Verwaltungsgemeinschaft, erfüllende Gemeinde … */
  readonly art: string;
}

/** Full official name: "Storkow (Mark), Stadt". */
export function officialName(gemeinde: Gemeinde): string {
  return gemeinde.zusatz === '' ? gemeinde.name : `${gemeinde.name}, ${gemeinde.zusatz}`;
}

/**
 * One line that tells a municipality from every other of the same name: Kreis, Land, Verband, AGS.
 * Two municipalities called Neuenkirchen even share the Kreis.
 */
export function describeGemeinde(gemeinde: Gemeinde): string {
  const verband = gemeinde.verband === undefined ? [] : [`${gemeinde.verband.art} ${gemeinde.verband.name}`];
  const lage = [gemeinde.kreis, gemeinde.land, ...verband, `AGS ${gemeinde.ags}`];
  return `${officialName(gemeinde)} (${lage.join('; ')})`;
}
