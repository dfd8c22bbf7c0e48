import { comparePositions, type SourcePosition, type SourceRange } from '@baukasten/engine';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';

/** The name under the cursor; of several at one place the one that is written there. */
export function nameAt(uri: string, position: SourcePosition, { verzeichnis }: Alles): Vorkommen | undefined {
  const found = verzeichnis.namesIn(uri).filter(({ range }) => holds(range, position));
  return found.findLast(({ geteilt }) => geteilt !== true) ?? found.at(-1);
}

export function holds({ start, end }: SourceRange, position: SourcePosition): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
