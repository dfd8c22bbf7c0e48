import { type SourceDocument, type SourceNode, type SourcePath, scalarRange } from '@baukasten/engine';
import { keysOf, textOf, walk } from './lauf.ts';
import { pathVorkommen } from './regel-vorkommen.ts';
import type { SymbolArt, Vorkommen } from './vorkommen.ts';

/** Names in project files: every field is a fact. */
export function projektVorkommen(document: SourceDocument): readonly Vorkommen[] {
  const found: Vorkommen[] = [...faktenIn(document.root, [])];
  walk(document.root, ({ node, pfad }) => {
    const [first, second, third] = pfad;
    const named = (art: SymbolArt) => {
      const name = textOf(node);
      if (node.kind === 'scalar' && name !== undefined)
        found.push({ art, name, range: scalarRange(document, node, 0, name.length), rolle: 'verwendung' });
    };
    if (first === 'abweichungen' && typeof second === 'number' && third === 'anforderung') named('kennung');
    if (first === 'varianten' && pfad.length === 2) named('modul');
  });
  return found;
}

/** Names in files of cases. */
export function faelleVorkommen(document: SourceDocument): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  walk(document.root, ({ node, pfad, entry }) => {
    const keys = keysOf(pfad);
    const inner = keys[0] === 'faelle' ? keys.slice(1) : keys;
    const [first] = inner;
    if ((first === 'angaben' || first === 'grundlage') && inner.length === 1) {
      if (node.alias === undefined) found.push(...faktenIn(node, []));
      return false;
    }
    if (entry !== undefined && inner.length === 2 && (first === 'erwartet' || first === 'fehlt'))
      found.push({ art: 'kennung', name: entry.key, range: entry.keyRange, rolle: 'verwendung' });
    if (entry !== undefined && inner.length === 2 && first === 'groessen')
      found.push({ art: 'groesse', name: entry.key, range: entry.keyRange, rolle: 'verwendung' });
    const name = textOf(node);
    if (node.kind !== 'scalar' || name === undefined) return undefined;
    if (first === 'fehlt' && typeof pfad.at(-1) === 'number')
      found.push(...pathVorkommen(document, node, pfad, name));
    if (first === 'varianten' && typeof pfad.at(-1) === 'number')
      found.push({
        art: 'modul',
        name,
        range: scalarRange(document, node, 0, name.length),
        rolle: 'verwendung',
      });
    return undefined;
  });
  return found;
}

function faktenIn(root: SourceNode | undefined, davor: SourcePath): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  walk(root, ({ pfad, entry }) => {
    if (entry === undefined) return;
    const name = keysOf([...davor, ...pfad]).join('.');
    found.push({ art: 'fakt', name, range: entry.keyRange, rolle: 'verwendung' });
  });
  return found;
}
