import { constants, copyFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';
import { besideOf, type Dateiausgabe, openDatei } from './ausgabe.ts';
import { codeOf } from './code-of.ts';

/** A file to be written; `gezeigt` is what messages call it. */
export interface Schreibauftrag {
  readonly pfad: string;
  readonly gezeigt: string;
  readonly inhalt: string | Uint8Array;
}

/**
 * Writes all files or none: each is written beside its place, and only when all are there do they move. If one cannot
 * move, as when an office program holds the old file, those before it become again what they were.
 */
export async function writeAll(auftraege: readonly Schreibauftrag[]): Promise<void> {
  const offen: Dateiausgabe[] = [];
  const vorher: Vorher[] = [];
  let ersetzt = 0;
  try {
    for (const { pfad, gezeigt, inhalt } of auftraege) {
      const datei = await openDatei(pfad, gezeigt, texte.keinsGeschrieben);
      offen.push(datei);
      await datei.write(inhalt);
    }
    for (const auftrag of auftraege) vorher.push(await keepOld(auftrag));
    for (const datei of offen) {
      await datei.end();
      ersetzt += 1;
    }
  } catch (error) {
    for (const datei of offen.slice(ersetzt)) await datei.discard();
    for (const alt of vorher.slice(0, ersetzt)) await alt.restore().catch(() => undefined);
    await forget(vorher.slice(ersetzt));
    throw error;
  }
  await forget(vorher);
}

/** What lies in a file's place before it is replaced. */
interface Vorher {
  restore(): Promise<void>;
  forget(): Promise<void>;
}

/** A copy that cannot be removed harms nobody. */
async function forget(alle: readonly Vorher[]): Promise<void> {
  for (const alt of alle) await alt.forget().catch(() => undefined);
}

/** Keeps a copy, so that putting it back needs no space; what is no file is written to and cannot be taken back. */
async function keepOld({ pfad, gezeigt }: Schreibauftrag): Promise<Vorher> {
  const found = await stat(pfad).catch(() => undefined);
  if (found === undefined) return { restore: () => rm(pfad, { force: true }), forget: async () => undefined };
  if (!found.isFile()) return { restore: async () => undefined, forget: async () => undefined };
  const ort = await realpath(pfad);
  const kopie = besideOf(ort);
  const remove = () => rm(kopie, { force: true });
  try {
    await copyFile(ort, kopie, constants.COPYFILE_FICLONE);
  } catch (error) {
    await remove().catch(() => undefined);
    throw new Bedienfehler(texte.keinsGeschrieben(gezeigt, codeOf(error)));
  }
  return { restore: () => rename(kopie, ort), forget: remove };
}
