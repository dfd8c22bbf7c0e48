import { findVariante, type SourceRange } from '@baukasten/engine';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import type { Bestand } from '../../arbeitsbereich/bestaende.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';

/** Where a name is defined. */
export function definitionsOf(
  name: Vorkommen,
  { katalog }: Bestand,
  { verzeichnis }: Alles,
): readonly SourceRange[] {
  const found = verzeichnis.find(name).filter(({ rolle }) => rolle === 'definition');
  if (found.length > 0) return found.map(({ range }) => range);
  // A variant that is called by its short name.
  const variante = Object.values(katalog.fachgebiete).flatMap((one) => findVariante(one, name.name) ?? [])[0];
  const start = { line: 0, character: 0 };
  return name.art === 'modul' && variante !== undefined ? [{ uri: variante.uri, start, end: start }] : [];
}
