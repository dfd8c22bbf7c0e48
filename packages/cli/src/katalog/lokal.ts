import { resolve } from 'node:path';
import {
  type Eingebautes,
  type Katalog,
  loadKatalog,
  loadLokal,
  localBestand,
  type Regelbestand,
  type RegelDatei,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';
import { findRuleFiles } from '../io/rule-folder.ts';
import { texte } from '../texte.ts';
import { REGELPAKET, regelpaketOrdner } from './eingebaut.ts';

/** Rules read from text, with the files that they were read from. */
export interface GeleseneRegeln {
  readonly katalog: Katalog;
  readonly dateien: readonly RegelDatei[];
}

/** Reads rule folders, together with the built-in rules of the same topics. */
export async function loadOrdner(
  ordner: readonly string[],
  cwd: string,
  eingebaut: Katalog,
): Promise<GeleseneRegeln> {
  const dateien = await readOrdner(ordner, cwd);
  const { katalog } = await loadLokal({ katalog: eingebaut, readRegeln: readEingebaute }, dateien);
  return { katalog, dateien };
}

/** The built-in rules and those of folders. */
export async function bestandWith(
  ordner: readonly string[],
  cwd: string,
  eingebaut: Omit<Eingebautes, 'readRegeln'>,
): Promise<Regelbestand> {
  return localBestand({ ...eingebaut, readRegeln: readEingebaute }, await readOrdner(ordner, cwd));
}

/** All built-in rules, read again from their text. */
export async function loadAlles(): Promise<GeleseneRegeln> {
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

async function readOrdner(ordner: readonly string[], cwd: string): Promise<readonly RegelDatei[]> {
  // A folder that is named twice is read once, as in the editor.
  const once = new Map(ordner.map((one) => [resolve(cwd, one), one]));
  return (await Promise.all([...once.values()].map((one) => readOne(one, cwd)))).flat();
}

async function readOne(ordner: string, cwd: string): Promise<readonly RegelDatei[]> {
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
