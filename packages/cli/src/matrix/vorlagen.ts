import { resolve } from 'node:path';
import { collectVorlagen, isVorlagendatei, type RegelDatei, type Vorlagen } from '@baukasten/engine';
import { toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';
import { findRuleFiles } from '../io/rule-folder.ts';
import { readEingebaute } from '../katalog/lokal.ts';

/** The templates of matrices and the rules for them, built-in and in folders. */
export async function loadVorlagen(ordner: readonly string[], cwd: string): Promise<Vorlagen> {
  const own = (await Promise.all(ordner.map((one) => readOrdner(one, cwd)))).flat();
  return collectVorlagen(await readEingebaute(isVorlagendatei), own);
}

async function readOrdner(ordner: string, cwd: string): Promise<readonly RegelDatei[]> {
  const wurzel = resolve(cwd, ordner);
  const pfade = (await findRuleFiles(wurzel)).filter(isVorlagendatei);
  return Promise.all(
    pfade.map(async (pfad) => {
      const datei = toDatei(resolve(wurzel, pfad), cwd);
      return { pfad, document: await readDocument(datei.pfad, datei.uri) };
    }),
  );
}
