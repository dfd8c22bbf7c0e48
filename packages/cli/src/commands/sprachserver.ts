import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveStdio } from '@baukasten/language-server/node';
import type { Eingabe } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findRuleFiles } from '../io/rule-folder.ts';
import { loadEingebaut, loadRegister, loadValidator, regelpaketOrdner } from '../katalog/eingebaut.ts';
import { readEingebaute } from '../katalog/lokal.ts';
import type { Rahmen } from '../rahmen.ts';

/** `sprachserver`: serves an editor until it says goodbye; the connection keeps the process alive. */
export async function run(_: Eingabe, { version }: Rahmen): Promise<ExitCode> {
  const ordner = regelpaketOrdner();
  const dateien = once(() => findRuleFiles(ordner));
  const eingebaut = once(() => ({
    katalog: loadEingebaut(),
    register: once(loadRegister),
    validatorOf: loadValidator,
    readRegeln: readEingebaute,
  }));
  serveStdio({
    version,
    eingebautes: async () => eingebaut(),
    regelUri: (pfad) => pathToFileURL(join(ordner, pfad)).href,
    // A client may ask for any path: only rule files are told.
    regelText: async (pfad) =>
      (await dateien()).includes(pfad) ? readFile(join(ordner, pfad), 'utf8') : undefined,
  });
  return EXIT.sauber;
}

function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
}
