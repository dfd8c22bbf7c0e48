import type { Text } from '../document/problem.ts';
import type { Phase } from '../katalog/types.ts';
import { meldungen } from './meldungen.ts';
import type { Befund, Schritt } from './types.ts';

/**
 * What to do next, by when: first what is wrong, then what comes up by date, then what is unknown. Duties that the
 * plan reaches only in a later phase and that have no date are no next step.
 */
export function nextSteps(
  befunde: readonly Befund[],
  phasen: readonly Phase[],
  stand: string | undefined,
): readonly Schritt[] {
  const phase = (befund: Befund) => phasen.findIndex(({ id }) => id === befund.phase);
  const reached = phasen.findIndex(({ id }) => id === stand);
  const steps = befunde.flatMap((befund) => {
    const art = kindOf(befund, phase(befund), reached);
    return art === undefined ? [] : [{ befund, schritt: toSchritt(befund, art) }];
  });
  return steps
    .map((step, index) => ({ ...step, index }))
    .sort(
      (a, b) =>
        ARTEN.indexOf(a.schritt.art) - ARTEN.indexOf(b.schritt.art) ||
        compareText(a.schritt.bis ?? '', b.schritt.bis ?? '') ||
        phase(a.befund) - phase(b.befund) ||
        a.index - b.index,
    )
    .map(({ schritt }) => schritt);
}

const ARTEN: readonly Schritt['art'][] = ['beheben', 'vorbereiten', 'angeben'];

function kindOf(befund: Befund, phase: number, reached: number): Schritt['art'] | undefined {
  if (befund.verbindlichkeit === 'kann') return undefined;
  if (befund.urteil === 'verletzt') return 'beheben';
  if (befund.urteil === 'offen' && befund.fehlt.angaben.length > 0) return 'angeben';
  if (befund.urteil !== 'anstehend') return undefined;
  // What the plan reaches next, and what has a day.
  return befund.faelligAm !== undefined || phase === reached + 1 ? 'vorbereiten' : undefined;
}

function toSchritt(befund: Befund, art: Schritt['art']): Schritt {
  const was: Text =
    art === 'angeben'
      ? meldungen.angabeErgaenzen(befund.fehlt.angaben.map(({ titel, pfad }) => `${titel} (${pfad})`))
      : (befund.abhilfe ?? { de: befund.titel, en: befund.titel });
  return {
    kennung: befund.kennung,
    ...(befund.element === undefined ? {} : { element: befund.element }),
    was,
    ...(befund.faelligAm === undefined ? {} : { bis: befund.faelligAm }),
    ...(befund.phase === undefined ? {} : { phase: befund.phase }),
    art,
    range: befund.range,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
