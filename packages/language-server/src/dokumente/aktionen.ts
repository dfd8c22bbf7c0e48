import type { SourceRange } from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { Aktion } from '../features/aktionen/aktion.ts';
import { touches } from '../features/aktionen/ersatz.ts';
import { factAktionen } from '../features/aktionen/projekt.ts';
import { composedOf } from './zusammenstellung.ts';

/** Fills the gaps of the documents at a place of the project. */
export async function textAktionen(
  pruefung: Pruefung,
  range: SourceRange,
  bereich: Arbeitsbereich,
): Promise<readonly Aktion[]> {
  const { befunde } = await composedOf(pruefung, bereich);
  return befunde
    .filter((one) => one.range.uri === pruefung.document.uri && touches(one.range, range))
    .flatMap(({ pfad, art }) =>
      pfad === undefined ? [] : factAktionen(pruefung, pfad, art, bereich.sprache),
    );
}
