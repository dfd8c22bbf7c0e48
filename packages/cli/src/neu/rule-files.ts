import { resolve } from 'node:path';
import type { Regelbestand } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, textOption } from '../eingabe.ts';
import { createFile } from '../io/create-file.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';

/** A name of folders and files as rules have them: lower-case ASCII, `/` between folders. */
const PFAD = /^[a-z][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/;

export function checkName(name: string): void {
  if (!PFAD.test(name)) throw new Bedienfehler(texte.nameUngueltig(name));
}

/** The rules that a new file joins: the built-in ones, and those that its folder holds already. */
export async function loadOrdner(
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<{ readonly ordner: string; readonly bestand: Regelbestand }> {
  const ordner = textOption(eingabe, 'ordner') ?? '.';
  const { hasRegeln } = await import('../katalog/lokal.ts');
  const own = (await hasRegeln(ordner, rahmen.ordner)) ? [ordner] : [];
  return { ordner, bestand: await loadRegelbestand(own, rahmen.ordner) };
}

/** Writes the files and says where they are. */
export async function writeRegeln(
  dateien: Readonly<Record<string, string>>,
  ordner: string,
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<void> {
  const namen: string[] = [];
  for (const [pfad, text] of Object.entries(dateien)) {
    const gezeigt = ordner === '.' ? pfad : `${ordner.replace(/\/+$/, '')}/${pfad}`;
    await createFile(
      resolve(rahmen.ordner, ordner, pfad),
      text,
      gezeigt,
      flagOption(eingabe, 'ueberschreiben'),
    );
    namen.push(gezeigt);
  }
  rahmen.stdout.write(`${texte.regelnAngelegt(namen, ordner)[rahmen.sprache]}\n`);
}
