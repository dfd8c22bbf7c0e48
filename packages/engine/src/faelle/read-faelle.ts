import type { SourceDocument } from '../document/source-document.ts';
import type { MapEntry, SourceNode } from '../document/source-node.ts';
import { childOf, entriesOf, itemsOf, mapOf, textOf } from '../katalog/node-reader.ts';
import type { Feld } from '../katalog/types.ts';
import { mergeNodes } from './merge-nodes.ts';
import type { Erwartung, Fall, Falldatei, FehltErwartung } from './types.ts';

/** Reads a file of cases; broken entries have been reported by the schema and are left out. */
export function readFaelle(id: string, document: SourceDocument): Falldatei {
  const { root } = document;
  const faelle = itemsOf(childOf(root, 'faelle')).map((item) => readFall(item, root));
  return { id, document, faelle };
}

/** One case of a file with this root; with the root itself as `node`, what the file states for all of its cases. */
export function readFall(node: SourceNode, root: SourceNode | undefined): Fall {
  const stichtag = textOf(node, 'stichtag') ?? textOf(root, 'stichtag') ?? '';
  const land = textOf(node, 'land') ?? textOf(root, 'land');
  const own = childOf(node, 'varianten') === undefined ? root : node;
  return {
    name: textOf(node, 'name') ?? '',
    range: node.range,
    stichtag,
    ...(land === undefined ? {} : { land }),
    ...(childOf(own, 'varianten') === undefined ? {} : { varianten: readVarianten(own) }),
    angaben: mapOf(mergeNodes(childOf(root, 'grundlage'), childOf(node, 'angaben'))),
    erwartet: entriesOf(childOf(node, 'erwartet')).flatMap(readErwartung),
    fehlt: entriesOf(childOf(node, 'fehlt')).flatMap(readFehlt),
    groessen: entriesOf(childOf(node, 'groessen')).map(({ key, value, keyRange }) => ({
      name: key,
      wert: value,
      range: keyRange,
    })),
  };
}

function readVarianten(node: SourceNode | undefined): readonly Feld<string>[] {
  return itemsOf(childOf(node, 'varianten')).flatMap((item) =>
    item.kind === 'scalar' && item.value !== null
      ? [{ wert: String(item.value), range: item.alias ?? item.range }]
      : [],
  );
}

/** `KENNUNG: [paths]`, or `KENNUNG: { element: [paths] }`. */
function readFehlt({ key, value, keyRange }: MapEntry): readonly FehltErwartung[] {
  const paths = (node: SourceNode) =>
    itemsOf(node).flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []));
  if (value.kind !== 'map') return [{ kennung: key, pfade: paths(value), range: keyRange }];
  return entriesOf(value).map((entry) => ({
    kennung: key,
    element: entry.key,
    pfade: paths(entry.value),
    range: entry.keyRange,
  }));
}

/** `KENNUNG: verdict`, or `KENNUNG: { element: verdict }`. */
function readErwartung({ key, value, keyRange }: MapEntry): readonly Erwartung[] {
  if (value.kind === 'scalar') return [{ kennung: key, urteil: String(value.value), range: keyRange }];
  return entriesOf(value).map((entry) => ({
    kennung: key,
    element: entry.key,
    urteil: entry.value.kind === 'scalar' ? String(entry.value.value) : '',
    range: entry.keyRange,
  }));
}
