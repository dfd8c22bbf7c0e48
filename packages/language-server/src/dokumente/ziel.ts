import { dateiArtOf, readAngebote, type SourcePosition, type SourceRange } from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { holds } from '../features/navigation/name-at.ts';
import { matrixFor } from './matrix-suche.ts';

/** The file that bids name for their matrix, if the cursor stands on its name. */
export async function namedMatrix(
  uri: string,
  position: SourcePosition,
  bereich: Arbeitsbereich,
): Promise<SourceRange | undefined> {
  if (dateiArtOf(uri) !== 'angebote') return undefined;
  const document = await bereich.document(uri);
  const verweis = document === undefined ? undefined : readAngebote(document).verweis;
  if (verweis === undefined || !holds(verweis.ort, position)) return undefined;
  const found = await matrixFor(verweis, uri, bereich);
  if ('fehler' in found) return undefined;
  const start = { line: 0, character: 0 };
  const place = verweis.art === 'projekt' ? found.document.keyRangeOf(['wertung']) : undefined;
  return place ?? { uri: found.document.uri, start, end: start };
}
