import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import { texte } from '../texte.ts';
import { openDatei } from './ausgabe.ts';
import { codeOf } from './code-of.ts';

/** Writes a new file and its folders; one that is already there stays as it is unless `ueberschreiben`. */
export async function createFile(
  pfad: string,
  inhalt: string,
  gezeigt: string,
  ueberschreiben: boolean,
): Promise<void> {
  await createFolder(dirname(pfad), gezeigt);
  if (ueberschreiben) {
    const datei = await openDatei(pfad, gezeigt);
    await datei.write(inhalt);
    return await datei.end();
  }
  try {
    // `wx` fails if the file exists: no gap between looking and writing.
    await writeFile(pfad, inhalt, { flag: 'wx' });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw new Bedienfehler(texte.gibtEsSchon(gezeigt));
    await rm(pfad, { force: true });
    throw new Bedienfehler(texte.nichtSchreibbar(gezeigt, code));
  }
}

async function createFolder(ordner: string, gezeigt: string): Promise<void> {
  try {
    await mkdir(ordner, { recursive: true });
  } catch (error) {
    throw new Bedienfehler(texte.nichtSchreibbar(gezeigt, codeOf(error)));
  }
}
