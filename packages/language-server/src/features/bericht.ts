import { berichtDaten } from '@baukasten/output';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { BerichtErgebnis } from '../protokoll.ts';

/** A report as `pruefen --format json` writes it, paths counted from the workspace folder. */
export function berichtOf({ bericht }: Pruefung, basis: string, version: number | null): BerichtErgebnis {
  return { bericht: berichtDaten(bericht, basis) as BerichtErgebnis['bericht'], version };
}
