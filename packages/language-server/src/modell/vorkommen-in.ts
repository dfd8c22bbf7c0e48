import { dateiArtOf, type Quelle, remembered, type SourceDocument, scalarRange } from '@baukasten/engine';
import { textOf, walk } from './lauf.ts';
import { faelleVorkommen, projektVorkommen } from './projekt-vorkommen.ts';
import { regelVorkommen } from './regel-vorkommen.ts';
import type { Vorkommen } from './vorkommen.ts';

/** Every name in a file, by what its kind allows; schemas are read together (`schemaVorkommen`). */
export const vorkommenIn = remembered((document: SourceDocument): readonly Vorkommen[] => {
  switch (dateiArtOf(document.uri)) {
    case 'projekt':
      return projektVorkommen(document);
    case 'faelle':
      return faelleVorkommen(document);
    case 'modul':
    case 'overlay':
    case 'variante':
      return regelVorkommen(document);
    case 'quellen':
      return sourceKeys(document);
    default:
      return [];
  }
});

function sourceKeys(document: SourceDocument): readonly Vorkommen[] {
  const quellen = document.nodeAt(['quellen']);
  if (quellen?.kind !== 'map') return [];
  return [...quellen.entries.values()].map(({ key, keyRange }) => ({
    art: 'quelle',
    name: key,
    range: keyRange,
    rolle: 'definition',
  }));
}

/** Citations: the short name of a source at the start of a `quelle`. */
export function zitateIn(
  document: SourceDocument,
  quellen: Readonly<Record<string, Quelle>>,
): readonly (Vorkommen & { readonly zitat: string })[] {
  const found: (Vorkommen & { zitat: string })[] = [];
  const sourceOf = createSourceOf(quellen);
  walk(document.root, ({ node, pfad }) => {
    const zitat = textOf(node);
    if (pfad.at(-1) !== 'quelle' || node.kind !== 'scalar' || zitat === undefined) return;
    const name = sourceOf(zitat);
    if (name === undefined) return;
    const range = scalarRange(document, node, 0, name.length);
    found.push({ art: 'quelle', name, range, rolle: 'verwendung', zitat });
  });
  return found;
}

/** The source that a citation names. */
export function createSourceOf(
  quellen: Readonly<Record<string, Quelle>>,
): (zitat: string) => string | undefined {
  const names = Object.keys(quellen).sort((a, b) => b.length - a.length);
  return (zitat) =>
    names.find((one) => zitat.startsWith(one) && !/[\p{L}\p{N}]/u.test(zitat[one.length] ?? ''));
}
