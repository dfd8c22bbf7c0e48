import { dateiArtOf } from '@baukasten/engine';
import { isWertung } from '../arbeitsbereich/bestaende.ts';

/** The part that serves text blocks, matrices, bids and the texts of projects: loaded when it is first asked. */
export const loadDokumente = () => import('../dokumente/dokumente.ts');

export function isDokument(uri: string): boolean {
  return dateiArtOf(uri) === 'baustein' || isWertung(uri);
}
