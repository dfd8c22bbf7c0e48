import type { Pruefbericht, SourceDocument } from '@baukasten/engine';
import type { Bedienfehler } from '../bedienfehler.ts';
import { type Datei, findDateien, STDIN } from '../io/find-dateien.ts';
import { createFortschritt } from '../io/fortschritt.ts';
import { documentOf, readDocument } from '../io/read-file.ts';
import type { Rahmen } from '../rahmen.ts';

export interface Geprueft {
  readonly berichte: readonly Pruefbericht[];
  readonly quelltexte: ReadonlyMap<string, string>;
  /** Arguments that lead to no file. */
  readonly fehler: readonly Bedienfehler[];
}

/** Reads and checks every file that the arguments mean. */
export async function checkDateien(
  argumente: readonly string[],
  check: (document: SourceDocument) => Promise<Pruefbericht>,
  rahmen: Rahmen,
): Promise<Geprueft> {
  const berichte: Pruefbericht[] = [];
  const quelltexte = new Map<string, string>();
  const fehler = await eachDatei(argumente, rahmen, async (document) => {
    quelltexte.set(document.uri, document.text);
    berichte.push(await check(document));
  });
  return { berichte, quelltexte, fehler };
}

/**
 * Visits every file that the arguments mean, none if the current folder, one after the other: threads would each need
 * the catalogue and compile all conditions again. Returns the arguments that lead to no file.
 */
export async function eachDatei(
  argumente: readonly string[],
  rahmen: Rahmen,
  visit: (document: SourceDocument) => Promise<void>,
): Promise<readonly Bedienfehler[]> {
  const pfade = argumente.length === 0 ? ['.'] : argumente;
  const { dateien, fehler } = await findDateien(pfade, rahmen.ordner, '.projekt.yaml');
  const fortschritt = createFortschritt(rahmen.stderr, dateien.length);
  for (const datei of dateien) {
    fortschritt.step(datei.uri);
    await visit(await read(datei, rahmen));
  }
  fortschritt.end();
  return fehler;
}

async function read(datei: Datei, rahmen: Rahmen): Promise<SourceDocument> {
  return datei === STDIN
    ? documentOf(datei.uri, await rahmen.readStdin())
    : readDocument(datei.pfad, datei.uri);
}
