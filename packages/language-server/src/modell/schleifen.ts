import type { SourceDocument, SourceNode } from '@baukasten/engine';
import { visitFeel } from '../feel/namen-in.ts';
import { ausdrueckeIn } from './ausdruecke.ts';
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

const bekannt = new WeakMap<SourceDocument, ReadonlyMap<string, Schleife>>();

/** The loops of the rules of a file, by kind and name. */
export function schleifenIn(document: SourceDocument): ReadonlyMap<string, Schleife> {
  const found = bekannt.get(document) ?? read(document);
  bekannt.set(document, found);
  return found;
}

/** All loop variables of a file: none of them may be called like a fact. */
export function variablesIn(document: SourceDocument): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { feel, je } of ausdrueckeIn(document)) {
    if (je !== undefined) found.add(je.variable);
    if (feel !== undefined)
      visitFeel(feel, (one) => {
        if (one.art === 'quantor') found.add(one.variable);
      });
  }
  return found;
}

export function keyOf({ art, name }: Name): string {
  return `${art} ${name}`;
}

function read(document: SourceDocument): ReadonlyMap<string, Schleife> {
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
}

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
