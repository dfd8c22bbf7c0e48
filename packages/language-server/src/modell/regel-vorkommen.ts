import {
  dateiArtOf,
  type ScalarNode,
  type SourceDocument,
  type SourcePath,
  scalarRange,
} from '@baukasten/engine';
import { ausdrueckeIn } from './ausdruecke.ts';
import { feelVorkommen } from './feel-vorkommen.ts';
import { type Knoten, keysOf, textOf, walk } from './lauf.ts';
import type { SymbolArt, Vorkommen } from './vorkommen.ts';

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
    found.push(...keyVorkommen(knoten), ...valueVorkommen(document, knoten, art));
  });
  return [...found, ...ausdrueckeIn(document).flatMap((stelle) => feelVorkommen(document, stelle))];
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

function valueVorkommen(document: SourceDocument, { node, pfad }: Knoten, art: string): readonly Vorkommen[] {
  const name = textOf(node);
  if (node.kind !== 'scalar' || name === undefined) return [];
  const range = scalarRange(document, node, 0, name.length);
  const keys = keysOf(pfad);
  const key = pfad.at(-1);
  const one = (symbol: SymbolArt, rolle: Vorkommen['rolle'] = 'verwendung') => [
    { art: symbol, name, range, rolle },
  ];
  if (pfad.length === 1 && key === art) return one('modul', 'definition');
  if (key === 'kennung') return one('kennung', 'definition');
  if (key === 'modul' && keys.includes('entfaellt')) return one('modul');
  if (keys[0] === 'entfaellt' && typeof key === 'string' && Object.hasOwn(WEGFALL, key))
    return one(WEGFALL[key] ?? 'kennung');
  if (typeof key === 'number' && keys.at(-1) === 'entfaellt') return one('kennung');
  if (typeof key === 'number' && keys.at(-1) === 'zeile') return one('zeile');
  if (key === 'zeile') return one('zeile');
  if (key === 'feld' || key === 'setze' || key === 'schwelle_fuer')
    return pathVorkommen(document, node, pfad, name);
  return [];
}

/** A fact written as a path, each segment on its own. */
export function pathVorkommen(
  document: SourceDocument,
  node: ScalarNode,
  _pfad: SourcePath,
  text: string,
): readonly Vorkommen[] {
  const teile = text.split('.');
  let at = 0;
  return teile.map((teil, index) => {
    const range = scalarRange(document, node, at, at + teil.length);
    at += teil.length + 1;
    return { art: 'fakt', name: plainPath(teile.slice(0, index + 1)), range, rolle: 'verwendung' };
  });
}

/** Without list indexes: `a[0].b` and `a.*.b` are the fact `a.b`. */
function plainPath(teile: readonly string[]): string {
  return teile
    .map((teil) => teil.replace(/\[\d+\]/g, ''))
    .filter((teil) => teil !== '*' && teil !== '')
    .join('.');
}
