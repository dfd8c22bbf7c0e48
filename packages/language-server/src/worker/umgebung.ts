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
import { allTexte } from '../regeltexte.ts';
import { localDay } from '../text/day.ts';
import type { Umgebung } from '../umgebung.ts';
import { clientFiles } from './client-files.ts';

/** A browser's worker: everything outside comes through the client. */
export function createWorkerUmgebung(connection: Connection, version: string): Umgebung {
  const json = async <T>(name: string): Promise<T> =>
    JSON.parse(await connection.sendRequest<string>(METHODE.ressource, { name })) as T;
  const katalog = once(async () => unpackKatalog(await json<GepackterKatalog>('katalog.json')));
  const regeln = once(async () =>
    allTexte(await json<Readonly<Record<string, string>>>('regeln.json'), await katalog()),
  );
  return {
    version,
    heute: () => localDay(new Date()),
    eingebautes: once(async (): Promise<Eingebautes> => {
      const [eingebaut, daten] = await Promise.all([katalog(), json<RegisterDaten>('gemeinden.json')]);
      const register = createRegister(daten);
      return {
        katalog: eingebaut,
        register: () => register,
        validatorOf: async (id) => compileSchema(eingebaut.fachgebiete[id]?.schema ?? {}),
        readRegeln: async (wanted) =>
          [...(await regeln())]
            .filter(([pfad]) => dateiArtOf(pfad) !== undefined && wanted(pfad))
            .map(([pfad, text]) => ({ pfad, document: parseDocument(`@baukasten/regeln/${pfad}`, text) })),
      };
    }),
    regelUri: (pfad) => `${REGELN_SCHEMA}:/${pfad}`,
    regelText: async (pfad) => (await regeln()).get(pfad),
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
