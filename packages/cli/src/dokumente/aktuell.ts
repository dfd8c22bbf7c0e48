import { join, resolve } from 'node:path';
import type { Sprache } from '@baukasten/engine';
import { createTwoFilesPatch } from 'diff';
import { texte } from '../texte.ts';
import type { Erzeugnis } from './erzeugnis.ts';
import { readBytes, shown } from './schreiben.ts';
import type { Verzeichnis } from './verzeichnis.ts';

/** What no longer follows from the project, as lines for the terminal; empty if everything does. */
export async function compareErzeugnisse(
  erzeugnisse: readonly Erzeugnis[],
  verzeichnis: Verzeichnis,
  ordner: { readonly cwd: string; readonly ordner: string; readonly projekt: string },
  format: string,
  sprache: Sprache,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { name, bytes } of erzeugnisse) {
    const gezeigt = shown(ordner, name);
    const there = await readBytes(join(resolve(ordner.cwd, ordner.ordner), name), gezeigt);
    if (there === undefined) lines.push(texte.dokumentFehlt(gezeigt)[sprache]);
    else if (Buffer.compare(there, bytes) !== 0)
      lines.push(texte.dokumentVeraltet(gezeigt)[sprache], ...difference(there, bytes, gezeigt, format));
  }
  const names = new Set(erzeugnisse.map(({ name }) => name));
  for (const [name, { projekt }] of Object.entries(verzeichnis)) {
    const own = projekt === ordner.projekt && name.endsWith(`.${format}`);
    if (own && !names.has(name)) lines.push(texte.dokumentUeberholt(shown(ordner, name))[sprache]);
  }
  return lines;
}

/** Texts line by line; of other formats nobody could read a difference. */
function difference(there: Uint8Array, now: Uint8Array, name: string, format: string): readonly string[] {
  if (format !== 'md' && format !== 'html') return [];
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const patch = createTwoFilesPatch(name, name, text(there), text(now), 'vorhanden', 'neu', { context: 2 });
  return patch
    .split('\n')
    .filter((line) => line !== '' && !/^={60,}/.test(line))
    .slice(0, ZEILEN);
}

/** More lines of a difference than these belong into a tool for differences. */
const ZEILEN = 200;
