import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type LineIndex, offsetAt, rangeBetween } from './line-index.ts';
import type { Problem } from './problem.ts';
import type { SourceRange } from './range.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, ScalarStyle, SourceNode } from './source-node.ts';
import { badMerge, recursiveAlias, tooManyAliases, unresolvedAlias } from './yaml-aliases.ts';
import { checkKey, commaInFlow, duplicateKey, keyIsNoText, loneNumber } from './yaml-keys.ts';
import { readGermanNumber } from './zahl-falle.ts';

/** Nodes that aliases may add to a document: enough for every honest file, too few for an alias bomb. */
export const MAX_ALIAS_KNOTEN = 50_000;

export interface TreeOptions {
  readonly uri: string;
  readonly index: LineIndex;
  /** What to add to the library's offsets: the length of a stripped byte order mark. */
  readonly shift: number;
  readonly zahlAlsSchluessel: boolean;
}

/** Builds our tree from the library's: follows aliases, applies merge keys, checks keys, gives every node its place. */
export function buildTree(
  contents: Node,
  options: TreeOptions,
): { root: SourceNode; probleme: readonly Problem[] } {
  const build: Build = { ...options, probleme: [], anchors: new Map(), nodes: 0, aliasNodes: 0 };
  return { root: nodeOf(build, contents), probleme: build.probleme };
}

interface Build extends TreeOptions {
  zahlAlsSchluessel: boolean;
  readonly probleme: Problem[];
  readonly anchors: Map<string, Anchor>;
  /** Nodes so far, aliases expanded. */
  nodes: number;
  aliasNodes: number;
}

interface Anchor {
  readonly range: SourceRange;
  /** Absent while the anchor's own content is being built: an alias met then is recursive. */
  node?: SourceNode;
  size: number;
}

function nodeOf(build: Build, node: Node): SourceNode {
  if (isAlias(node)) return aliasOf(build, node.source, placeOf(build, node));
  build.nodes++;
  if (node.anchor === undefined) return contentOf(build, node);
  const before = build.nodes;
  const anchor: Anchor = { range: placeOf(build, node), size: 1 };
  build.anchors.set(node.anchor, anchor);
  anchor.node = contentOf(build, node);
  anchor.size = build.nodes - before + 1;
  return anchor.node;
}

function contentOf(build: Build, node: Node): SourceNode {
  if (isMap(node)) return mapOf(build, node);
  if (isSeq(node)) return listOf(build, node);
  if (isScalar(node)) return scalarOf(build, node);
  return emptyAt(placeOf(build, node));
}

function aliasOf(build: Build, name: string, use: SourceRange): SourceNode {
  const anchor = build.anchors.get(name);
  if (anchor === undefined) {
    build.probleme.push(unresolvedAlias(name, use, build.anchors.keys()));
    return emptyAt(use);
  }
  if (anchor.node === undefined) {
    build.probleme.push(recursiveAlias(name, use, anchor.range));
    return emptyAt(use);
  }
  const spent = build.aliasNodes;
  build.aliasNodes += anchor.size;
  if (build.aliasNodes > MAX_ALIAS_KNOTEN) {
    if (spent <= MAX_ALIAS_KNOTEN) build.probleme.push(tooManyAliases(MAX_ALIAS_KNOTEN, use));
    return emptyAt(use);
  }
  build.nodes += anchor.size;
  return { ...anchor.node, alias: use };
}

function listOf(build: Build, list: YAMLSeq): ListNode {
  const items = list.items.map((item) => nodeOf(build, item as Node));
  const range = list.flow ? placeOf(build, list) : blockRange(build, list, items.at(-1));
  return { kind: 'list', items, range };
}

function mapOf(build: Build, map: YAMLMap): MapNode {
  const entries = new Map<string, MapEntry>();
  const merges: MapEntry[] = [];
  let last: SourceNode | undefined;
  let before: MapEntry | undefined;
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const keyRange = placeOf(build, pair.key);
    const lone = map.flow === true && pair.value === null && !hasColon(build, keyRange);
    const number = lone && before !== undefined ? splitNumber(build, before, pair.key, keyRange) : undefined;
    if (number !== undefined && before !== undefined) {
      entries.set(before.key, { ...before, value: number });
      before = undefined;
      continue;
    }
    const value = entryValue(build, pair, keyRange);
    last = value;
    if (isMergeKey(pair.key)) {
      merges.push(...mergedEntries(build, keyRange, value));
      continue;
    }
    const key = keyOf(build, pair.key, keyRange, lone);
    if (key === undefined) continue;
    const first = entries.get(key);
    before = first === undefined ? { key, keyRange, value } : undefined;
    if (before !== undefined) entries.set(key, before);
    else if (first !== undefined) build.probleme.push(duplicateKey(key, keyRange, first.keyRange));
  }
  // Written entries win over merged ones wherever they stand; among merged ones the first wins.
  for (const entry of merges) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  const range = map.flow ? placeOf(build, map) : blockRange(build, map, last);
  return { kind: 'map', entries, range };
}

/**
 * `{ wert: 3,5 }` is two entries in YAML, which nobody means: one number, which the file has to write with a dot. What
 * it means is not always known (`3, 5`, `1,234.5`, `3,5 EUR`), but never the first half alone: as the text that stands
 * there, it is no number that a verdict could rest on.
 */
function splitNumber(
  build: Build,
  { value }: MapEntry,
  key: Node,
  keyRange: SourceRange,
): ScalarNode | undefined {
  if (value.kind !== 'scalar' || value.alias !== undefined || value.style !== 'plain') return undefined;
  if (!isScalar(key) || key.type !== Scalar.PLAIN || !FIRST_HALF.test(value.source)) return undefined;
  const { index } = build;
  const rest = index.text.slice(offsetAt(index, keyRange.start), offsetAt(index, keyRange.end));
  if (!/^\d/.test(rest)) return undefined;
  const range = { ...value.range, end: keyRange.end };
  const start = offsetAt(index, range.start);
  const source = index.text.slice(start, offsetAt(index, range.end));
  const isTagged = /![^\s,{}[\]]*\s+$/.test(index.text.slice(Math.max(0, start - 80), start));
  const read = isTagged || /,\s|\s,/.test(source) ? undefined : readGermanNumber(source, false);
  build.probleme.push(
    read?.art === 'komma' ? commaInFlow(source, read, range, 'offen') : loneNumber(rest, keyRange),
  );
  return { ...value, value: source, source, range };
}

/** `1.234`, `1 234`, `1'234`: what a comma and decimals may follow. */
const FIRST_HALF = /^[-+]?\d(?:[\d.'’_]|\s)*$/;

function hasColon({ index }: Build, range: SourceRange): boolean {
  const end = offsetAt(index, range.end);
  return /^\s*:/.test(index.text.slice(end, end + 20));
}

function entryValue(
  build: Build,
  { key, value }: Pair<Node, Node | null>,
  keyRange: SourceRange,
): SourceNode {
  if (value === null) return emptyAt(keyRange);
  const outside = build.zahlAlsSchluessel;
  build.zahlAlsSchluessel = outside || (isScalar(key) && NACH_NOTEN.has(String(key.value)));
  const node = nodeOf(build, value);
  build.zahlAlsSchluessel = outside;
  return node;
}

/** What is listed by grade has whole numbers as names, in matrices and in projects: `erwartungshorizont: { 0: …, 5: … }`. */
const NACH_NOTEN: ReadonlySet<string> = new Set(['erwartungshorizont']);

function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;
}

function mergedEntries(build: Build, keyRange: SourceRange, value: SourceNode): readonly MapEntry[] {
  const sources = value.kind === 'list' ? value.items : [value];
  const entries: MapEntry[] = [];
  for (const source of sources) {
    const merged = source.alias ?? value.alias ?? keyRange;
    if (source.kind === 'map')
      for (const entry of source.entries.values()) entries.push({ ...entry, merged });
    else if (!build.probleme.some(({ range }) => range === source.range))
      build.probleme.push(badMerge(merged));
  }
  return entries;
}

/** `lone`: a word between commas of `{ }`, without a colon. */
function keyOf(build: Build, key: Node, range: SourceRange, lone: boolean): string | undefined {
  if (!isScalar(key)) {
    build.probleme.push(keyIsNoText(range));
    return undefined;
  }
  const text = String(key.value);
  const checked = checkKey(text, key.type === Scalar.PLAIN, range, build.zahlAlsSchluessel, lone);
  if (checked.problem !== undefined) build.probleme.push(checked.problem);
  return checked.key;
}

function scalarOf(build: Build, scalar: Scalar): ScalarNode {
  const [start, end] = offsetsOf(build, scalar);
  const style = STYLES[scalar.type ?? Scalar.PLAIN];
  const quoted = style === 'single' || style === 'double';
  const source = build.index.text.slice(
    quoted ? start + 1 : start,
    quoted ? Math.max(start + 1, end - 1) : end,
  );
  return { kind: 'scalar', value: plainValue(scalar, source), source, style, range: placeOf(build, scalar) };
}

const STYLES: Record<Scalar.Type, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

function plainValue({ value }: Scalar, source: string): ScalarNode['value'] {
  if (typeof value === 'number') return Number.isFinite(value) && DECIMAL.test(source) ? value : source;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

function emptyAt(range: SourceRange): ScalarNode {
  return { kind: 'scalar', value: null, source: '', style: 'plain', range };
}

/** Block collections end with their last value; the library counts the comments behind them as well. */
function blockRange(build: Build, node: Node, last: SourceNode | undefined): SourceRange {
  const range = placeOf(build, node);
  const end = (last?.alias ?? last?.range)?.end;
  return end === undefined ? range : { ...range, end };
}

function placeOf(build: Build, node: Node): SourceRange {
  const [start, end] = offsetsOf(build, node);
  return rangeBetween(build.uri, build.index, start, end);
}

function offsetsOf(build: Build, node: Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  if (start < end) return [start + build.shift, end + build.shift];
  // The library puts a missing value behind the blanks that follow its colon; the colon is what people look at.
  let at = start + build.shift;
  while (at > 0 && (build.index.text[at - 1] === ' ' || build.index.text[at - 1] === '\t')) at--;
  return [at, at];
}
