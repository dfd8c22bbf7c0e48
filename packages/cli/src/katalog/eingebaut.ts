import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  createRegister,
  fromStandalone,
  type GeneratedValidator,
  type Katalog,
  type Register,
  type SchemaValidator,
  unpackKatalog,
} from '@baukasten/engine';

/** Path of the register inside the rules package; known at build time. */
declare const BAUKASTEN_REGISTER: string;

/** What the ranges of built-in rules call their package; reports show it as the file's place. */
export const REGELPAKET = '@baukasten/regeln';

/** The catalogue built ahead of time beside this program. */
export function loadEingebaut(): Katalog {
  return unpackKatalog(JSON.parse(readFileSync(new URL('./katalog.json', import.meta.url), 'utf8')));
}

/** The validator generated ahead of time for a Fachgebiet of the built-in catalogue. */
export async function loadValidator(fachgebiet: string): Promise<SchemaValidator> {
  const path = new URL(`./validator-${fachgebiet}.js`, import.meta.url).href;
  const { default: validate } = (await import(path)) as { readonly default: GeneratedValidator };
  return fromStandalone(validate);
}

/** All municipalities of Germany; read when first needed. */
export function loadRegister(): Register {
  return createRegister(JSON.parse(readFileSync(join(regelpaketOrdner(), BAUKASTEN_REGISTER), 'utf8')));
}

/** Folder of the rules as text, for commands that read them again. */
export function regelpaketOrdner(): string {
  return dirname(createRequire(import.meta.url).resolve(`${REGELPAKET}/package.json`));
}
