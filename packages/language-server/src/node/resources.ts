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
import type { NodeTeile } from './umgebung.ts';

/** The parts that lie beside the built server, read when first needed. */
export function resourcesBeside(ordner: URL, version: string): NodeTeile {
  const read = async (name: string): Promise<string> => readFile(new URL(name, ordner), 'utf8');
  const json = async <T>(name: string): Promise<T> => JSON.parse(await read(name)) as T;
  const regeln = once(() => json<Readonly<Record<string, string>>>('regeln.json'));
  const regelOrdner = rulesFolder();
  return {
    version,
    eingebautes: once(async (): Promise<Eingebautes> => {
      const [gepackt, daten] = await Promise.all([
        json<GepackterKatalog>('katalog.json'),
        json<RegisterDaten>('gemeinden.json'),
      ]);
      const katalog = unpackKatalog(gepackt);
      const register = createRegister(daten);
      return {
        katalog,
        register: () => register,
        validatorOf: async (fachgebiet) => {
          const module = new URL(`validator-${fachgebiet}.js`, ordner).href;
          const { default: validate } = (await import(module)) as { readonly default: GeneratedValidator };
          return fromStandalone(validate);
        },
        readRegeln: async (wanted) =>
          Object.entries(await regeln())
            .filter(([pfad]) => dateiArtOf(pfad) !== undefined && wanted(pfad))
            .map(([pfad, text]) => ({ pfad, document: parseDocument(`@baukasten/regeln/${pfad}`, text) })),
      };
    }),
    regelUri: (pfad) =>
      regelOrdner === undefined ? `${REGELN_SCHEMA}:/${pfad}` : pathToFileURL(join(regelOrdner, pfad)).href,
    regelText: async (pfad) => new Map(Object.entries(await regeln())).get(pfad),
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
