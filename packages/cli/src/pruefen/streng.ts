import { type Befund, type Pruefbericht, summarize } from '@baukasten/engine';

/** `--streng`: an open duty that may be violated is an error (formate, "Verdicts"). Unconfirmed law stays a Hinweis. */
export function applyStreng(bericht: Pruefbericht): Pruefbericht {
  const befunde = bericht.befunde.map((befund) =>
    isDoubtfulDuty(befund) ? { ...befund, schwere: 'fehler' as const } : befund,
  );
  return { ...bericht, befunde, zusammenfassung: summarize(befunde) };
}

/** Of the open ones the engine gives a Warnung to duties that may be violated, and to nothing else. */
function isDoubtfulDuty({ urteil, schwere }: Befund): boolean {
  return urteil === 'offen' && schwere === 'warnung';
}
