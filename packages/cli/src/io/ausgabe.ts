import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { codeOf } from './code-of.ts';

/** Where a report goes, piece by piece. */
export interface Ausgabe {
  write(text: string): Promise<void>;
  /** A file appears only now, whole; before, nothing is to be seen of it. */
  end(): Promise<void>;
  /** Nothing was written, and nothing stays. */
  discard(): Promise<void>;
}

/** The file of `--ausgabe`, else the terminal. A path that cannot be written is refused before anything is checked. */
export async function openAusgabe(ausgabe: string | undefined, rahmen: Rahmen): Promise<Ausgabe> {
  if (ausgabe !== undefined && ausgabe !== '-') return openDatei(resolve(rahmen.ordner, ausgabe), ausgabe);
  return {
    write: async (text) => rahmen.stdout.write(text),
    end: async () => undefined,
    discard: async () => undefined,
  };
}

/** A file that is written beside its place and moved there at the end. `gezeigt` is what messages call it. */
export async function openDatei(pfad: string, gezeigt: string): Promise<Ausgabe> {
  const temporaer = join(dirname(pfad), `.${basename(pfad)}.${randomBytes(6).toString('hex')}.tmp`);
  let datei: FileHandle | undefined;
  // Where nothing could be written, there may be nothing to remove.
  const discard = async (): Promise<void> => {
    await datei?.close().catch(() => undefined);
    await rm(temporaer, { force: true }).catch(() => undefined);
  };
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      await discard();
      throw new Bedienfehler(texte.nichtSchreibbar(gezeigt, codeOf(error)));
    }
  };
  await attempt(async () => {
    datei = await open(temporaer, 'wx');
  });
  return {
    write: (text) => attempt(async () => void (await datei?.writeFile(text))),
    end: () =>
      attempt(async () => {
        await datei?.close();
        await rename(temporaer, pfad);
      }),
    discard,
  };
}
