import { ABWEICHUNGEN } from './abweichungen.ts';
import { AUSSERHALB, refusesAnError } from './ausserhalb.ts';
import { createLage, type Fall, type Lage } from './lage.ts';

export interface Einordnung {
  readonly lage: Lage;
  readonly klasse: 'gleich' | 'abgelehnter_fehler' | 'ausserhalb' | 'abweichung' | 'falsch';
  /** The reason of an exclusion. */
  readonly grund?: string;
}

/** Runs a case and says what it shows: our value agrees, the case says nothing about the dialect (and why), or we are wrong. */
export function classify(fall: Fall): Einordnung {
  const lage = createLage(fall);
  if (lage.art === 'fremd') return { lage, klasse: 'ausserhalb', grund: lage.grund };
  if (lage.art === 'ausgewertet') {
    if (lage.gleich) return { lage, klasse: 'gleich' };
    const grund = ABWEICHUNGEN.find((eine) => eine.trifft(lage));
    return grund === undefined ? { lage, klasse: 'falsch' } : { lage, klasse: 'abweichung', grund: grund.id };
  }
  const grund = AUSSERHALB.find((einer) => einer.trifft(lage));
  if (grund !== undefined) return { lage, klasse: 'ausserhalb', grund: grund.id };
  return { lage, klasse: refusesAnError(lage) ? 'abgelehnter_fehler' : 'falsch' };
}
