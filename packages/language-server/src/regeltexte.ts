import type { Katalog } from '@baukasten/engine';
import { BUILT_IN } from './text/uri.ts';

/** The built-in rule files as text, by path. Text blocks stand whole in the catalogue and are shipped there alone. */
export function allTexte(
  texte: Readonly<Record<string, string>>,
  { fachgebiete }: Katalog,
): ReadonlyMap<string, string> {
  const bausteine = Object.values(fachgebiete)
    .flatMap((fachgebiet) => fachgebiet.bausteine)
    .map(({ range, quelltext }) => [range.uri.slice(BUILT_IN.length), quelltext] as const);
  return new Map([...Object.entries(texte), ...bausteine]);
}
