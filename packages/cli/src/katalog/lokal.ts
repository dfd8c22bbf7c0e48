import { resolve } from 'node:path';
import {
  compileSchema,
  dateiArtOf,
  fachgebietOf,
  type Katalog,
  loadKatalog,
  type RegelDatei,
  type SchemaValidator,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';
import { findRuleFiles } from '../io/rule-folder.ts';
import { texte } from '../texte.ts';
import { REGELPAKET, regelpaketOrdner } from './eingebaut.ts';

/** Rules read from text: those of the user's folders, together with the built-in ones of the same topics. */
export interface LokaleRegeln {
  readonly katalog: Katalog;
  /** Topics that the folders say something about. */
  readonly fachgebiete: readonly string[];
  readonly dateien: readonly RegelDatei[];
}

/**
 * Reads rule folders. A file at the same place in its folder as a built-in one replaces it, so a copy of the rules can
 * be edited and tried; everything else stands beside the built-in rules.
 */
export async function loadLokal(
  ordner: readonly string[],
  cwd: string,
  eingebaut: Katalog,
): Promise<LokaleRegeln> {
  const own = (await Promise.all(ordner.map((one) => readOrdner(one, cwd)))).flat();
  const fachgebiete = [
    ...new Set(own.flatMap(({ pfad }) => topicOf(pfad) ?? Object.keys(eingebaut.fachgebiete))),
  ];
  const replaced = new Set(own.map(({ pfad }) => pfad).filter((pfad) => !isAddedTo(pfad)));
  const base = await readEingebaute((pfad) => {
    const topic = topicOf(pfad);
    return !replaced.has(pfad) && (topic === undefined || fachgebiete.includes(topic));
  });
  const dateien = [...base, ...own];
  return { katalog: loadKatalog(dateien, `${eingebaut.version}+lokal`), fachgebiete, dateien: own };
}

/** All built-in rules, read again from their text. */
export async function loadAlles(): Promise<Pick<LokaleRegeln, 'katalog' | 'dateien'>> {
  const dateien = await readEingebaute(() => true);
  return { katalog: loadKatalog(dateien, ''), dateien };
}

/** The built-in rule files as text. */
export async function readEingebaute(wanted: (pfad: string) => boolean): Promise<readonly RegelDatei[]> {
  const wurzel = regelpaketOrdner();
  const pfade = (await findRuleFiles(wurzel)).filter(wanted);
  return Promise.all(
    pfade.map(async (pfad) => ({
      pfad,
      document: await readDocument(resolve(wurzel, pfad), `${REGELPAKET}/${pfad}`),
    })),
  );
}

/** Whether a folder holds any rule file. */
export async function hasRegeln(ordner: string, cwd: string): Promise<boolean> {
  return (await findRuleFiles(resolve(cwd, ordner))).length > 0;
}

export function validatorFromSchema(schema: object): SchemaValidator {
  return compileSchema(schema);
}

async function readOrdner(ordner: string, cwd: string): Promise<readonly RegelDatei[]> {
  const wurzel = resolve(cwd, ordner);
  const pfade = await findRuleFiles(wurzel);
  if (pfade.length === 0) throw new Bedienfehler(texte.keineRegeln(ordner));
  return Promise.all(
    pfade.map(async (pfad) => {
      const datei = toDatei(resolve(wurzel, pfad), cwd);
      return { pfad, document: await readDocument(datei.pfad, datei.uri) };
    }),
  );
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
