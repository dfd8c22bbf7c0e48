import { dateiArtOf, type Quelle, type SourceDocument } from '@baukasten/engine';
import { isSharedSchema, schemaVorkommen } from './schema-vorkommen.ts';
import { keyOf, type Schleife, schleifenIn, throughLoop } from './schleifen.ts';
import type { Name, Vorkommen } from './vorkommen.ts';
import { vorkommenIn, zitateIn } from './vorkommen-in.ts';

/** A file in which names stand. */
export interface Namensdatei {
  readonly document: SourceDocument;
  /** Absent: the file belongs to all topics. */
  readonly fachgebiet: string | undefined;
  /** Names of a text block, in head and text. */
  readonly namen?: readonly Vorkommen[];
  /** Loop variables of its text, which hide a fact of the same name. */
  readonly variablen?: ReadonlySet<string>;
  /** Its text cannot be read: names in it are not known. */
  readonly unlesbar?: boolean;
}

/** Every name in a set of files. */
export interface Verzeichnis {
  /** All places of a name, in its own topic only. */
  find(gesucht: Name): readonly Vorkommen[];
  /** Every name that stands in a file; one place may have several. */
  namesIn(uri: string): readonly Vorkommen[];
  /** The name with all others that stand at one of its places in a schema: they can only be renamed together. */
  together(gesucht: Name): readonly Name[];
}

/** `quellen` of the catalogue; `fullId`: how a variant is called in full. */
export function createVerzeichnis(
  dateien: readonly Namensdatei[],
  quellen: Readonly<Record<string, Quelle>>,
  fullId: (name: string, fachgebiet: string | undefined) => string,
): Verzeichnis {
  const facts = factsOf(dateien);
  const schleifen = new Map<string, ReadonlyMap<string, Schleife>>();

  const schleifenOf = (fachgebiet: string): ReadonlyMap<string, Schleife> => {
    const known =
      schleifen.get(fachgebiet) ??
      new Map(
        dateien.flatMap((one) => (one.fachgebiet === fachgebiet ? [...schleifenIn(one.document)] : [])),
      );
    schleifen.set(fachgebiet, known);
    return known;
  };

  /** The names of a file by what it says itself, loops of other files resolved. */
  const ownNames = (
    { document, fachgebiet, namen = [] }: Namensdatei,
    isWanted: (one: Vorkommen) => boolean = () => true,
  ): readonly Vorkommen[] =>
    [...vorkommenIn(document), ...namen].flatMap((one): readonly Vorkommen[] => {
      if (fachgebiet === undefined) return isWanted(one) ? [one] : [];
      const schleife =
        one.traeger === undefined ? undefined : schleifenOf(fachgebiet).get(keyOf(one.traeger));
      const resolved = schleife === undefined ? [one] : throughLoop(one, schleife);
      return resolved.filter(isWanted).map((name) => ({ ...name, fachgebiet }));
    });

  const idOf = ({ name, fachgebiet }: Name) => (name.includes('/') ? name : fullId(name, fachgebiet));

  return {
    find(gesucht) {
      const id = gesucht.art === 'modul' ? idOf(gesucht) : gesucht.name;
      const word = id.split(/[./]/).at(-1) ?? id;
      const found = dateien.flatMap((datei): readonly Vorkommen[] => {
        // Most files do not name it: they are not even searched for names.
        if (!datei.document.text.includes(word) || !sameTopic(datei, gesucht)) return [];
        const { fachgebiet } = datei;
        const isMeant = ({ art, name }: Vorkommen) =>
          art === gesucht.art && (art === 'modul' ? idOf({ art, name, fachgebiet }) : name) === id;
        const zitate = gesucht.art === 'quelle' ? zitateIn(datei.document, quellen) : [];
        return [...ownNames(datei, isMeant), ...zitate.filter(isMeant)];
      });
      return distinctPlaces([...facts.filter((one) => isFact(one, gesucht)), ...found]);
    },
    namesIn(uri) {
      const datei = dateien.find(({ document }) => document.uri === uri);
      if (datei === undefined) return [];
      return [
        ...ownNames(datei),
        ...zitateIn(datei.document, quellen),
        ...facts.filter(({ range }) => range.uri === uri),
      ];
    },
    together(gesucht) {
      if (gesucht.art !== 'fakt') return [gesucht];
      const names = new Map<string, Name>();
      const places = new Set<string>();
      const isNew = (one: Vorkommen) => !names.has(`${one.fachgebiet} ${one.name}`);
      for (let found = facts.filter((one) => isFact(one, gesucht)); found.length > 0; ) {
        for (const one of found) {
          const { art, name, fachgebiet } = one;
          names.set(`${fachgebiet} ${name}`, { art, name, fachgebiet });
        }
        for (const one of facts) if (!isNew(one)) places.add(placeOf(one));
        found = facts.filter((one) => isNew(one) && places.has(placeOf(one)));
      }
      return names.size === 0 ? [gesucht] : [...names.values()];
    },
  };
}

function isFact(one: Vorkommen, gesucht: Name): boolean {
  return one.art === gesucht.art && one.name === gesucht.name && sameTopic(one, gesucht);
}

/** Names of different topics have nothing to do with each other. */
function sameTopic(a: Pick<Name, 'fachgebiet'>, b: Pick<Name, 'fachgebiet'>): boolean {
  return a.fachgebiet === undefined || b.fachgebiet === undefined || a.fachgebiet === b.fachgebiet;
}

/** Exactly where a name stands. */
export function placeOf({ range: { uri, start } }: Vorkommen): string {
  return `${uri} ${start.line}:${start.character}`;
}

/** Each place once; one that is written there comes before one that an alias repeats. */
export function distinctPlaces(found: readonly Vorkommen[]): readonly Vorkommen[] {
  const byPlace = new Map<string, Vorkommen>();
  for (const one of found) {
    const known = byPlace.get(placeOf(one));
    if (known === undefined || (known.geteilt === true && one.geteilt !== true))
      byPlace.set(placeOf(one), one);
  }
  return [...byPlace.values()];
}

/** What a project schema defines depends on the shared schemas as well: only with the same ones is it known. */
interface Gelesen {
  readonly shared: readonly SourceDocument[];
  readonly vorkommen: readonly Vorkommen[];
}

const schemas = new WeakMap<SourceDocument, Gelesen>();

function factsOf(dateien: readonly Namensdatei[]): readonly Vorkommen[] {
  const shared = dateien.map(({ document }) => document).filter(isSharedSchema);
  return dateien
    .filter(({ document }) => dateiArtOf(document.uri) === 'projekt-schema')
    .flatMap(({ document, fachgebiet }) => {
      const known = schemas.get(document);
      const same =
        known?.shared.length === shared.length && known.shared.every((one, i) => one === shared[i]);
      const read =
        known !== undefined && same
          ? known
          : {
              shared,
              vorkommen: schemaVorkommen(document, shared).map((one) => ({ ...one, fachgebiet })),
            };
      schemas.set(document, read);
      return read.vorkommen;
    });
}
