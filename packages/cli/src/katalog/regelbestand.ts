import {
  fachgebietOf,
  type Katalog,
  type Problem,
  type RegelDatei,
  type Register,
  type SchemaValidator,
  suggest,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';
import { loadEingebaut, loadRegister, loadValidator } from './eingebaut.ts';

/** All rules of a call: the built-in ones and those of `--regeln`. */
export interface Regelbestand {
  readonly katalog: Katalog;
  /** What is wrong with the user's rule files. */
  readonly probleme: readonly Problem[];
  /** Topics whose rules have errors, with their number: no verdict may rest on them. */
  readonly gesperrt: ReadonlyMap<string, number>;
  /** The user's rule files; the built-in ones only if they had to be read again. */
  readonly dateien: readonly RegelDatei[];
  validatorOf(fachgebiet: string): Promise<SchemaValidator>;
  register(): Register;
}

/** Loads the catalogue; without folders nothing but the prebuilt file is read. */
export async function loadRegelbestand(ordner: readonly string[], cwd: string): Promise<Regelbestand> {
  const eingebaut = loadEingebaut();
  const register = once(loadRegister);
  if (ordner.length === 0) {
    return {
      katalog: eingebaut,
      probleme: [],
      gesperrt: new Map(),
      dateien: [],
      validatorOf: memo(loadValidator),
      register,
    };
  }
  const { loadLokal, validatorFromSchema } = await import('./lokal.ts');
  const lokal = await loadLokal(ordner, cwd, eingebaut);
  const katalog = merge(eingebaut, lokal.katalog);
  return {
    katalog,
    probleme: lokal.katalog.probleme,
    gesperrt: countErrors(lokal.katalog.probleme, lokal.dateien, lokal.fachgebiete),
    dateien: lokal.dateien,
    validatorOf: memo(async (id) => {
      const schema = lokal.katalog.fachgebiete[id]?.schema;
      return schema === undefined ? loadValidator(id) : validatorFromSchema(schema);
    }),
    register,
  };
}

/** The topic of `--fachgebiet`, checked; the only one if there is only one. */
export function chooseFachgebiet({ fachgebiete }: Katalog, name: string | undefined): string {
  const bekannt = Object.keys(fachgebiete);
  const [first] = bekannt;
  if (name === undefined) {
    if (first === undefined || bekannt.length > 1) throw new Bedienfehler(texte.fachgebietWaehlen(bekannt));
    return first;
  }
  if (!Object.hasOwn(fachgebiete, name)) {
    throw new Bedienfehler(texte.fachgebietUnbekannt(name, bekannt, suggest(name, bekannt)[0]));
  }
  return name;
}

/** Local topics replace built-in ones as a whole: they were read together with the built-in rules of the topic. */
function merge(eingebaut: Katalog, lokal: Katalog): Katalog {
  return {
    version: lokal.version,
    fachgebiete: { ...eingebaut.fachgebiete, ...lokal.fachgebiete },
    quellen: { ...eingebaut.quellen, ...lokal.quellen },
    glossar: { ...eingebaut.glossar, ...lokal.glossar },
    probleme: lokal.probleme,
  };
}

/** An error in a file that all topics share counts for each topic of the folders. */
function countErrors(
  probleme: readonly Problem[],
  dateien: readonly RegelDatei[],
  fachgebiete: readonly string[],
): ReadonlyMap<string, number> {
  const topics = new Map(dateien.map(({ pfad, document }) => [document.uri, fachgebietOf(pfad)]));
  const counts = new Map<string, number>();
  for (const { schwere, range } of probleme) {
    if (schwere !== 'fehler') continue;
    const own = topics.get(range.uri);
    const affected = own !== undefined && fachgebiete.includes(own) ? [own] : fachgebiete;
    for (const id of affected) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function once<T>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

function memo<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (key) => {
    const value = loaded.get(key) ?? load(key);
    loaded.set(key, value);
    return value;
  };
}
