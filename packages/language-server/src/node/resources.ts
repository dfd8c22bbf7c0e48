import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createRegister,
  dateiArtOf,
  type Eingebautes,
  fromStandalone,
  type GeneratedValidator,
  type GepackterKatalog,
  parseDocument,
  type RegisterDaten,
  unpackKatalog,
} from '@baukasten/engine';
import { REGELN_SCHEMA } from '../protokoll.ts';
import { allTexte } from '../regeltexte.ts';
import type { NodeTeile } from './umgebung.ts';

/** The parts that lie beside the built server, read when first needed. */
export function resourcesBeside(ordner: URL, version: string): NodeTeile {
  const read = async (name: string): Promise<string> => readFile(new URL(name, ordner), 'utf8');
  const json = async <T>(name: string): Promise<T> => JSON.parse(await read(name)) as T;
  const katalog = once(async () => unpackKatalog(await json<GepackterKatalog>('katalog.json')));
  const regeln = once(async () =>
    allTexte(await json<Readonly<Record<string, string>>>('regeln.json'), await katalog()),
  );
  const regelOrdner = rulesFolder();
  return {
    version,
    eingebautes: once(async (): Promise<Eingebautes> => {
      const [eingebaut, daten] = await Promise.all([katalog(), json<RegisterDaten>('gemeinden.json')]);
      const register = createRegister(daten);
      return {
        katalog: eingebaut,
        register: () => register,
        validatorOf: async (fachgebiet) => {
          const module = new URL(`validator-${fachgebiet}.js`, ordner).href;
          const { default: validate } = (await import(module)) as { readonly default: GeneratedValidator };
          return fromStandalone(validate);
        },
        readRegeln: async (wanted) =>
          [...(await regeln())]
            .filter(([pfad]) => dateiArtOf(pfad) !== undefined && wanted(pfad))
            .map(([pfad, text]) => ({ pfad, document: parseDocument(`@baukasten/regeln/${pfad}`, text) })),
      };
    }),
    regelUri: (pfad) =>
      regelOrdner === undefined ? `${REGELN_SCHEMA}:/${pfad}` : pathToFileURL(join(regelOrdner, pfad)).href,
    regelText: async (pfad) => (await regeln()).get(pfad),
  };
}

/** The rules as files, if they are installed beside the server: every client can open those. */
function rulesFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('@baukasten/regeln/package.json'));
  } catch {
    return undefined;
  }
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
