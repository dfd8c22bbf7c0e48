import type { SourceNode } from '@baukasten/engine';
import type { Vorkommen } from './vorkommen.ts';

/**
 * The facts that data name by their keys. What an alias or a merge key repeats is named once more, at the place of its
 * anchor: one place may stand for several facts.
 */
export function faktenIn(
  node: SourceNode | undefined,
  davor: readonly string[] = [],
  geteilt = false,
): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  const visit = (one: SourceNode, pfad: readonly string[], von: boolean): void => {
    const shared = von || one.alias !== undefined;
    if (one.kind === 'list') for (const item of one.items) visit(item, pfad, shared);
    if (one.kind !== 'map') return;
    for (const { key, keyRange, value, merged } of one.entries.values()) {
      const own = [...pfad, key];
      const isShared = shared || merged !== undefined;
      found.push({
        art: 'fakt',
        name: own.join('.'),
        range: keyRange,
        rolle: 'verwendung',
        ...(isShared ? { geteilt: true } : {}),
      });
      visit(value, own, isShared);
    }
  };
  if (node !== undefined) visit(node, davor, geteilt);
  return found;
}
