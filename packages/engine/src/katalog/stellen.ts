import type { SourceRange } from '../document/range.ts';
import type { Ausdruck, ParameterLiteral } from './types.ts';

/*
 * Where parts of rules stand in their files, for messages alone. It is known of what was read from text, as long as
 * that is used; of a catalogue that was read ahead of time it is not.
 */

type Locate = (von: number, bis: number) => SourceRange;

const parts = new WeakMap<Ausdruck, Locate>();
const scalars = new WeakMap<ParameterLiteral, SourceRange>();

export function rememberParts(ausdruck: Ausdruck, locate: Locate): void {
  parts.set(ausdruck, locate);
}

/** Exact place of a part of an expression; of the whole scalar if its text is no longer at hand. */
export function rangeOfPart(ausdruck: Ausdruck, von: number, bis: number): SourceRange {
  return parts.get(ausdruck)?.(von, bis) ?? ausdruck.range;
}

export function rememberScalar(literal: ParameterLiteral, range: SourceRange): void {
  scalars.set(literal, range);
}

/** The scalar that a value was read from. */
export function rangeOfScalar(literal: ParameterLiteral): SourceRange | undefined {
  return scalars.get(literal);
}
