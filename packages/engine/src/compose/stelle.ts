import { indexLines, type LineIndex, rangeBetween } from '../document/line-index.ts';
import { type Problem, type ProblemCode, problem, type Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { Textbaustein } from '../katalog/types.ts';

/** Where a part of a template stands in its file. */
export interface Stelle {
  readonly begin: number;
  readonly end: number;
}

/** One name in a template, such as `kriterium.gewicht`: its segments as they are written. */
export interface Platzhalter {
  readonly teile: readonly Platzhalterteil[];
}

export interface Platzhalterteil extends Stelle {
  readonly name: string;
  /**
   * The path of what this segment names, loop variables resolved (`wertung.kriterien.gewicht`); absent for the variable
   * itself, for `matrix`, which stands for the project's `wertung`, and for places in a list.
   */
  readonly pfad?: readonly string[];
}

/** A mistake in a template, before its place is known in the file. */
export interface Vorlagenfehler extends Stelle {
  readonly code: ProblemCode;
  readonly text: Text;
  readonly ersatz?: string;
}

/** Offsets of a template as ranges of its file. */
export function createStelle(baustein: Textbaustein): (stelle: Stelle) => SourceRange {
  const index: LineIndex = indexLines(baustein.quelltext);
  const { textBeginn, uri } = baustein;
  return ({ begin, end }) => rangeBetween(uri, index, textBeginn + begin, textBeginn + end);
}

export function placeFehler(baustein: Textbaustein, fehler: readonly Vorlagenfehler[]): readonly Problem[] {
  if (fehler.length === 0) return [];
  const rangeOf = createStelle(baustein);
  return fehler.map(({ code, text, ersatz, ...stelle }) =>
    problem(code, rangeOf(stelle), text.de, text.en, ersatz === undefined ? {} : { ersatz }),
  );
}
