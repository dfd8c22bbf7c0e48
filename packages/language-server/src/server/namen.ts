import { dateiArtOf } from '@baukasten/engine';
import { type Alles, readAlles } from '../arbeitsbereich/alles.ts';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { type Bestand, isWertung } from '../arbeitsbereich/bestaende.ts';
import { readFor } from '../arbeitsbereich/lage-fuer.ts';
import { nameAt } from '../features/navigation/name-at.ts';
import type { Vorkommen } from '../modell/vorkommen.ts';
import { loadDokumente } from './dokumente.ts';

/** A place as clients send it. */
export interface Stelle {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** The name at a place, with all files in which it may stand. */
export async function nameFor(
  { textDocument: { uri }, position }: Stelle,
  bereich: Arbeitsbereich,
): Promise<{ readonly name: Vorkommen; readonly bestand: Bestand; readonly alles: Alles } | undefined> {
  const read = await readFor(bereich, uri, 'jetzt');
  if (read === undefined) return undefined;
  const { bestand, fachgebiet } = read.lage;
  // No name of a project is known to the text blocks of other topics.
  const alone = dateiArtOf(uri) === 'projekt' && fachgebiet?.bausteine.length === 0;
  const namenOf = alone ? () => undefined : (await loadDokumente()).bausteinNamen;
  const line = read.document.text.split(/\r\n|\r|\n/)[position.line] ?? '';
  const alles = await readAlles(bereich, bestand, namenOf, wordAt(line, position.character));
  const name = nameAt(read.document.uri, position, alles);
  return name === undefined ? undefined : { name, bestand, alles };
}

/** The letters around a place: part of whatever name stands there. */
function wordAt(line: string, column: number): string {
  const before = /[\p{L}\p{N}_]*$/u.exec(line.slice(0, column))?.[0] ?? '';
  const after = /^[\p{L}\p{N}_]*/u.exec(line.slice(column))?.[0] ?? '';
  return before + after;
}

/** Criteria have names of their own, between a matrix and the bids that are scored by it. */
export async function kriteriumFor({ textDocument: { uri }, position }: Stelle, bereich: Arbeitsbereich) {
  const isMatrix =
    dateiArtOf(uri) === 'projekt' && (await bereich.document(uri))?.nodeAt(['wertung']) !== undefined;
  if (!isMatrix && !isWertung(uri)) return undefined;
  const { kriteriumAt } = await loadDokumente();
  return kriteriumAt(uri, position, bereich);
}
