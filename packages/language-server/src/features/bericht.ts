import { kurzberichtDaten, pruefstandOf } from '@baukasten/output';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { BerichtErgebnis } from '../protokoll.ts';

/** A report as `pruefen --format json --ohne-begruendung` writes it, paths counted from the workspace folder. */
export function berichtOf({ bericht }: Pruefung, basis: string, version: number | null): BerichtErgebnis {
  const daten = kurzberichtDaten(bericht, basis) as BerichtErgebnis['bericht'];
  return { bericht: daten, stand: pruefstandOf(bericht), version };
}
