import { formatPath } from '../document/range.ts';
import { placesOf } from './projektion.ts';
import type { Lesung, Trace } from './trace.ts';

/**
 * The readings that keep a value unknown, in the order of the text, without duplicates. A branch that a known sibling
 * already decides names nothing: a known `and`, `or`, `every`, `some` or `if` has no missing readings at all, and of an
 * open one only the undecided parts count. A `null` (or an empty list, for min, max and mean) counts as missing where an
 * operator needed a value: order, arithmetic, functions, properties, logic.
 */
export function missingIn(trace: Trace): readonly Lesung[] {
  return distinctLesungen((note) => collect(trace, note));
}

/** As `missingIn`, for a place that needs a value, as a condition does: a `null` keeps it open too. */
export function missingValueIn(trace: Trace): readonly Lesung[] {
  return distinctLesungen((note) => collectNeeded(trace, note));
}

/** Everything that was read for a trace, in the order of the text, without duplicates. */
export function lesungenIn(trace: Trace): readonly Lesung[] {
  return distinctLesungen((note) => visitLesungen(trace, note));
}

function distinctLesungen(visit: (note: Note) => void): readonly Lesung[] {
  const gefunden = new Map<string, Lesung>();
  visit((lesung) => {
    const schluessel = formatPath(lesung.pfad);
    if (!gefunden.has(schluessel)) gefunden.set(schluessel, lesung);
  });
  return [...gefunden.values()];
}

function visitLesungen({ lesung, kinder }: Trace, note: Note): void {
  if (lesung !== undefined) note(lesung);
  for (const kind of kinder) visitLesungen(kind, note);
}

type Note = (lesung: Lesung) => void;

const TAKES_NULL = new Set(['count', 'list contains', 'distinct values']);

/** `trace` is unknown, or a list with unknown elements: what keeps it so? */
function collect(trace: Trace, note: Note): void {
  const { node, kinder } = trace;
  if (node.art === 'liste') {
    for (const kind of kinder) collect(kind, note);
    return;
  }
  if (node.art === 'pfad') {
    if (isUnknown(trace.wert) || hasUnknown(trace.wert)) notePlaces(trace, isUnknown, note);
    return;
  }
  if (trace.wert !== undefined) return;
  switch (node.art) {
    case 'literal':
      return;
    case 'vergleich':
      for (const kind of kinder) {
        if (node.operator === '=' || node.operator === '!=') collect(kind, note);
        else collectNeeded(kind, note);
      }
      return;
    case 'enthalten':
      for (const kind of kinder) collect(kind, note);
      return;
    case 'wenn': {
      const [bedingung, dann, sonst] = kinder;
      if (bedingung === undefined || dann === undefined || sonst === undefined) return;
      if (bedingung.wert !== true && bedingung.wert !== false) collectNeeded(bedingung, note);
      if (bedingung.wert !== false) collect(dann, note);
      if (bedingung.wert !== true) collect(sonst, note);
      return;
    }
    case 'aufruf':
      // Membership and counting take null as a value like any other.
      for (const kind of kinder) {
        if (TAKES_NULL.has(node.funktion)) collect(kind, note);
        else collectNeeded(kind, note);
      }
      return;
    case 'quantor': {
      const [liste, ...elemente] = kinder;
      if (liste !== undefined) collect(liste, note);
      for (const element of elemente) collectNeeded(element, note);
      return;
    }
    default:
      for (const kind of kinder) collectNeeded(kind, note);
  }
}

/** As `collect`, for an operator that needs a value: a `null` and a list that holds one (or nothing) are missing. */
function collectNeeded(trace: Trace, note: Note): void {
  const { node, wert, kinder } = trace;
  if (wert === undefined) {
    collect(trace, note);
  } else if (node.art === 'liste') {
    for (const kind of kinder) collectNeeded(kind, note);
  } else if (wert === null || isIncomplete(wert)) {
    notePlaces(trace, isUnknownOrNull, note);
    if (node.art === 'wenn') for (const kind of chosenBranches(trace)) collectNeeded(kind, note);
  }
}

function notePlaces({ lesung }: Trace, isMissing: (wert: Trace['wert']) => boolean, note: Note): void {
  if (lesung !== undefined) for (const place of placesOf(lesung, isMissing)) note(place);
}

function isUnknown(wert: Trace['wert']): boolean {
  return wert === undefined;
}

function isUnknownOrNull(wert: Trace['wert']): boolean {
  return wert === undefined || wert === null;
}

/** Elements of a list that are not known: values of a projection, or of a Größe with `je`. */
function hasUnknown(wert: Trace['wert']): boolean {
  return Array.isArray(wert) && wert.some(isUnknown);
}

function isIncomplete(wert: Trace['wert']): boolean {
  return (
    Array.isArray(wert) &&
    (wert.length === 0 || wert.some((element) => element === null || element === undefined))
  );
}

function chosenBranches(trace: Trace): readonly Trace[] {
  const [bedingung, dann, sonst] = trace.kinder;
  return [bedingung?.wert === false ? undefined : dann, bedingung?.wert === true ? undefined : sonst].filter(
    (kind) => kind !== undefined,
  );
}
