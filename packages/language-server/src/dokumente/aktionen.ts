import type { SourceRange } from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import type { Aktion } from '../features/aktionen/aktion.ts';
import { touches } from '../features/aktionen/ersatz.ts';
import { factAktionen } from '../features/aktionen/projekt.ts';
import { composedOf } from './zusammenstellung.ts';

/** At most so many gaps at a place: the others follow when these are filled. */
const LUECKEN = 4;

/** Fills the gaps of the documents at a place of the project. */
export async function textAktionen(
  pruefung: Pruefung,
  range: SourceRange,
  bereich: Arbeitsbereich,
): Promise<readonly Aktion[]> {
  const { befunde } = await composedOf(pruefung, bereich);
  const here = befunde.filter((one) => one.range.uri === pruefung.document.uri && touches(one.range, range));
  const arten = new Map(here.flatMap(({ pfad, art }) => (pfad === undefined ? [] : [[pfad, art] as const])));
  return [...arten]
    .map(([pfad, art]) => factAktionen(pruefung, pfad, art, bereich.sprache))
    .filter((aktionen) => aktionen.length > 0)
    .slice(0, LUECKEN)
    .flat();
}
