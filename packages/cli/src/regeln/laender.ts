import type { Register } from '@baukasten/engine';

/** Codes of the Länder, as the register knows them. */
export function laenderOf({ daten }: Register): readonly string[] {
  return Object.values(daten.laender)
    .map(({ kuerzel }) => kuerzel)
    .sort();
}
