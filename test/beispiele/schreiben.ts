import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kompiliert } from '@baukasten/engine';
import { ROOT } from '../lib/katalog.ts';
import { createPruefer, readBeispiele } from './beispiele.ts';
import { createVerfasser, fileOf, folderOf, readVergaben, textOf } from './dokumente.ts';
import { expectedOf, findAbsatz, replaceAbsatz } from './erwartet.ts';
import { exampleOf, README_DATEIEN, readReadme, writePicture } from './lesemich.ts';
import { wertungenOf, wertungFolderOf } from './wertungen.ts';

/**
 * Writes what every example should say now: expected reports, documents and rankings, the marked block of its README, the READMEs'
 * picture.
 */
const pruefe = createPruefer();
for (const beispiel of readBeispiele()) {
  const { terminal, auszug, absatz } = expectedOf(beispiel, await pruefe(beispiel, kompiliert));
  const ordner = path.join(ROOT, 'examples', beispiel.name);
  mkdirSync(path.join(ordner, 'erwartet'), { recursive: true });
  writeFileSync(path.join(ordner, 'erwartet/bericht.txt'), terminal);
  writeFileSync(path.join(ordner, 'erwartet/bericht.json'), auszug);
  const block = findAbsatz(beispiel.readme) !== undefined;
  if (block) writeFileSync(path.join(ordner, 'README.md'), replaceAbsatz(beispiel.readme, absatz));
  for (const datei of README_DATEIEN)
    if (exampleOf(readReadme(datei)) === beispiel.name) writePicture(datei, terminal);
  process.stdout.write(`${beispiel.name}${block ? '' : ' (README without marked block)'}\n`);
}

const compose = createVerfasser();
for (const beispiel of readVergaben()) {
  const { dokumente } = await compose(beispiel);
  writeFolder(folderOf(beispiel), new Map(dokumente.map((eines) => [fileOf(eines), textOf(eines)])));
  writeFolder(wertungFolderOf(beispiel), wertungenOf(beispiel, await pruefe(beispiel, kompiliert)));
  process.stdout.write(`${beispiel.name}: documents\n`);
}

/** Nothing else stays in the folder; without files there is none. */
function writeFolder(name: string, dateien: ReadonlyMap<string, string>): void {
  const ordner = path.join(ROOT, name);
  rmSync(ordner, { recursive: true, force: true });
  if (dateien.size > 0) mkdirSync(ordner, { recursive: true });
  for (const [datei, text] of dateien) writeFileSync(path.join(ordner, datei), text);
}
