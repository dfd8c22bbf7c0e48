import type { SourceRange } from '../document/range.ts';
import type { Ausdruck } from './types.ts';

type Locate = (von: number, bis: number) => SourceRange;

/** Where each character of an expression stands in its file; known only while the files are at hand. */
export interface Stellen {
  remember(ausdruck: Ausdruck, locate: Locate): void;
  /** Exact place of a part of an expression; of the whole scalar if the file is no longer at hand. */
  rangeOf(ausdruck: Ausdruck, von: number, bis: number): SourceRange;
}

export function createStellen(): Stellen {
  const known = new WeakMap<Ausdruck, Locate>();
  return {
    remember: (ausdruck, locate) => {
      known.set(ausdruck, locate);
    },
    rangeOf: (ausdruck, von, bis) => known.get(ausdruck)?.(von, bis) ?? ausdruck.range,
  };
}
