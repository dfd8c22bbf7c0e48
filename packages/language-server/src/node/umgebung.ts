import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeBytes, type Eingebautes, isSearched, parseDocument, SourceDocument } from '@baukasten/engine';
import { localDay } from '../text/day.ts';
import type { Dateizugriff, Umgebung } from '../umgebung.ts';

/** What a program that serves over Node brings along. */
export interface NodeTeile {
  readonly version: string;
  eingebautes(): Promise<Eingebautes>;
  regelUri(pfad: string): string;
  regelText(pfad: string): Promise<string | undefined>;
}

export function createNodeUmgebung(teile: NodeTeile): Umgebung {
  return {
    ...teile,
    heute: () => localDay(new Date()),
    dateien: diskFiles,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** Files of the disk; other schemes have none. */
export const diskFiles: Dateizugriff = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    let bytes: Uint8Array;
    try {
      bytes = await readFile(fileURLToPath(uri));
    } catch {
      return undefined;
    }
    const { text, probleme } = decodeBytes(uri, bytes);
    return text === undefined
      ? new SourceDocument(uri, '', { probleme, reliableUntil: 0 })
      : parseDocument(uri, text);
  },
  async find(ordner, wanted) {
    if (!ordner.startsWith('file:')) return [];
    const found = await walk(fileURLToPath(ordner), wanted);
    return found.map((pfad) => pathToFileURL(pfad).href).sort();
  },
};

async function walk(ordner: string, wanted: (name: string) => boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(ordner, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const pfad = join(ordner, entry.name);
    if (entry.isDirectory() && isSearched(entry.name)) found.push(...(await walk(pfad, wanted)));
    else if (entry.isFile() && wanted(entry.name)) found.push(pfad);
  }
  return found;
}
