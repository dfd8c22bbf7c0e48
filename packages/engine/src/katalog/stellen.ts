import type { SourceRange } from '../document/range.ts';
import type { Ausdruck } from './types.ts';

type Locate = (von: number, bis: number) => SourceRange;

/** Where parts of rules stand in their files, for messages alone; known only while the files are at hand. */
export interface Stellen {
  /** The scalar that a value was read from. */
  place(wert: object, range: SourceRange): void;
  placeOf(wert: object): SourceRange | undefined;
  remember(ausdruck: Ausdruck, locate: Locate): void;
  /** Exact place of a part of an expression; of the whole scalar if the file is no longer at hand. */
  rangeOf(ausdruck: Ausdruck, von: number, bis: number): SourceRange;
}

export function createStellen(): Stellen {
  const known = new WeakMap<Ausdruck, Locate>();
  const places = new WeakMap<object, SourceRange>();
  return {
    place: (wert, range) => {
      places.set(wert, range);
    },
    placeOf: (wert) => places.get(wert),
    remember: (ausdruck, locate) => {
      known.set(ausdruck, locate);
    },
    rangeOf: (ausdruck, von, bis) => known.get(ausdruck)?.(von, bis) ?? ausdruck.range,
  };
}
