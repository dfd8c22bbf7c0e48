import type { Problem } from '../document/problem.ts';
import type { RegelDatei } from '../katalog/read-datei.ts';
import type { Katalog } from '../katalog/types.ts';
import type { Register } from '../projekt/register.ts';
import type { SchemaValidator } from '../schema/schema-fehler.ts';

/** All rules that checks use: the built-in ones and those of local folders. Every way to run Baukasten builds it here. */
export interface Regelbestand {
  readonly katalog: Katalog;
  /** What is wrong with the local rule files. */
  readonly probleme: readonly Problem[];
  /** Topics whose rules have errors, with their number: no verdict may rest on them. */
  readonly gesperrt: ReadonlyMap<string, number>;
  /** The local rule files; the built-in ones only if they had to be read again. */
  readonly dateien: readonly RegelDatei[];
  validatorOf(fachgebiet: string): Promise<SchemaValidator>;
  register(): Register;
}

/** Where the built-in rules come from; each part is loaded when it is first needed. */
export interface Eingebautes {
  readonly katalog: Katalog;
  validatorOf(fachgebiet: string): Promise<SchemaValidator>;
  register(): Register;
  /** The built-in rule files as text, of which local rules need the schemas that they add to. */
  readRegeln(wanted: (pfad: string) => boolean): Promise<readonly RegelDatei[]>;
}

/** Nothing but the built-in rules. */
export function builtInBestand({
  katalog,
  validatorOf,
  register,
}: Omit<Eingebautes, 'readRegeln'>): Regelbestand {
  return {
    katalog,
    probleme: [],
    gesperrt: new Map(),
    dateien: [],
    validatorOf: memo(validatorOf),
    register: once(register),
  };
}

export function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
}

export function memo<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (key) => {
    const value = loaded.get(key) ?? load(key);
    loaded.set(key, value);
    return value;
  };
}
