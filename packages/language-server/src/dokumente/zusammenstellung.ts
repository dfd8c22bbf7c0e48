import { composeDokumente, type Zusammenstellung } from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';

export type Entwurf = Pick<Zusammenstellung, 'probleme' | 'dokumente' | 'befunde' | 'wahlen'>;

const bekannt = new WeakMap<Pruefung, Promise<Entwurf>>();

/** The documents of a checked project as a draft, put together once for all that shows them; none under broken rules. */
export function composedOf(pruefung: Pruefung, { pruefungen }: Arbeitsbereich): Promise<Entwurf> {
  const known = bekannt.get(pruefung) ?? compose(pruefung, pruefungen);
  bekannt.set(pruefung, known);
  return known;
}

async function compose(pruefung: Pruefung, { optionen }: Arbeitsbereich['pruefungen']): Promise<Entwurf> {
  const options = await optionen(pruefung);
  if ('datei' in options) return { probleme: [], dokumente: [], befunde: [], wahlen: [] };
  return composeDokumente(pruefung.document, pruefung.bestand.katalog, { ...options, entwurf: true });
}
