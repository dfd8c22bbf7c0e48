import { resolve } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { openDatei } from './ausgabe.ts';
import { type Gelesen, protectInputs } from './protect-inputs.ts';

/** A file of an office program, whole or not at all; the terminal cannot show it. */
export async function writeBytes(
  bytes: Uint8Array,
  ziel: string,
  gelesen: Gelesen,
  { ordner }: Rahmen,
): Promise<void> {
  await protectInputs(ziel, gelesen, ordner);
  const datei = await openDatei(resolve(ordner, ziel), ziel);
  await datei.write(bytes);
  await datei.end();
}

/** The file of `--ausgabe`, which a format of bytes cannot do without. */
export function requireDatei(ausgabe: string | undefined, format: string): string {
  if (ausgabe === undefined || ausgabe === '-') throw new Bedienfehler(texte.brauchtDatei(format));
  return ausgabe;
}
