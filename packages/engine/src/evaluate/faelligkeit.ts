import type { FeelDate, FeelValue } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import { isDate } from './instanzen.ts';
import type { Faelligkeit, Moeglich } from './urteil.ts';

/**
 * Where a due date stands: the day itself is the last permitted one; `null` means that the event which starts the
 * duty has not happened; unknown stays open in both directions.
 */
export function dueStates(
  value: FeelValue,
  ausdruck: Ausdruck | undefined,
  stichtag: FeelDate,
): Moeglich<Faelligkeit> {
  if (isDate(value)) return [value.tag < stichtag.tag ? 'vergangen' : 'spaeter'];
  if (value === true) return ['sofort'];
  if (value === false || value === null) return ['spaeter'];
  return isTruthValued(ausdruck) ? ['sofort', 'spaeter'] : ['vergangen', 'spaeter'];
}

const TRUTH_VALUED = new Set(['und', 'oder', 'nicht', 'vergleich', 'enthalten', 'bereich', 'quantor']);

/** A condition may become due at once, a date may already have passed. */
function isTruthValued(ausdruck: Ausdruck | undefined): boolean {
  return ausdruck !== undefined && TRUTH_VALUED.has(ausdruck.node.art);
}
