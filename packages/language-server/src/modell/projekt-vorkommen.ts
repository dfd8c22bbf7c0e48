import { type SourceDocument, type SourceNode, scalarRange } from '@baukasten/engine';
import { elementVorkommen } from './element-vorkommen.ts';
import { faktenIn } from './fakten-in.ts';
import { keysOf, textOf, walk } from './lauf.ts';
import { pathVorkommen } from './pfad-vorkommen.ts';
import type { SymbolArt, Vorkommen } from './vorkommen.ts';

/** Names in project files: every field is a fact, some values name rules, others elements of lists. */
export function projektVorkommen(document: SourceDocument): readonly Vorkommen[] {
  return [...angabenVorkommen(document, document.root), ...elementVorkommen(document)];
}

/** Names in files of cases. */
export function faelleVorkommen(document: SourceDocument): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  walk(document.root, ({ node, pfad, entry }) => {
    const keys = keysOf(pfad);
    const inner = keys[0] === 'faelle' ? keys.slice(1) : keys;
    const [first] = inner;
    if ((first === 'angaben' || first === 'grundlage') && inner.length === 1) {
      found.push(...angabenVorkommen(document, node));
      return false;
    }
    if (entry !== undefined && inner.length === 2 && (first === 'erwartet' || first === 'fehlt'))
      found.push({ art: 'kennung', name: entry.key, range: entry.keyRange, rolle: 'verwendung' });
    if (entry !== undefined && inner.length === 2 && first === 'groessen')
      found.push({ art: 'groesse', name: entry.key, range: entry.keyRange, rolle: 'verwendung' });
    const name = textOf(node);
    if (node.kind !== 'scalar' || name === undefined || typeof pfad.at(-1) !== 'number') return undefined;
    if (first === 'fehlt') found.push(...pathVorkommen(document, node, name));
    if (first === 'varianten') found.push(...valueVorkommen(document, node, 'modul'));
    return undefined;
  });
  return found;
}

/** What a project states: its facts, the requirements that it departs from, the variants that it tries. */
function angabenVorkommen(document: SourceDocument, root: SourceNode | undefined): readonly Vorkommen[] {
  const found: Vorkommen[] = [...faktenIn(root)];
  walk(root, ({ node, pfad }) => {
    const [first, second, third] = pfad;
    if (first === 'abweichungen' && typeof second === 'number' && third === 'anforderung')
      found.push(...valueVorkommen(document, node, 'kennung'));
    if (first === 'varianten' && pfad.length === 2) found.push(...valueVorkommen(document, node, 'modul'));
  });
  return found;
}

/** A name that is a whole value. */
export function valueVorkommen(
  document: SourceDocument,
  node: SourceNode,
  art: SymbolArt,
  rolle: Vorkommen['rolle'] = 'verwendung',
): readonly Vorkommen[] {
  const name = textOf(node);
  if (node.kind !== 'scalar' || name === undefined) return [];
  const range = scalarRange(document, node, 0, name.length);
  return [{ art, name, range, rolle, ...(node.alias === undefined ? {} : { geteilt: true }) }];
}
