import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Name, version, licence and licence text of every npm package that is part of a bundle. `eingaben` are esbuild's
 * inputs, relative to the folder `paket`.
 */
export function thirdParty(paket, eingaben) {
  const ordner = new Set(eingaben.flatMap((eingabe) => packageFolder(join(paket, eingabe)) ?? []));
  const teile = [...ordner].sort().map((eines) => {
    const { name, version, license } = readJson(join(eines, 'package.json'));
    const datei = readdirSync(eines).find((eintrag) => /^licen[cs]e/i.test(eintrag));
    if (datei === undefined) throw new Error(`${name} is bundled but has no licence text`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(eines, datei), 'utf8').trim()}\n`;
  });
  return ['This package contains the following works of others.\n', ...teile].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the npm package that a file belongs to; undefined for our own files. */
function packageFolder(datei) {
  if (!/[\\/]node_modules[\\/]/.test(datei)) return undefined;
  let ordner = dirname(datei);
  while (
    !existsSync(join(ordner, 'package.json')) ||
    readJson(join(ordner, 'package.json')).name === undefined
  ) {
    ordner = dirname(ordner);
  }
  return ordner;
}

function readJson(pfad) {
  return JSON.parse(readFileSync(pfad, 'utf8'));
}
