import type { Token } from 'liquidjs/dist/liquid.browser.mjs';
import type { FeelTyp } from '../feel/typ.ts';
import type { Platzhalter, Stelle, Vorlagenfehler } from './stelle.ts';

/** A variable of a loop or of `assign`. */
export interface Variable {
  readonly typ: FeelTyp;
  /** The path that it stands for, of a loop that of its list; absent where nobody knows. */
  readonly pfad: readonly string[] | undefined;
}

/** The names in force at a place of a template, and what is wrong so far. */
export interface Lage {
  /** Everything that the topic knows. */
  readonly alles: Readonly<Record<string, FeelTyp>>;
  /** Variables of loops and `assign`, innermost meaning. */
  readonly eigene: Map<string, Variable>;
  readonly fehler: Vorlagenfehler[];
  /** Every name that is read. */
  readonly gelesen: Platzhalter[];
}

export function spanOf({ begin, end }: Token): Stelle {
  return { begin, end };
}
