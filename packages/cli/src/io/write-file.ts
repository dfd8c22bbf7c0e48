import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed over it. A path that cannot be
 * written is the user's to mend.
 */
export async function writeOutput(pfad: string, inhalt: string, gezeigt = pfad): Promise<void> {
  const temporaer = join(dirname(pfad), `.${basename(pfad)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporaer, inhalt, { flag: 'wx' });
    await rename(temporaer, pfad);
  } catch (error) {
    // Where nothing could be written, there may be nothing to remove.
    await rm(temporaer, { force: true }).catch(() => undefined);
    throw new Bedienfehler(texte.nichtSchreibbar(gezeigt, codeOf(error)));
  }
}

/** Like `writeOutput`, but a file that is already there stays as it is unless `ueberschreiben`. */
export async function createOutput(
  pfad: string,
  inhalt: string,
  gezeigt: string,
  ueberschreiben: boolean,
): Promise<void> {
  await createFolder(dirname(pfad), gezeigt);
  if (ueberschreiben) return await writeOutput(pfad, inhalt, gezeigt);
  try {
    // `wx` fails if the file exists: no gap between looking and writing.
    await writeFile(pfad, inhalt, { flag: 'wx' });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw new Bedienfehler(texte.gibtEsSchon(gezeigt));
    await rm(pfad, { force: true });
    throw new Bedienfehler(texte.nichtSchreibbar(gezeigt, code));
  }
}

async function createFolder(ordner: string, gezeigt: string): Promise<void> {
  try {
    await mkdir(ordner, { recursive: true });
  } catch (error) {
    throw new Bedienfehler(texte.nichtSchreibbar(gezeigt, codeOf(error)));
  }
}

/** The system's code of a failed file operation (`ENOENT`); any other error is a defect and goes on. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
