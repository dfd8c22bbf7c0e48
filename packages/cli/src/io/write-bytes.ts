import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { openDatei } from './ausgabe.ts';
import { type Gelesen, protectInputs } from './protect-inputs.ts';

/** A file that people go on working in, whole or not at all: of an office program, or the copy of a template. */
export async function writeBytes(
  bytes: Uint8Array | string,
  ziel: string,
  gelesen: Gelesen,
  ueberschreiben: boolean,
  { ordner }: Rahmen,
): Promise<void> {
  await protectInputs(ziel, gelesen, ordner);
  if (!ueberschreiben) await refuseExisting(ziel, ordner);
  const datei = await openDatei(resolve(ordner, ziel), ziel);
  await datei.write(bytes);
  await datei.end();
}

/** Refuses a file that is there already: somebody may have filled it in. Devices and pipes keep nothing. */
async function refuseExisting(ziel: string, ordner: string): Promise<void> {
  const found = await stat(resolve(ordner, ziel)).catch(() => undefined);
  if (found?.isFile() === true) throw new Bedienfehler(texte.gibtEsSchon(ziel));
}

/** The file of `--ausgabe`, which a format of bytes cannot do without. */
export function requireDatei(ausgabe: string | undefined, format: string): string {
  if (ausgabe === undefined || ausgabe === '-') throw new Bedienfehler(texte.brauchtDatei(format));
  return ausgabe;
}
