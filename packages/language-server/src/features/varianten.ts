import { type Fachgebiet, findVariante } from '@baukasten/engine';
import type { VarianteEintrag } from '../protokoll.ts';

/** Variants to choose from; `gewaehlt` are the names that settings and file give, short or full. */
export function listVarianten(
  fachgebiete: readonly Fachgebiet[],
  gewaehlt: readonly string[],
): readonly VarianteEintrag[] {
  return fachgebiete.flatMap((fachgebiet) => {
    const active = new Set(gewaehlt.map((name) => findVariante(fachgebiet, name)));
    return fachgebiet.varianten.map((variante) => ({
      id: variante.id,
      titel: variante.titel,
      zweck: variante.begruendung ?? '',
      aktiv: active.has(variante),
    }));
  });
}
