import { findVariante, type SourceRange } from '@baukasten/engine';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import type { Bestand } from '../../arbeitsbereich/bestaende.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';
import { BUILT_IN } from '../../text/uri.ts';

/** Where a name is defined. */
export function definitionsOf(
  name: Vorkommen,
  { katalog }: Bestand,
  { verzeichnis }: Alles,
): readonly SourceRange[] {
  const found = verzeichnis.find(name).filter(({ rolle }) => rolle === 'definition');
  // A source that a workspace describes itself is the one that it means.
  const own = found.filter(({ range }) => !range.uri.startsWith(BUILT_IN));
  if (found.length > 0) return (own.length > 0 ? own : found).map(({ range }) => range);
  const fachgebiete = Object.values(katalog.fachgebiete);
  // A text block that is called by its Kennung.
  const block = fachgebiete.flatMap(({ bausteine }) => bausteine).find((one) => one.kennung === name.name);
  if (name.art === 'baustein' && block !== undefined) return [block.range];
  // A variant that is called by its short name.
  const variante = fachgebiete.flatMap((one) => findVariante(one, name.name) ?? [])[0];
  const start = { line: 0, character: 0 };
  return name.art === 'modul' && variante !== undefined ? [{ uri: variante.uri, start, end: start }] : [];
}
