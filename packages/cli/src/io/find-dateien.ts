import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type DateiArt, dateiArtOf, isSearched, suggest } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';
import { entriesOf, findGlob, isGlob } from './glob.ts';

/** A file to read: where it is, and how reports name it. */
export interface Datei {
  readonly pfad: string;
  /** Relative to the folder of the call where that is shorter, with `/`. */
  readonly uri: string;
}

export interface Fund {
  readonly dateien: readonly Datei[];
  /** One for each argument that leads nowhere; the other files are checked all the same. */
  readonly fehler: readonly Bedienfehler[];
}

/** Name under which the standard input appears in reports. */
export const STDIN: Datei = { pfad: '-', uri: 'stdin' };

/**
 * The files that arguments mean: a file, a pattern, a folder (all files below it of the kind that `endung` is the
 * usual end of), `-` for the standard input. In the order of the arguments, inside one sorted; each file once.
 */
export async function findDateien(
  argumente: readonly string[],
  ordner: string,
  endung: string,
): Promise<Fund> {
  const dateien = new Map<string, Datei>();
  const fehler: Bedienfehler[] = [];
  for (const argument of argumente) {
    const found = await findOne(argument, ordner, endung);
    if (found instanceof Bedienfehler) fehler.push(found);
    else for (const datei of found) dateien.set(datei.pfad, dateien.get(datei.pfad) ?? datei);
  }
  return { dateien: [...dateien.values()], fehler };
}

export function toDatei(argument: string, ordner: string): Datei {
  const pfad = resolve(ordner, argument);
  const nahe = relative(ordner, pfad);
  const gezeigt = nahe.startsWith('..') || isAbsolute(nahe) ? pfad : nahe;
  return { pfad, uri: gezeigt.split(sep).join('/') };
}

async function findOne(
  argument: string,
  ordner: string,
  endung: string,
): Promise<readonly Datei[] | Bedienfehler> {
  if (argument === '-') return [STDIN];
  const written = await writtenName(argument, ordner);
  if (written !== undefined) return findOne(written, ordner, endung);
  const art = await kindOf(resolve(ordner, argument));
  if (art === 'datei') return [toDatei(argument, ordner)];
  if (art === 'ordner') {
    const pfade = await walk(resolve(ordner, argument), dateiArtOf(endung));
    if (pfade.length === 0) return new Bedienfehler(texte.ordnerOhneDateien(argument, endung), argument);
    return pfade.map((pfad) => toDatei(pfad, ordner));
  }
  if (isGlob(argument)) {
    const pfade = await findGlob(argument, ordner);
    return pfade.length === 0
      ? new Bedienfehler(texte.musterOhneDateien(argument), argument)
      : pfade.map((pfad) => toDatei(pfad, ordner));
  }
  return new Bedienfehler(texte.gibtEsNicht(argument, await nearMiss(argument, ordner), endung), argument);
}

/** Some systems write umlauts as two characters; the name means the same. Undefined if the argument is right or nothing is. */
async function writtenName(argument: string, ordner: string): Promise<string | undefined> {
  if (/^[\x20-\x7e]*$/.test(argument) || (await kindOf(resolve(ordner, argument))) !== undefined)
    return undefined;
  const [folder, name] = [dirname(argument), basename(argument)];
  const entries = await entriesOf(resolve(ordner, folder));
  const same = entries.find((entry) => entry.name !== name && entry.name.normalize() === name.normalize());
  return same === undefined ? undefined : join(folder, same.name);
}

async function kindOf(pfad: string): Promise<'datei' | 'ordner' | undefined> {
  try {
    return (await stat(pfad)).isDirectory() ? 'ordner' : 'datei';
  } catch {
    return undefined;
  }
}

async function walk(ordner: string, art: DateiArt | undefined): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, istOrdner } of await entriesOf(ordner)) {
    if (istOrdner && isSearched(name)) found.push(...(await walk(join(ordner, name), art)));
    if (!istOrdner && dateiArtOf(name) === art) found.push(join(ordner, name));
  }
  return found;
}

/** A file beside the missing one that is spelt nearly so. */
async function nearMiss(argument: string, ordner: string): Promise<string | undefined> {
  try {
    const [near] = suggest(basename(argument), await readdir(resolve(ordner, dirname(argument))));
    return near === undefined ? undefined : join(dirname(argument), near).split(sep).join('/');
  } catch {
    return undefined;
  }
}
