import type { Pruefbericht, SourceDocument } from '@baukasten/engine';
import type { Bedienfehler } from '../bedienfehler.ts';
import type { Eingabe } from '../eingabe.ts';
import { type Datei, type Fund, findDateien, STDIN } from '../io/find-dateien.ts';
import { createFortschritt } from '../io/fortschritt.ts';
import { documentOf, readDocument } from '../io/read-file.ts';
import type { Rahmen } from '../rahmen.ts';

export interface Geprueft {
  readonly berichte: readonly Pruefbericht[];
  readonly quelltexte: ReadonlyMap<string, string>;
  /** Arguments that lead to no file. */
  readonly fehler: readonly Bedienfehler[];
}

/** Reads and checks every file that the paths mean. */
export async function checkDateien(
  pfade: readonly string[],
  check: (document: SourceDocument) => Promise<Pruefbericht>,
  rahmen: Rahmen,
): Promise<Geprueft> {
  const berichte: Pruefbericht[] = [];
  const quelltexte = new Map<string, string>();
  const { dateien, fehler } = await findProjekte(pfade, rahmen);
  await eachDatei(dateien, rahmen, async (document) => {
    quelltexte.set(document.uri, document.text);
    berichte.push(await check(document));
  });
  return { berichte, quelltexte, fehler };
}

/** The project files that the paths mean. */
export function findProjekte(pfade: readonly string[], { ordner }: Rahmen): Promise<Fund> {
  return findDateien(pfade, ordner, '.projekt.yaml');
}

/**
 * Visits files one after the other: threads would each need the catalogue and compile all conditions again.
 */
export async function eachDatei(
  dateien: readonly Datei[],
  rahmen: Rahmen,
  visit: (document: SourceDocument) => Promise<void>,
): Promise<void> {
  const fortschritt = createFortschritt(rahmen.stderr, dateien.length);
  for (const datei of dateien) {
    fortschritt.step(datei.uri);
    await visit(await read(datei, rahmen));
  }
  fortschritt.end();
}

/** The paths of a call; without any the current folder. */
export function pathsOf({ argumente }: Eingabe): readonly string[] {
  return argumente.length === 0 ? ['.'] : argumente;
}

async function read(datei: Datei, rahmen: Rahmen): Promise<SourceDocument> {
  return datei === STDIN
    ? documentOf(datei.uri, await rahmen.readStdin())
    : readDocument(datei.pfad, datei.uri);
}
