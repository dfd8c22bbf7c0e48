import { resolve } from 'node:path';
import type { Rahmen } from '../rahmen.ts';
import { writeOutput } from './write-file.ts';

/** To the file of `--ausgabe` (whole or not at all), else to the terminal; ends with one line break. */
export async function writeReport(text: string, ausgabe: string | undefined, rahmen: Rahmen): Promise<void> {
  const inhalt = text.endsWith('\n') ? text : `${text}\n`;
  if (ausgabe === undefined || ausgabe === '-') rahmen.stdout.write(inhalt);
  else await writeOutput(resolve(rahmen.ordner, ausgabe), inhalt, ausgabe);
}
