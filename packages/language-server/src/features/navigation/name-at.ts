import {
  comparePositions,
  type SourceDocument,
  type SourcePosition,
  type SourceRange,
} from '@baukasten/engine';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import type { Bestand } from '../../arbeitsbereich/bestaende.ts';
import { schemaNameAt } from '../../modell/verzeichnis.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';
import { vorkommenIn, zitateIn } from '../../modell/vorkommen-in.ts';

/** The name under the cursor. */
export function nameAt(
  document: SourceDocument,
  position: SourcePosition,
  bestand: Bestand,
  alles: Alles,
): Vorkommen | undefined {
  const on = ({ range }: Vorkommen) => holds(range, position);
  return (
    vorkommenIn(document).findLast(on) ??
    zitateIn(document, bestand.katalog.quellen).find(on) ??
    schemaNameAt(document, alles.regeln, on)
  );
}

export function holds({ start, end }: SourceRange, position: SourcePosition): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
