import type { Problem } from '../document/problem.ts';
import { loadKatalog, type RegelDatei } from '../katalog/load-katalog.ts';
import { type DateiArt, dateiArtOf, fachgebietOf } from '../katalog/regel-datei.ts';
import type { Katalog } from '../katalog/types.ts';
import { compileSchema } from '../schema/validate.ts';
import { type Eingebautes, memo, once, type Regelbestand } from './regelbestand.ts';

/**
 * The built-in rules together with local files, whose paths count from their folder. A file at the same place as a
 * built-in one replaces it, so a copy of the rules can be edited and tried; everything else stands beside them.
 */
export async function localBestand(
  eingebaut: Eingebautes,
  own: readonly RegelDatei[],
): Promise<Regelbestand> {
  const { katalog, fachgebiete } = await loadLokal(eingebaut, own);
  return {
    katalog: merge(eingebaut.katalog, katalog),
    probleme: katalog.probleme,
    gesperrt: countErrors(katalog.probleme, own, fachgebiete),
    dateien: own,
    validatorOf: memo(async (id) => {
      const schema = katalog.fachgebiete[id]?.schema;
      return schema === undefined ? eingebaut.validatorOf(id) : compileSchema(schema);
    }),
    register: once(eingebaut.register),
  };
}

/** Local rules read together with the built-in ones of the same topics. */
export interface LokaleRegeln {
  readonly katalog: Katalog;
  /** Topics that the local files say something about. */
  readonly fachgebiete: readonly string[];
}

export async function loadLokal(
  { katalog, readRegeln }: Pick<Eingebautes, 'katalog' | 'readRegeln'>,
  own: readonly RegelDatei[],
): Promise<LokaleRegeln> {
  const fachgebiete = [
    ...new Set(own.flatMap(({ pfad }) => topicOf(pfad) ?? Object.keys(katalog.fachgebiete))),
  ];
  const replaced = new Set(own.map(({ pfad }) => pfad).filter((pfad) => !isAddedTo(pfad)));
  const base = await readRegeln((pfad) => {
    const topic = topicOf(pfad);
    return !replaced.has(pfad) && (topic === undefined || fachgebiete.includes(topic));
  });
  return { katalog: loadKatalog([...base, ...own], `${katalog.version}+lokal`), fachgebiete };
}

/** Sources and glossary add entries; a folder rarely holds those that the built-in rules cite. */
function isAddedTo(pfad: string): boolean {
  const art = dateiArtOf(pfad);
  return art === 'quellen' || art === 'glossar';
}

/** The topic of a rule file; undefined for what all topics share (`gemeinsam/`, sources, glossary). */
function topicOf(pfad: string): string | undefined {
  return pfad.includes('/') && !pfad.startsWith('gemeinsam/') ? fachgebietOf(pfad) : undefined;
}

/** Local topics replace built-in ones as a whole: they were read together with the built-in rules of the topic. */
function merge(eingebaut: Katalog, lokal: Katalog): Katalog {
  return {
    version: lokal.version,
    fachgebiete: { ...eingebaut.fachgebiete, ...lokal.fachgebiete },
    quellen: { ...eingebaut.quellen, ...lokal.quellen },
    glossar: { ...eingebaut.glossar, ...lokal.glossar },
    probleme: lokal.probleme,
  };
}

/** Kinds of files on which no verdict rests. */
const OHNE_URTEIL: ReadonlySet<DateiArt | undefined> = new Set([
  'baustein',
  'matrix',
  'angebote',
  'matrix-regeln',
]);

/**
 * An error in a file that all topics share counts for each topic of the folders; one in a text block or a matrix for
 * none, because no verdict rests on it.
 */
function countErrors(
  probleme: readonly Problem[],
  dateien: readonly RegelDatei[],
  fachgebiete: readonly string[],
): ReadonlyMap<string, number> {
  const topics = new Map(dateien.map(({ pfad, document }) => [document.uri, fachgebietOf(pfad)]));
  const counts = new Map<string, number>();
  for (const { schwere, range } of probleme) {
    if (schwere !== 'fehler' || OHNE_URTEIL.has(dateiArtOf(range.uri))) continue;
    const own = topics.get(range.uri);
    const affected = own !== undefined && fachgebiete.includes(own) ? [own] : fachgebiete;
    for (const id of affected) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
