import type { Problem } from '../document/problem.ts';
import { type Grundlage, loadKatalog } from '../katalog/load-katalog.ts';
import { textOf } from '../katalog/node-reader.ts';
import type { RegelDatei } from '../katalog/read-datei.ts';
import { type DateiArt, dateiArtOf, fachgebietOf, idFromPath } from '../katalog/regel-datei.ts';
import type { Fachgebiet, Katalog } from '../katalog/types.ts';
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
      const isBuiltIn = schema === undefined || schema === eingebaut.katalog.fachgebiete[id]?.schema;
      return isBuiltIn ? eingebaut.validatorOf(id) : compileSchema(schema);
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
  const affected = fachgebiete.filter((id) => own.some((one) => affects(one, id)));
  const replaced = new Set(own.map(({ pfad }) => pfad));
  const schemas = own.some(({ pfad }) => isSchema(pfad))
    ? await readRegeln((pfad) => {
        const topic = topicOf(pfad);
        return isSchema(pfad) && !replaced.has(pfad) && (topic === undefined || affected.includes(topic));
      })
    : [];
  const grundlage: Grundlage = {
    ...katalog,
    fachgebiete: Object.fromEntries(
      Object.entries(katalog.fachgebiete)
        .filter(([id]) => affected.includes(id))
        .map(([id, fachgebiet]) => [id, withoutReplaced(fachgebiet, own)]),
    ),
  };
  return { katalog: loadKatalog([...schemas, ...own], `${katalog.version}+lokal`, grundlage), fachgebiete };
}

/** Whether a topic may read otherwise with a file: sources and terms add entries, which no rule of another topic misses. */
function affects({ pfad, document }: RegelDatei, fachgebiet: string): boolean {
  const art = dateiArtOf(pfad);
  const topic = topicOf(pfad);
  if (topic !== undefined || art === undefined) return topic === fachgebiet;
  // A rule that does not lie where it belongs counts for the topic that it names.
  return art === 'gemeinsam-schema' || fachgebietOf(textOf(document.root, art) ?? '') === fachgebiet;
}

/** Schemas are the one thing that is put together from several texts. */
function isSchema(pfad: string): boolean {
  const art = dateiArtOf(pfad);
  return art === 'projekt-schema' || art === 'gemeinsam-schema';
}

/** A file at the place of a built-in one stands for it; sources and glossary only add entries. */
function withoutReplaced(fachgebiet: Fachgebiet, own: readonly RegelDatei[]): Fachgebiet {
  const replaced = new Set(own.map(({ pfad }) => `${dateiArtOf(pfad)} ${idFromPath(pfad)}`));
  const kept = <T extends { readonly id: string }>(art: DateiArt, list: readonly T[]) =>
    list.filter(({ id }) => !replaced.has(`${art} ${id}`));
  return {
    ...fachgebiet,
    module: kept('modul', fachgebiet.module),
    overlays: kept('overlay', fachgebiet.overlays),
    varianten: kept('variante', fachgebiet.varianten),
    bausteine: kept('baustein', fachgebiet.bausteine),
  };
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
