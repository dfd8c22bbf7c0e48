import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kompiliert } from '@baukasten/engine';
import { ROOT } from '../lib/katalog.ts';
import { createPruefer, readBeispiele } from './beispiele.ts';
import { createVerfasser, fileOf, folderOf, readVergaben, textOf } from './dokumente.ts';
import { expectedOf, findAbsatz, replaceAbsatz } from './erwartet.ts';
import { exampleOf, README_DATEIEN, readReadme, writePicture } from './lesemich.ts';

/**
 * Writes what every example should say now: expected reports and documents, the marked block of its README, the READMEs'
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
  const ordner = path.join(ROOT, folderOf(beispiel));
  rmSync(ordner, { recursive: true, force: true });
  mkdirSync(ordner, { recursive: true });
  for (const dokument of (await compose(beispiel)).dokumente)
    writeFileSync(path.join(ordner, fileOf(dokument)), textOf(dokument));
  process.stdout.write(`${beispiel.name}: documents\n`);
}
