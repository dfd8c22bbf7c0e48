import { dateiArtOf, type SourceDocument, type SourcePath } from '@baukasten/engine';
import { ausdrueckeIn, jeOf, PFADFELDER } from './ausdruecke.ts';
import { feelVorkommen } from './feel-vorkommen.ts';
import { type Knoten, keysOf, textOf, walk } from './lauf.ts';
import { pathVorkommen } from './pfad-vorkommen.ts';
import { valueVorkommen } from './projekt-vorkommen.ts';
import { throughLoop } from './schleifen.ts';
import type { Name, SymbolArt, Vorkommen } from './vorkommen.ts';

/** Kinds of entries by the name of their list. */
const LISTEN: Readonly<Record<string, SymbolArt>> = {
  parameter: 'parameter',
  groessen: 'groesse',
  erleichterungen: 'erleichterung',
  anforderungen: 'kennung',
};
const WEGFALL: Readonly<Record<string, SymbolArt>> = {
  anforderung: 'kennung',
  erleichterung: 'erleichterung',
  groesse: 'groesse',
};

/** Names in modules, overlays and variants. */
export function regelVorkommen(document: SourceDocument): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  const art = dateiArtOf(document.uri) ?? '';
  walk(document.root, (knoten) => {
    found.push(...keyVorkommen(knoten), ...valuesIn(document, knoten, art), ...pathsIn(document, knoten));
  });
  const inFeel = ausdrueckeIn(document).flatMap((stelle) => {
    const names = feelVorkommen(document, stelle);
    return stelle.je === undefined ? withTraeger(names, stelle.pfad) : names;
  });
  return [...found, ...inFeel];
}

/** Entries are known by their keys; requirements by their Kennung, except where an overlay changes them. */
function keyVorkommen({ pfad, entry }: Knoten): readonly Vorkommen[] {
  if (entry === undefined) return [];
  const keys = keysOf(pfad);
  const name = entry.key;
  const range = entry.keyRange;
  const [first = '', second = ''] = keys;
  const changed = first === 'aendert' && keys.length === 3;
  const list =
    changed || (first === 'ergaenzt' && keys.length === 3) ? second : keys.length === 2 ? first : '';
  const art = Object.hasOwn(LISTEN, list) ? LISTEN[list] : undefined;
  if (art !== undefined && (changed || art !== 'kennung'))
    return [{ art, name, range, rolle: changed ? 'aenderung' : 'definition' }];
  // `erleichterungen: { x: { aendert: { KENNUNG: … } } }`
  const inRelief = keys.at(-2) === 'aendert' && keys.at(-4) === 'erleichterungen';
  return inRelief ? [{ art: 'kennung', name, range, rolle: 'aenderung' }] : [];
}

function valuesIn(document: SourceDocument, { node, pfad }: Knoten, art: string): readonly Vorkommen[] {
  const text = textOf(node);
  if (node.kind !== 'scalar' || text === undefined) return [];
  const keys = keysOf(pfad);
  const key = pfad.at(-1);
  const one = (symbol: SymbolArt, rolle?: Vorkommen['rolle']) =>
    valueVorkommen(document, node, symbol, rolle);
  if (pfad.length === 1 && key === art) return one('modul', 'definition');
  if (key === 'kennung') return one('kennung', 'definition');
  if (key === 'modul' && keys.includes('entfaellt')) return one('modul');
  if (keys[0] === 'entfaellt' && typeof key === 'string' && Object.hasOwn(WEGFALL, key))
    return one(WEGFALL[key] ?? 'kennung');
  if (typeof key === 'number' && keys.at(-1) === 'entfaellt') return one('kennung');
  if (typeof key === 'number' && keys.at(-1) === 'zeile') return one('zeile');
  if (key === 'zeile') return one('zeile');
  return [];
}

/** Facts that are named outside expressions; where the entry has a `je`, its variable stands for an element. */
function pathsIn(document: SourceDocument, { node, pfad }: Knoten): readonly Vorkommen[] {
  const text = textOf(node);
  if (node.kind !== 'scalar' || text === undefined || !PFADFELDER.has(pfad.at(-1))) return [];
  const found = pathVorkommen(document, node, text);
  const je = jeOf(document, pfad);
  return je === undefined ? withTraeger(found, pfad) : found.flatMap((one) => throughLoop(one, je));
}

/** What a text says about a rule of another file is said about the elements of that rule's list. */
function withTraeger(found: readonly Vorkommen[], pfad: SourcePath): readonly Vorkommen[] {
  const traeger = traegerOf(keysOf(pfad));
  return traeger === undefined ? found : found.map((one) => (one.art === 'fakt' ? { ...one, traeger } : one));
}

function traegerOf(keys: readonly string[]): Name | undefined {
  const change = keys.lastIndexOf('aendert');
  if (change < 0) return undefined;
  // In a relief Kennungen follow at once, in an overlay the kind comes first.
  const [list = '', name = ''] =
    keys[change - 2] === 'erleichterungen' ? ['anforderungen', keys[change + 1]] : keys.slice(change + 1);
  const art = Object.hasOwn(LISTEN, list) ? LISTEN[list] : undefined;
  return art === undefined || name === '' ? undefined : { art, name };
}
