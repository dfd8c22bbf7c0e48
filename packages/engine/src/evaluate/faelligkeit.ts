import { isDate } from '../feel/gleich.ts';
import type { FeelDate, FeelValue } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
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
  if (isDate(value)) return value.tag < stichtag.tag ? VERGANGEN : SPAETER;
  if (value === true) return SOFORT;
  if (value === false || value === null) return SPAETER;
  return isTruthValued(ausdruck) ? SOFORT_ODER_SPAETER : VERGANGEN_ODER_SPAETER;
}

const VERGANGEN: Moeglich<Faelligkeit> = ['vergangen'];
const SOFORT: Moeglich<Faelligkeit> = ['sofort'];
const SPAETER: Moeglich<Faelligkeit> = ['spaeter'];
const SOFORT_ODER_SPAETER: Moeglich<Faelligkeit> = ['sofort', 'spaeter'];
const VERGANGEN_ODER_SPAETER: Moeglich<Faelligkeit> = ['vergangen', 'spaeter'];

/** All that `dueStates` can answer. */
export const FRISTLAGEN: readonly Moeglich<Faelligkeit>[] = [
  VERGANGEN,
  SOFORT,
  SPAETER,
  SOFORT_ODER_SPAETER,
  VERGANGEN_ODER_SPAETER,
];

const TRUTH_VALUED = new Set(['und', 'oder', 'nicht', 'vergleich', 'enthalten', 'bereich', 'quantor']);

/** A condition may become due at once, a date may already have passed. */
function isTruthValued(ausdruck: Ausdruck | undefined): boolean {
  return ausdruck !== undefined && TRUTH_VALUED.has(ausdruck.node.art);
}
