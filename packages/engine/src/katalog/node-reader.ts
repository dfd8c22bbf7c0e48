import type { Problem } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ListNode, MapEntry, MapNode, SourceNode } from '../document/source-node.ts';
import type { Feld, Geltung } from './types.ts';

/** What every reader of a rule file needs: the file, and where to put what is wrong with it. */
export interface Lesekontext {
  readonly document: SourceDocument;
  readonly probleme: Problem[];
}

/**
 * Readers never fail: the schema has already reported a value of the wrong kind, here it simply counts as not written.
 */
export function mapOf(node: SourceNode | undefined): MapNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}

export function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return mapOf(node)?.entries.get(key)?.value;
}

export function entriesOf(node: SourceNode | undefined): readonly MapEntry[] {
  const map = mapOf(node);
  return map === undefined ? [] : [...map.entries.values()];
}

export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  const list: ListNode | undefined = node?.kind === 'list' ? node : undefined;
  return list === undefined ? [] : list.items;
}

export function textOf(node: SourceNode | undefined, key: string): string | undefined {
  return feldOf(node, key)?.wert;
}

/** One of the words that a key may hold; any other counts as not written, for the schema has told it. */
export function wordOf<T extends string>(
  node: SourceNode | undefined,
  key: string,
  words: readonly T[],
): T | undefined {
  return wordFeldOf(node, key, words)?.wert;
}

export function wordFeldOf<T extends string>(
  node: SourceNode | undefined,
  key: string,
  words: readonly T[],
): Feld<T> | undefined {
  const feld = feldOf(node, key);
  const wert = words.find((word) => word === feld?.wert);
  return feld === undefined || wert === undefined ? undefined : { wert, range: feld.range };
}

/** Text as written: a date, a number or a string. */
export function feldOf(node: SourceNode | undefined, key: string): Feld<string> | undefined {
  const child = childOf(node, key);
  if (child?.kind !== 'scalar' || child.value === null) return undefined;
  const wert = typeof child.value === 'string' ? child.value : child.source;
  return { wert, range: child.range };
}

export function truthOf(node: SourceNode | undefined, key: string): boolean {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.value === true;
}

export function textsOf(node: SourceNode | undefined, key: string): readonly string[] {
  return itemsOf(childOf(node, key)).flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [String(item.value)] : [],
  );
}

export function rangeOfEntry(entry: MapEntry): SourceRange {
  return entry.keyRange;
}

export function geltungOf(node: SourceNode | undefined): Geltung {
  const geltung = childOf(node, 'geltung');
  return zeitraumOf(geltung);
}

/** `ab` and `bis` written directly at a node. */
export function zeitraumOf(node: SourceNode | undefined): Geltung {
  const ab = textOf(node, 'ab');
  const bis = textOf(node, 'bis');
  return { ...(ab === undefined ? {} : { ab }), ...(bis === undefined ? {} : { bis }) };
}
