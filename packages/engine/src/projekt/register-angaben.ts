import type { Gemeinde } from './gemeinde.ts';
import type { RegisterDaten } from './register-daten.ts';

/** The part of a project's `gemeinde` that the register can fill; keys as in the project file. */
export interface RegisterAngaben {
  readonly name?: string | undefined;
  /** Two-letter code. */
  readonly land?: string | undefined;
  readonly kreis?: string | undefined;
  /** Name of the Verband; of the municipality itself if it belongs to none. */
  readonly verband?: string | undefined;
  readonly verband_art?: string | undefined;
  /** Inhabitants of the day in the key. */
  readonly einwohner_2024_01_01?: number | undefined;
  /** Newest official figure, inhabitants. */
  readonly einwohner?: number | undefined;
  readonly flaeche_km2?: number | undefined;
}

/**
 * What the register says about a municipality, in the words of a project file. `einwohner_2024_01_01` is the figure that
 * the register names as its approximation; where the source has none (a municipality founded later) the key is absent,
 * that is unknown: no other figure is put in its place.
 */
export function registerAngaben(gemeinde: Gemeinde, daten: RegisterDaten): RegisterAngaben {
  const genaehert = gemeinde.einwohner[daten.naeherung.figur];
  return {
    name: gemeinde.name,
    land: gemeinde.land,
    kreis: gemeinde.kreis,
    verband: gemeinde.verband?.name ?? gemeinde.name,
    verband_art: gemeinde.verband?.art ?? 'verbandsfreie Gemeinde',
    ...(genaehert === undefined ? {} : { [daten.naeherung.feld]: genaehert }),
    einwohner: gemeinde.einwohner.einwohner_2024,
    flaeche_km2: gemeinde.flaecheKm2,
  };
}
