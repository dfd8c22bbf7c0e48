import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createRegister,
  dateiArtOf,
  type Falldatei,
  idFromPath,
  type Katalog,
  loadKatalog,
  parseDocument,
  type RegelDatei,
  type Register,
  readFaelle,
} from '@baukasten/engine';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const RULES = path.join(ROOT, 'rules');

/** Every YAML file and text block below a rules root, with its path relative to it. */
export function readRegelDateien(root = RULES): readonly RegelDatei[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter(
      (name) =>
        /\.(?:yaml|baustein\.md)$/.test(name) && !name.includes('node_modules/') && !name.startsWith('dist/'),
    )
    .sort()
    .map((pfad) => ({ pfad, document: parseDocument(pfad, readFileSync(path.join(root, pfad), 'utf8')) }));
}

export function loadRules(dateien: readonly RegelDatei[] = readRegelDateien()): Katalog {
  return loadKatalog(dateien, 'test');
}

export function readFalldateien(dateien: readonly RegelDatei[] = readRegelDateien()): readonly Falldatei[] {
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'faelle')
    .map(({ pfad, document }) => readFaelle(idFromPath(pfad), document));
}

export function loadRegister(): Register {
  const folder = path.join(RULES, 'gemeinsam');
  const name = readdirSync(folder).find((file) => /^gemeinden-.*\.json$/.test(file)) ?? '';
  return createRegister(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
}
