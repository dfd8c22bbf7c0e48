import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSearched } from '@baukasten/engine';

/** True if a path can only be meant as a pattern: `*`, `?` or `{a,b}`. */
export function isGlob(pfad: string): boolean {
  return /[*?{]/.test(pfad);
}

/**
 * Files that fit a pattern, sorted. `*` and `?` stay inside one name, `**` crosses folders, `{a,b}` chooses. For shells
 * that hand patterns on (Windows) and for quoted patterns in CI. Hidden files fit only a pattern that names the dot.
 */
export async function findGlob(muster: string, ordner: string): Promise<readonly string[]> {
  const found = await Promise.all(
    expandBraces(muster.replaceAll('\\', '/')).map((einzelnes) => walk(einzelnes, ordner)),
  );
  return [...new Set(found.flat())].sort();
}

async function walk(muster: string, ordner: string): Promise<readonly string[]> {
  const [first = '', ...rest] = muster.split('/').filter((teil, index) => index === 0 || teil !== '');
  return match(ordner, first === '' ? '/' : '', first === '' ? rest : [first, ...rest]);
}

/** `pfad` is what has been matched so far, as it will be shown. */
async function match(
  ordner: string,
  pfad: string,
  [segment, ...rest]: readonly string[],
): Promise<readonly string[]> {
  if (segment === undefined) return [];
  const next = (name: string): string =>
    pfad === '' || pfad.endsWith('/') ? pfad + name : `${pfad}/${name}`;
  if (segment === '.' || segment === '..') return match(ordner, next(segment), rest);
  const entries = await entriesOf(join(pfad.startsWith('/') ? '' : ordner, pfad));
  const found: string[] = [];
  if (segment === '**') {
    found.push(...(await match(ordner, pfad, rest)));
    for (const { name, istOrdner } of entries) {
      if (istOrdner && isSearched(name)) found.push(...(await match(ordner, next(name), ['**', ...rest])));
    }
    return found;
  }
  for (const { name, istOrdner } of entries) {
    if (
      !fitsName(name.normalize(), segment.normalize()) ||
      (name.startsWith('.') && !segment.startsWith('.'))
    )
      continue;
    if (rest.length === 0 && !istOrdner) found.push(next(name));
    if (rest.length > 0 && istOrdner) found.push(...(await match(ordner, next(name), rest)));
  }
  return found;
}

export interface Eintrag {
  readonly name: string;
  readonly istOrdner: boolean;
}

/** Folders and files of a folder by name (a device or pipe would be waited for); a folder that cannot be read has none. Links to folders are not followed: they may turn in circles. */
export async function entriesOf(ordner: string): Promise<readonly Eintrag[]> {
  try {
    const entries = await readdir(ordner, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isFile() || entry.isSymbolicLink())
      .map((entry) => ({ name: entry.name, istOrdner: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Linear in practice: on a mismatch only the last `*` is tried one character later. */
function fitsName(name: string, muster: string): boolean {
  let n = 0;
  let m = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    if (muster[m] === '*') {
      star = m++;
      resume = n;
    } else if (muster[m] === '?' || (m < muster.length && muster[m] === name[n])) {
      m++;
      n++;
    } else if (star >= 0) {
      m = star + 1;
      n = ++resume;
    } else return false;
  }
  while (muster[m] === '*') m++;
  return m === muster.length;
}

function expandBraces(muster: string): readonly string[] {
  const found = /\{([^{}]*)\}/.exec(muster);
  if (found === null) return [muster];
  const [whole, inner = ''] = found;
  const before = muster.slice(0, found.index);
  const after = muster.slice(found.index + whole.length);
  return inner.split(',').flatMap((wahl) => expandBraces(before + wahl + after));
}
