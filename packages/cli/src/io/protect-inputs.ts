import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dateiArtOf } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';
import { findDateien } from './find-dateien.ts';
import { ruleFilesIn } from './rule-folder.ts';

/** What a call reads: paths as the user gave them. */
export interface Gelesen {
  /** Project files, folders, patterns. */
  readonly projekte?: readonly string[];
  /** Folders of `--regeln`. */
  readonly regeln?: readonly string[];
}

/**
 * Refuses a report in place of a file that the call reads, whatever name it goes by: links and other spellings lead to
 * the same file of the system. A file that is named like a project or a rule is refused even if this call does not read
 * it: nobody keeps reports there.
 */
export async function protectInputs(
  ziel: string,
  { projekte = [], regeln = [] }: Gelesen,
  ordner: string,
): Promise<void> {
  const pfad = resolve(ordner, ziel);
  const own = await identityOf(pfad);
  if (own === undefined) return;
  const refused = new Bedienfehler(texte.ausgabeIstEingabe(ziel));
  const names = [pfad, await realpath(pfad)].map((name) => name.toLowerCase());
  if (names.some((name) => dateiArtOf(name) !== undefined)) throw refused;
  const { dateien } = await findDateien(projekte, ordner, '.projekt.yaml');
  const rules = await Promise.all(regeln.map((one) => ruleFilesIn(resolve(ordner, one))));
  for (const read of [...dateien.map((datei) => datei.pfad), ...rules.flat()]) {
    if ((await identityOf(read)) === own) throw refused;
  }
}

/** Equal for all names of one file; undefined if there is none. Devices and pipes are read and written all the time. */
async function identityOf(pfad: string): Promise<string | undefined> {
  try {
    const found = await stat(pfad, { bigint: true });
    return found.isFile() ? `${found.dev} ${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}
