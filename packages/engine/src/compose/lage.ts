import type { Token } from 'liquidjs/dist/liquid.browser.mjs';
import type { FeelTyp } from '../feel/typ.ts';
import type { Stelle, Vorlagenfehler } from './stelle.ts';

/** The names in force at a place of a template, and what is wrong so far. */
export interface Lage {
  /** Everything that the topic knows. */
  readonly alles: Readonly<Record<string, FeelTyp>>;
  /** Variables of loops and `assign`, innermost meaning. */
  readonly eigene: Map<string, FeelTyp>;
  readonly fehler: Vorlagenfehler[];
  /** Every path that is read, with loop variables resolved as far as they can be. */
  readonly gelesen: Platzhalter[];
}

/** One name in a template; for completion, hover and renaming. */
export interface Platzhalter extends Stelle {
  readonly teile: readonly string[];
}

export function spanOf({ begin, end }: Token): Stelle {
  return { begin, end };
}
