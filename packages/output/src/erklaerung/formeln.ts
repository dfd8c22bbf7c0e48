import type { Begruendung, GroessenWert } from '@baukasten/engine';

/** How a derived value came about: told where it is first read, referred to afterwards. */
export type Formeln = (knoten: Begruendung) => readonly Begruendung[] | 'siehe oben';

/**
 * Looks up the formula behind a Größe in the report's derived values. Those hold for the Stichtag: a finding judged by
 * the law of another day may have read another value, and then gets no formula rather than a wrong one.
 */
export function createFormeln(groessen: readonly GroessenWert[]): Formeln {
  const told = new Set<string>();
  return (knoten) => {
    const id = knoten.text.trim().replace(/^groesse\./, '');
    const own = groessen.filter((one) => one.id === id);
    const matching =
      knoten.element === undefined && own.some(({ element }) => element !== undefined)
        ? own
        : own.filter(({ element, wert }) => element === knoten.element && wert.de === knoten.wert.de);
    if (matching.length === 0) return [];
    const key = JSON.stringify([id, knoten.element]);
    if (told.has(key)) return 'siehe oben';
    told.add(key);
    return matching.map(({ begruendung }) => begruendung);
  };
}
