import type { SourceDocument, SourceNode } from '@baukasten/engine';
import { remembered } from '@baukasten/engine';
import { textOf } from './lauf.ts';
import type { Name, Vorkommen } from './vorkommen.ts';

/** A loop: its variable, and the list as written. */
export interface Schleife {
  readonly variable: string;
  readonly liste: string;
}

/** A fact that starts with the variable of a loop belongs to the list; the variable itself is no fact. */
export function throughLoop(one: Vorkommen, { variable, liste }: Schleife): readonly Vorkommen[] {
  if (one.art !== 'fakt' || one.name === variable) return one.art === 'fakt' ? [] : [one];
  if (!one.name.startsWith(`${variable}.`)) return [one];
  return [{ ...one, name: `${liste.trim()}${one.name.slice(variable.length)}` }];
}

export function keyOf({ art, name }: Name): string {
  return `${art} ${name}`;
}

/** The loops of the rules of a file, by kind and name. */
export const schleifenIn = remembered((document: SourceDocument): ReadonlyMap<string, Schleife> => {
  const found = new Map<string, Schleife>();
  for (const root of [[], ['ergaenzt']])
    for (const [list, art] of LISTEN) {
      const entries = document.nodeAt([...root, list]);
      if (entries?.kind !== 'map') continue;
      for (const { key, value } of entries.entries.values()) {
        const schleife = loopOf(value);
        const name = art === 'kennung' ? textOf(childOf(value, 'kennung')) : key;
        if (schleife !== undefined && name !== undefined) found.set(keyOf({ art, name }), schleife);
      }
    }
  return found;
});

const LISTEN = [
  ['groessen', 'groesse'],
  ['anforderungen', 'kennung'],
  ['erleichterungen', 'erleichterung'],
] as const;

function loopOf(rule: SourceNode): Schleife | undefined {
  const je = childOf(rule, 'je');
  const [entry] = je?.kind === 'map' ? je.entries.values() : [];
  const liste = textOf(entry?.value);
  return entry === undefined || liste === undefined ? undefined : { variable: entry.key, liste };
}

function childOf(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === 'map' ? node.entries.get(key)?.value : undefined;
}
