import { type Fachgebiet, findVariante } from '@baukasten/engine';
import type { VarianteEintrag } from '../protokoll.ts';

/** Names of variants, short or full. */
export interface Variantennamen {
  readonly eingestellt: readonly string[];
  readonly inDatei: readonly string[];
  /** Those of the report. */
  readonly angewandt: readonly string[];
}

/** Variants to choose from, each with who names it. */
export function listVarianten(
  fachgebiete: readonly Fachgebiet[],
  { eingestellt, inDatei, angewandt }: Variantennamen,
): readonly VarianteEintrag[] {
  return fachgebiete.flatMap((fachgebiet) =>
    fachgebiet.varianten.map((variante) => {
      const meant = (namen: readonly string[]) =>
        namen.filter((name) => findVariante(fachgebiet, name) === variante);
      return {
        id: variante.id,
        titel: variante.titel,
        zweck: variante.begruendung ?? '',
        aktiv: meant([...eingestellt, ...angewandt]).length > 0,
        eingestellt: meant(eingestellt),
        inDatei: meant(inDatei).length > 0,
      };
    }),
  );
}
