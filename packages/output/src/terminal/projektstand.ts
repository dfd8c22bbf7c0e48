import type { Kurzbericht } from '@baukasten/engine';

/** How a project stands, worst first: its file has errors, a duty is violated, one is open, none of it. */
export type Projektstand = 'fehlerhaft' | 'verletzt' | 'offen' | 'erledigt';

export function standOf(bericht: Kurzbericht): Projektstand {
  if (isBroken(bericht)) return 'fehlerhaft';
  if (bericht.verletzt.length > 0) return 'verletzt';
  return bericht.zusammenfassung.nachUrteil.offen > 0 ? 'offen' : 'erledigt';
}

export function isBroken({ probleme }: Kurzbericht): boolean {
  return probleme.some(({ schwere }) => schwere === 'fehler');
}
