import type { Begruendung, GroessenWert } from './types.ts';

/**
 * Puts the explanations of Größen into a Begruendung, each where it is first read; reports carry every Größe once.
 * A Größe that runs over a list and is read outside it shows all its elements.
 */
export function followGroessen(begruendung: Begruendung, groessen: readonly GroessenWert[]): Begruendung {
  const shown = new Set<string>();
  const follow = (node: Begruendung): Begruendung => {
    if (node.art !== 'groesse' || node.kinder.length > 0) return { ...node, kinder: node.kinder.map(follow) };
    const id = node.text.split('.')[1];
    const key = `${id} ${node.element ?? ''}`;
    if (shown.has(key)) return node;
    shown.add(key);
    const own = groessen.filter(
      (groesse) => groesse.id === id && (node.element === undefined || groesse.element === node.element),
    );
    return { ...node, kinder: own.map((groesse) => follow(groesse.begruendung)) };
  };
  return follow(begruendung);
}
