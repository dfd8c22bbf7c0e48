import type { Rahmen } from '../rahmen.ts';
import { openAusgabe } from './ausgabe.ts';

/** To the file of `--ausgabe` (whole or not at all), else to the terminal; ends with one line break. */
export async function writeReport(text: string, ziel: string | undefined, rahmen: Rahmen): Promise<void> {
  const ausgabe = await openAusgabe(ziel, rahmen);
  await ausgabe.write(text.endsWith('\n') ? text : `${text}\n`);
  await ausgabe.end();
}
