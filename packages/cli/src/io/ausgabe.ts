import { randomBytes } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Text } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { codeOf } from './code-of.ts';
import { type Gelesen, protectInputs } from './protect-inputs.ts';

/** Where a report goes, piece by piece. */
export interface Ausgabe {
  write(text: string): Promise<void>;
  /** A file appears only now, whole; before, nothing is to be seen of it. */
  end(): Promise<void>;
  /** Nothing was written, and nothing stays. */
  discard(): Promise<void>;
}

/** A file takes bytes as well. */
export interface Dateiausgabe extends Ausgabe {
  write(inhalt: string | Uint8Array): Promise<void>;
}

/**
 * The file of `--ausgabe`, else the terminal. A path that cannot be written, or that is read by the same call, is
 * refused before anything is checked.
 */
export async function openAusgabe(
  ausgabe: string | undefined,
  gelesen: Gelesen,
  rahmen: Rahmen,
): Promise<Ausgabe> {
  if (ausgabe !== undefined && ausgabe !== '-') {
    await protectInputs(ausgabe, gelesen, rahmen.ordner);
    return openDatei(resolve(rahmen.ordner, ausgabe), ausgabe);
  }
  return {
    write: (text) => {
      rahmen.stdout.write(text);
      return rahmen.stdout.drained();
    },
    end: async () => undefined,
    discard: async () => undefined,
  };
}

/**
 * A file that is written beside its place and moved there at the end; a link stays a link. What is no file (a device, a
 * pipe) is written to and never replaced. `gezeigt` is what messages call it.
 */
export async function openDatei(
  pfad: string,
  gezeigt: string,
  meldung: (datei: string, code: string) => Text = texte.nichtSchreibbar,
): Promise<Dateiausgabe> {
  let datei: FileHandle | undefined;
  let temporaer: string | undefined;
  // Where nothing could be written, there may be nothing to remove.
  const discard = async (): Promise<void> => {
    await datei?.close().catch(() => undefined);
    if (temporaer !== undefined) await rm(temporaer, { force: true }).catch(() => undefined);
  };
  const attempt = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      return await step();
    } catch (error) {
      await discard();
      throw new Bedienfehler(meldung(gezeigt, codeOf(error)));
    }
  };
  const ziel = await attempt(() => findZiel(pfad));
  await attempt(async () => {
    if (ziel.istDatei) temporaer = besideOf(ziel.pfad);
    datei = await (temporaer === undefined ? open(ziel.pfad, 'w') : open(temporaer, 'wx', ziel.rechte));
  });
  return {
    write: (inhalt) => attempt(async () => void (await datei?.writeFile(inhalt))),
    end: () =>
      attempt(async () => {
        await datei?.close();
        if (temporaer !== undefined) await rename(temporaer, ziel.pfad);
      }),
    discard,
  };
}

interface Ziel {
  readonly pfad: string;
  /** A regular file, or nothing yet. */
  readonly istDatei: boolean;
  /** Of the file that is replaced. */
  readonly rechte?: number;
}

/** Where a file ends up. A folder or a file that may not be changed is refused here, because renaming would not ask. */
async function findZiel(pfad: string): Promise<Ziel> {
  const vorher = await stat(pfad).catch(() => undefined);
  if (vorher === undefined) return { pfad, istDatei: true };
  if (vorher.isDirectory()) throw Object.assign(new Error(pfad), { code: 'EISDIR' });
  if (!vorher.isFile()) return { pfad, istDatei: false };
  await access(pfad, constants.W_OK);
  return { pfad: await realpath(pfad), istDatei: true, rechte: vorher.mode & 0o777 };
}

/** A name for a file that is on its way, hidden and unlike any other. */
export function besideOf(pfad: string): string {
  return join(dirname(pfad), `.${basename(pfad).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
}
