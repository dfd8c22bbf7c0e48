import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Auswerter,
  type CheckOptions,
  checkProjekt,
  compileSchema,
  createWerkbank,
  loadKatalog,
  type Pruefbericht,
  parseDocument,
  type SchemaValidator,
} from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '@baukasten/output';
import { loadRegister, ROOT, readRegelDateien } from '../lib/katalog.ts';

/** The day on which every example is judged: each file states it. */
export const STICHTAG = '2026-11-22';

const EXAMPLES = path.join(ROOT, 'examples');

export interface Beispiel {
  /** Name of the folder below `examples/`. */
  readonly name: string;
  /** Path of the project from the root of the repository, with `/`. */
  readonly datei: string;
  readonly text: string;
  readonly readme: string;
}

export function readBeispiele(): readonly Beispiel[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.projekt.yaml'))
    .sort()
    .map((name) => {
      const ordner = path.posix.dirname(name);
      const datei = `examples/${name}`;
      return { name: ordner, datei, text: readText(datei), readme: readText(`examples/${ordner}/README.md`) };
    });
}

/** A file of the repository; one that does not exist reads as empty. */
export function readText(datei: string): string {
  try {
    return readFileSync(path.join(ROOT, datei), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

export type Pruefer<T = Pruefbericht> = (beispiel: Beispiel, auswerter: Auswerter) => Promise<T>;

type Check<T> = (...argumente: Parameters<typeof checkProjekt>) => Promise<T>;

/** The catalogue of the repository under the rules' version, without the hash that a build adds: expected files outlive edits. */
export function createPruefer(): Pruefer;
export function createPruefer<T>(check: Check<T>): Pruefer<T>;
export function createPruefer(check: Check<Pruefbericht> = checkProjekt): Pruefer {
  const katalog = loadKatalog(readShipped(), versionOf('rules/package.json'));
  const register = loadRegister();
  const werkbank = createWerkbank();
  const validators = new Map<string, SchemaValidator>();
  const validatorFor: CheckOptions['validatorFor'] = ({ id, schema }) => {
    const validator = validators.get(id) ?? compileSchema(schema);
    validators.set(id, validator);
    return validator;
  };
  return ({ datei, text }, auswerter) =>
    check(parseDocument(datei, text), katalog, {
      stichtag: STICHTAG,
      auswerter,
      werkbank,
      register,
      validatorFor,
    });
}

/** Under the addresses that rules have once they are shipped. */
function readShipped(): ReturnType<typeof readRegelDateien> {
  return readRegelDateien().map(({ pfad, document }) => ({
    pfad,
    document: parseDocument(`@baukasten/regeln/${pfad}`, document.text),
  }));
}

export const OPTIONEN: BerichtOptionen = { sprache: 'de', farbe: false, breite: 100, basis: ROOT };

export function toBericht({ datei, text }: Beispiel, pruefbericht: Pruefbericht): Bericht {
  return {
    berichte: [pruefbericht],
    werkzeug: { name: 'baukasten', version: versionOf('packages/cli/package.json') },
    quelltexte: new Map([[datei, text]]),
  };
}

export function versionOf(datei: string): string {
  const { version } = JSON.parse(readText(datei)) as { readonly version: string };
  return version;
}
