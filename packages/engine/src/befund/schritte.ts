import type { Phase } from '../katalog/types.ts';
import { meldungen } from './meldungen.ts';
import type { Befund, FehlendeAngabe, Schritt } from './types.ts';

/**
 * What to do next, by when: first what is wrong, then what comes up by date, then the facts that are missing, those
 * first on which most depends. Duties that the plan reaches only in a later phase and that have no date are no next
 * step.
 */
export function nextSteps(
  befunde: readonly Befund[],
  phasen: readonly Phase[],
  stand: string | undefined,
): readonly Schritt[] {
  const phaseOf = ({ phase }: Befund) => phasen.findIndex(({ id }) => id === phase);
  const reached = phasen.findIndex(({ id }) => id === stand);
  const duties = befunde.filter(({ verbindlichkeit }) => verbindlichkeit !== 'kann');
  const wrong = duties.filter(({ urteil }) => urteil === 'verletzt');
  const coming = duties.filter(
    (befund) =>
      befund.urteil === 'anstehend' && (befund.faelligAm !== undefined || phaseOf(befund) === reached + 1),
  );
  const byDay = (a: Befund, b: Befund) =>
    compareText(a.faelligAm ?? LATER, b.faelligAm ?? LATER) || phaseOf(a) - phaseOf(b);
  return [
    ...[...wrong].sort(byDay).map((befund) => toSchritt(befund, 'beheben')),
    ...[...coming.filter(isCertain)].sort(byDay).map((befund) => toSchritt(befund, 'vorbereiten')),
    ...uncertainSteps([...coming.filter((befund) => !isCertain(befund))].sort(byDay)),
    ...missingFacts(duties),
  ];
}

/** Whether it is known that the duty concerns this project at all. */
export function isCertain({ moeglich }: Befund): boolean {
  return !moeglich.includes('nicht_anwendbar') && !moeglich.includes('erlassen');
}

/** Duties of one chapter that fall due on one day and may not even apply are one step. */
function uncertainSteps(befunde: readonly Befund[]): readonly Schritt[] {
  const groups = new Map<string, [Befund, ...Befund[]]>();
  for (const befund of befunde) {
    const key = `${befund.modul} ${befund.faelligAm ?? ''}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [befund]);
    else known.push(befund);
  }
  return [...groups.values()].map(([first, ...rest]) => ({
    ...toSchritt(first, 'vorbereiten'),
    was: meldungen.fallsZutreffend(first.titel, rest.length),
  }));
}

/** Sorts behind every day. */
const LATER = '9999-12-31';

function toSchritt(befund: Befund, art: 'beheben' | 'vorbereiten'): Schritt {
  return {
    kennung: befund.kennung,
    ...(befund.element === undefined ? {} : { element: befund.element }),
    was: befund.abhilfe ?? { de: befund.titel, en: befund.titel },
    ...(befund.faelligAm === undefined ? {} : { bis: befund.faelligAm }),
    ...(befund.phase === undefined ? {} : { phase: befund.phase }),
    art,
    range: befund.range,
  };
}

/**
 * Facts on which the same requirements wait are one step, named by the first in the rule's text: often its value makes
 * the others needless (no older plan, no questions about it).
 */
function missingFacts(befunde: readonly Befund[]): readonly Schritt[] {
  const groups = new Map<string, Gruppe>();
  for (const { first, angabe, kennungen } of collectFacts(befunde).values()) {
    const key = [...kennungen].join(' ');
    const known = groups.get(key);
    groups.set(key, {
      first,
      angabe,
      kennungen,
      weitere: known === undefined ? 0 : known.weitere + 1,
      ...pick(known),
    });
  }
  return [...groups.values()]
    .sort((a, b) => b.kennungen.size - a.kennungen.size)
    .map(({ first, angabe, kennungen, weitere }) => ({
      kennung: first.kennung,
      betrifft: kennungen.size,
      was: meldungen.angabeErgaenzen(`${angabe.titel} (${angabe.pfad})`, kennungen.size, weitere),
      ...(first.phase === undefined ? {} : { phase: first.phase }),
      art: 'angeben',
      range: angabe.range,
    }));
}

interface Fakt {
  readonly first: Befund;
  readonly angabe: FehlendeAngabe;
  readonly kennungen: Set<string>;
}

interface Gruppe extends Fakt {
  readonly weitere: number;
}

/** The first fact of a group names it. */
function pick(known: Gruppe | undefined): Partial<Pick<Gruppe, 'first' | 'angabe'>> {
  return known === undefined ? {} : { first: known.first, angabe: known.angabe };
}

function collectFacts(befunde: readonly Befund[]): ReadonlyMap<string, Fakt> {
  const facts = new Map<string, Fakt>();
  for (const befund of befunde) {
    for (const angabe of befund.fehlt.angaben) {
      const known = facts.get(angabe.pfad) ?? { first: befund, angabe, kennungen: new Set<string>() };
      known.kennungen.add(befund.kennung);
      facts.set(angabe.pfad, known);
    }
  }
  return facts;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
