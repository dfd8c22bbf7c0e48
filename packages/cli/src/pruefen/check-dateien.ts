import type { Pruefbericht } from '@baukasten/engine';
import type { Bedienfehler } from '../bedienfehler.ts';
import { type Datei, findDateien, STDIN } from '../io/find-dateien.ts';
import { createFortschritt } from '../io/fortschritt.ts';
import { documentOf, readDocument } from '../io/read-file.ts';
import type { Rahmen } from '../rahmen.ts';
import type { Pruefer } from './pruefer.ts';

export interface Geprueft {
  readonly berichte: readonly Pruefbericht[];
  readonly quelltexte: ReadonlyMap<string, string>;
  /** Arguments that lead to no file. */
  readonly fehler: readonly Bedienfehler[];
}

/** Reads and checks every file that the arguments mean, one after the other: a check takes a few milliseconds. */
export async function checkDateien(
  argumente: readonly string[],
  check: (document: Parameters<Pruefer['check']>[0]) => Promise<readonly Pruefbericht[]>,
  rahmen: Rahmen,
): Promise<Geprueft> {
  const { dateien, fehler } = await findDateien(
    argumente.length === 0 ? ['.'] : argumente,
    rahmen.ordner,
    '.projekt.yaml',
  );
  const fortschritt = createFortschritt(rahmen.stderr, dateien.length);
  const berichte: Pruefbericht[] = [];
  const quelltexte = new Map<string, string>();
  for (const datei of dateien) {
    fortschritt.step(datei.uri);
    const document = await read(datei, rahmen);
    quelltexte.set(document.uri, document.text);
    berichte.push(...(await check(document)));
  }
  fortschritt.end();
  return { berichte, quelltexte, fehler };
}

export async function read(datei: Datei, rahmen: Rahmen) {
  return datei === STDIN
    ? documentOf(datei.uri, await rahmen.readStdin())
    : readDocument(datei.pfad, datei.uri);
}
