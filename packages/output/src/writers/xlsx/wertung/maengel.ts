import type { WriteSheet } from 'hucre/xlsx';
import type { Teil } from '../../../seite/seite.ts';
import { createBlatt } from '../blatt.ts';
import { putKopf, raender, type Tabellenkopf } from '../kopf.ts';
import { putTeil } from './teil.ts';

const BREITEN = [40, 40, 40];

/** What the check of the matrix found, sentence by sentence; no sheet where there is nothing to tell. */
export function maengelblatt(teile: readonly Teil[], kopf: Tabellenkopf): readonly WriteSheet[] {
  if (teile.every((teil) => teil.art === 'liste' && teil.punkte.length === 0)) return [];
  const blatt = createBlatt();
  let zeile = putKopf(blatt, kopf, 'Prüfung der Matrix') + 1;
  for (const teil of teile) zeile = putTeil(blatt, teil, zeile, BREITEN.length);
  return [blatt.build({ name: 'Prüfung', breiten: BREITEN, quer: true, ...raender(kopf) })];
}
