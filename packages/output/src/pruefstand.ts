import type { Pruefbericht } from '@baukasten/engine';

/** What the counts of a report rest on: the whole file, what could be read of a faulty one, or nothing at all. */
export type Pruefstand = 'geprueft' | 'fehlerhaft' | 'ungeprueft';

export function pruefstandOf({ probleme, befunde }: Pick<Pruefbericht, 'probleme' | 'befunde'>): Pruefstand {
  if (!probleme.some(({ schwere }) => schwere === 'fehler')) return 'geprueft';
  return befunde.length === 0 ? 'ungeprueft' : 'fehlerhaft';
}
