import type { Begruendung } from '@baukasten/engine';

/** The children of a node that a reader needs, and how many were left out for what reason. */
export interface Auswahl {
  readonly gezeigt: readonly Begruendung[];
  /** They could be otherwise and the result would stay. */
  readonly ohneEinfluss: number;
  /** Of the same kind as those shown, too many to list. */
  readonly weitere: number;
}

/** A list of many elements shows no more than these. */
const HOECHSTENS = 12;

/**
 * Chooses what decides: of a conjunction that fails the parts that fail, of a disjunction that holds the parts that
 * hold, of something unknown what is unknown, of a choice the branch that was taken.
 */
export function chooseDeciding(knoten: Begruendung, kinder: readonly Begruendung[]): Auswahl {
  const deciding = decidingOf(knoten, kinder);
  const relevant = deciding.length === 0 ? kinder : deciding;
  const gezeigt = relevant.slice(0, HOECHSTENS);
  return {
    gezeigt,
    ohneEinfluss: kinder.length - relevant.length,
    weitere: relevant.length - gezeigt.length,
  };
}

function decidingOf(knoten: Begruendung, kinder: readonly Begruendung[]): readonly Begruendung[] {
  const { art, wahr, unbekannt } = knoten;
  const same = (kind: Begruendung) => kind.wahr === wahr && kind.unbekannt === unbekannt;
  switch (art) {
    case 'und':
    case 'oder':
      return kinder.filter(same);
    case 'quantor': {
      // The list comes first, then one condition per element.
      const elements = kinder.slice(1).filter(same);
      return elements.length === 0 ? [] : [...kinder.slice(0, 1), ...elements];
    }
    case 'auswahl':
      return branchOf(kinder);
    default:
      return kinder;
  }
}

/** Condition and chosen branch; literals have no node, so that fewer than three children leave no certainty. */
function branchOf(kinder: readonly Begruendung[]): readonly Begruendung[] {
  const [condition, yes, no] = kinder;
  if (condition === undefined || yes === undefined || no === undefined || condition.wahr === undefined)
    return kinder;
  return [condition, condition.wahr ? yes : no];
}
