import type { Ausgabe } from './ausgabe.ts';

/** A whole report; ends with one line break. */
export async function writeReport(text: string, ausgabe: Ausgabe): Promise<void> {
  await ausgabe.write(text.endsWith('\n') ? text : `${text}\n`);
  await ausgabe.end();
}
