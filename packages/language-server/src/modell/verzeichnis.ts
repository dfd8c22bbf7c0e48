import { dateiArtOf, type Quelle, type RegelDatei, type SourceDocument } from '@baukasten/engine';
import { isSharedSchema, schemaVorkommen } from './schema-vorkommen.ts';
import type { Vorkommen } from './vorkommen.ts';
import { vorkommenIn, zitateIn } from './vorkommen-in.ts';

/** Every name in a set of files. */
export interface Verzeichnis {
  /** All places of a name; of a fact also those of its fields' paths. */
  find(gesucht: Pick<Vorkommen, 'art' | 'name'>): readonly Vorkommen[];
}

/** `quellen` of the catalogue; `ids`: how variants are called in full. */
export function createVerzeichnis(
  documents: readonly SourceDocument[],
  quellen: Readonly<Record<string, Quelle>>,
  fullId: (name: string) => string,
): Verzeichnis {
  return {
    find(gesucht) {
      const name = gesucht.art === 'modul' ? fullId(gesucht.name) : gesucht.name;
      const word =
        gesucht.art === 'modul' ? (name.split('/').at(-1) ?? name) : (name.split('.').at(-1) ?? name);
      const found = documents.flatMap((document): readonly Vorkommen[] => {
        // Most files do not name it: they are not even searched for names.
        if (!document.text.includes(word)) return [];
        if (gesucht.art === 'quelle')
          return [...vorkommenIn(document), ...zitateIn(document, quellen)].filter(
            (one) => one.art === 'quelle' && one.name === name,
          );
        return vorkommenIn(document).filter(
          (one) =>
            one.art === gesucht.art &&
            (gesucht.art === 'modul' ? fullId(one.name) === name : one.name === name),
        );
      });
      return gesucht.art === 'fakt' ? [...definitionsOf(name, documents), ...found] : found;
    },
  };
}

/** What a project schema defines depends on the shared schemas as well: only with the same ones is it known. */
interface Gelesen {
  readonly shared: readonly SourceDocument[];
  readonly vorkommen: readonly Vorkommen[];
}

const schemas = new WeakMap<SourceDocument, Gelesen>();

function factsOf(documents: readonly SourceDocument[]): readonly Vorkommen[] {
  const shared = documents.filter(isSharedSchema);
  return documents
    .filter(({ uri }) => dateiArtOf(uri) === 'projekt-schema')
    .flatMap((schema) => {
      const known = schemas.get(schema);
      const same =
        known?.shared.length === shared.length && known.shared.every((one, i) => one === shared[i]);
      const read =
        known !== undefined && same ? known : { shared, vorkommen: schemaVorkommen(schema, shared) };
      schemas.set(schema, read);
      return read.vorkommen;
    });
}

/** Where a fact is defined: in the schemas among the files. */
function definitionsOf(name: string, documents: readonly SourceDocument[]): readonly Vorkommen[] {
  const found = factsOf(documents).filter((one) => one.name === name);
  return [...new Map(found.map((one) => [JSON.stringify(one.range), one])).values()];
}

/** The fact that a schema defines at a place. */
export function schemaNameAt(
  document: SourceDocument,
  documents: readonly SourceDocument[],
  holds: (one: Vorkommen) => boolean,
): Vorkommen | undefined {
  return factsOf(documents).find((one) => one.range.uri === document.uri && holds(one));
}

/** Files of which a local one replaces the built-in one of the same path. */
export function withReplaced(
  base: readonly RegelDatei[],
  own: readonly RegelDatei[],
): readonly SourceDocument[] {
  const replaced = new Set(own.map(({ pfad }) => pfad));
  return [...base.filter(({ pfad }) => !replaced.has(pfad)), ...own].map(({ document }) => document);
}
