import {
  compileSchema,
  createRegister,
  dateiArtOf,
  type Eingebautes,
  type GepackterKatalog,
  parseDocument,
  type RegisterDaten,
  unpackKatalog,
} from '@baukasten/engine';
import type { Connection } from 'vscode-languageserver';
import { METHODE, REGELN_SCHEMA } from '../protokoll.ts';
import { localDay } from '../text/day.ts';
import type { Umgebung } from '../umgebung.ts';
import { clientFiles } from './client-files.ts';

/** A browser's worker: everything outside comes through the client. */
export function createWorkerUmgebung(connection: Connection, version: string): Umgebung {
  const json = async <T>(name: string): Promise<T> =>
    JSON.parse(await connection.sendRequest<string>(METHODE.ressource, { name })) as T;
  const regeln = once(() => json<Readonly<Record<string, string>>>('regeln.json'));
  return {
    version,
    heute: () => localDay(new Date()),
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
        validatorOf: async (id) => compileSchema(katalog.fachgebiete[id]?.schema ?? {}),
        readRegeln: async (wanted) =>
          Object.entries(await regeln())
            .filter(([pfad]) => dateiArtOf(pfad) !== undefined && wanted(pfad))
            .map(([pfad, text]) => ({ pfad, document: parseDocument(`@baukasten/regeln/${pfad}`, text) })),
      };
    }),
    regelUri: (pfad) => `${REGELN_SCHEMA}:/${pfad}`,
    regelText: async (pfad) => new Map(Object.entries(await regeln())).get(pfad),
    dateien: clientFiles(connection),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
