import { lstat, mkdir, readFile, realpath, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import { codeOf } from '../io/code-of.ts';
import { type Gelesen, protectInputs } from '../io/protect-inputs.ts';
import { writeAll } from '../io/write-all.ts';
import { texte } from '../texte.ts';
import type { Erzeugnis } from './erzeugnis.ts';
import { readVerzeichnis, sha256, VERZEICHNIS, type Verzeichnis, verzeichnisText } from './verzeichnis.ts';

/** Where documents go, and what must not be touched there. */
export interface Ziel {
  /** Folder of the call. */
  readonly cwd: string;
  /** As the user wrote it. */
  readonly ordner: string;
  readonly gelesen: Gelesen;
  readonly stichtag: string;
  /** As the list of documents calls it. */
  readonly projekt: string;
  readonly ueberschreiben: boolean;
}

/**
 * Writes all files and their list, or none: everything that speaks against it is looked at before the first one. Replaced
 * is only what was generated and has not been changed since; no name leads out of the folder, not through a link either.
 */
export async function writeErzeugnisse(
  erzeugnisse: readonly Erzeugnis[],
  ziel: Ziel,
): Promise<readonly string[]> {
  const wurzel = resolve(ziel.cwd, ziel.ordner);
  await checkEntry(VERZEICHNIS, wurzel, ziel);
  const vorher = await readVerzeichnis(wurzel, ziel.ordner);
  for (const { name, bytes } of erzeugnisse) await checkPlace(name, bytes, vorher, wurzel, ziel);
  const neu: Record<string, Verzeichnis[string]> = { ...vorher };
  for (const { name, bytes } of erzeugnisse)
    neu[name] = { sha256: sha256(bytes), stichtag: ziel.stichtag, projekt: ziel.projekt };
  const angelegt = await createFolder(wurzel, ziel.ordner);
  const auftraege = erzeugnisse.map(({ name, bytes }) => ({ name, inhalt: bytes }));
  try {
    await writeAll(
      [...auftraege, { name: VERZEICHNIS, inhalt: verzeichnisText(neu) }].map(({ name, inhalt }) => ({
        pfad: join(wurzel, name),
        gezeigt: shown(ziel, name),
        inhalt,
      })),
    );
  } catch (error) {
    await removeFolders(wurzel, angelegt);
    throw error;
  }
  return erzeugnisse.map(({ name }) => shown(ziel, name));
}

/**
 * Documents of the project that lie in the folder though they are not among those that belong to it, in any format, as
 * shown. `gehoert`: their names without the format's ending.
 */
export async function outdated(
  gehoert: readonly string[],
  { cwd, ordner, projekt }: Pick<Ziel, 'cwd' | 'ordner' | 'projekt'>,
): Promise<readonly string[]> {
  const wurzel = resolve(cwd, ordner);
  const left = Object.entries(await readVerzeichnis(wurzel, ordner))
    .filter(
      ([name, eintrag]) => eintrag.projekt === projekt && !gehoert.includes(name.replace(/\.[a-z]+$/, '')),
    )
    .map(([name]) => name);
  const there = await Promise.all(left.map((name) => lstat(join(wurzel, name)).catch(() => undefined)));
  return left.filter((_, i) => there[i] !== undefined).map((name) => shown({ ordner }, name));
}

export function shown({ ordner }: Pick<Ziel, 'ordner'>, name: string): string {
  return ordner === '.' ? name : `${ordner.replace(/[/\\]+$/, '')}/${name}`;
}

/** The bytes that lie there; undefined if nothing does. */
export async function readBytes(pfad: string, gezeigt: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(pfad);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Bedienfehler(texte.nichtLesbar(gezeigt, code));
  }
}

async function checkPlace(
  name: string,
  bytes: Uint8Array,
  vorher: Verzeichnis,
  wurzel: string,
  ziel: Ziel,
): Promise<void> {
  const pfad = join(wurzel, name);
  await checkEntry(name, wurzel, ziel);
  await protectInputs(pfad, ziel.gelesen, ziel.cwd);
  const there = await readBytes(pfad, shown(ziel, name));
  if (there === undefined || ziel.ueberschreiben) return;
  const known = Object.hasOwn(vorher, name) ? vorher[name] : undefined;
  if (known !== undefined && known.projekt !== ziel.projekt)
    throw new Bedienfehler(texte.anderesProjekt(shown(ziel, name), known.projekt));
  if (Buffer.compare(there, bytes) === 0) return;
  if (known === undefined) throw new Bedienfehler(texte.nichtErzeugt(shown(ziel, name)));
  if (known.sha256 !== sha256(there)) throw new Bedienfehler(texte.vonHandGeaendert(shown(ziel, name)));
}

/** A folder of that name is in the way; a link inside the folder may lead out of it. */
async function checkEntry(name: string, wurzel: string, ziel: Ziel): Promise<void> {
  const pfad = join(wurzel, name);
  const inside = resolve(wurzel, name).startsWith(wurzel.endsWith(sep) ? wurzel : wurzel + sep);
  const found = await lstat(pfad).catch(() => undefined);
  const leads = found?.isSymbolicLink() === true && !(await leadsInside(pfad, wurzel));
  if (!inside || leads) throw new Bedienfehler(texte.ausgabeVerlaesstOrdner(shown(ziel, name), ziel.ordner));
  if (found?.isDirectory() === true)
    throw new Bedienfehler(texte.keinsGeschrieben(shown(ziel, name), 'EISDIR'));
}

async function leadsInside(pfad: string, wurzel: string): Promise<boolean> {
  try {
    return (await realpath(pfad)).startsWith((await realpath(wurzel)) + sep);
  } catch {
    // A link to nothing: what would be created lies wherever it points.
    return false;
  }
}

/** The first folder that had to be created on the way; undefined if all were there. */
async function createFolder(ordner: string, gezeigt: string): Promise<string | undefined> {
  try {
    return await createPath(ordner);
  } catch (error) {
    const code = codeOf(error);
    throw new Bedienfehler(texte.keinsGeschrieben(gezeigt, code === 'EEXIST' ? 'ENOTDIR' : code));
  }
}

/** One folder after the other: asked for all at once, Node never comes back from a file system that refuses new folders. */
async function createPath(ordner: string): Promise<string | undefined> {
  const there = await stat(ordner).catch(() => undefined);
  if (there?.isDirectory() === true) return undefined;
  const parent = dirname(ordner);
  const first = parent === ordner ? undefined : await createPath(parent);
  await mkdir(ordner);
  return first ?? ordner;
}

/** Takes back the folders from `innen` up to `aussen`, as long as nothing lies in them. */
async function removeFolders(innen: string, aussen: string | undefined): Promise<void> {
  if (aussen === undefined) return;
  try {
    await rmdir(innen);
  } catch {
    return;
  }
  if (innen !== aussen) await removeFolders(dirname(innen), aussen);
}
