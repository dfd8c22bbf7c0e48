import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a slash at its end. */
export const WURZEL = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the repository, or of a fixture: path from the root with forward slashes, and its text. */
export interface Datei {
  readonly pfad: string;
  readonly text: string;
}

/** Paths of all versioned files that exist in the working copy, sorted. Throws outside a git checkout. */
export function versionedPaths(): readonly string[] {
  const liste = execFileSync('git', ['ls-files', '-z'], {
    cwd: WURZEL,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const pfade = liste.split('\0').filter((pfad) => pfad !== '' && existsSync(join(WURZEL, pfad)));
  if (pfade.length === 0)
    throw new Error('git ls-files lists nothing: the structure tests would check nothing');
  return pfade.sort();
}

export function readDatei(pfad: string): Datei {
  return { pfad, text: readFileSync(join(WURZEL, pfad), 'utf8') };
}

/** The versioned files whose path matches `muster`. */
export function versionedFiles(muster: RegExp): readonly Datei[] {
  return versionedPaths()
    .filter((pfad) => muster.test(pfad))
    .map(readDatei);
}

/** Source files of the packages without their tests. */
export function packageSources(pakete = '[^/]+'): readonly Datei[] {
  const muster = new RegExp(`^packages/(?:${pakete})/src/.*\\.ts$`);
  return versionedFiles(muster).filter((datei) => !isTest(datei.pfad));
}

/** Test files, and helpers that only tests use (`*.test-hilfe.ts`, folders named `test`). */
export function isTest(pfad: string): boolean {
  return /\.test(-[a-z-]+)?\.ts$|\/test\//.test(pfad);
}

/** One-based line of an offset, for messages. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
