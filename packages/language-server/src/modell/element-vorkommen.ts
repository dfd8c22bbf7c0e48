import { type SourceDocument, type SourceNode, type SourcePath, scalarRange } from '@baukasten/engine';
import { keysOf, textOf, walk } from './lauf.ts';
import type { Vorkommen } from './vorkommen.ts';

/**
 * The elements of a project's lists (`id: kern`), the departures that name one (`element: kern`), and fields of other
 * elements that are called like one of a list (`teilgebiet: kern` of `teilgebiete`). Where several lists have an element of
 * this id, a departure names each of them: which one is meant follows from the rule. Criteria of a scoring matrix are not
 * among them, since bids name those too.
 */
export function elementVorkommen(document: SourceDocument): readonly Vorkommen[] {
  const definitions: { readonly id: string; readonly liste: string; readonly one: Vorkommen }[] = [];
  const verwendungen: { readonly id: string; readonly node: SourceNode; readonly liste: string }[] = [];
  walk(document.root, ({ node, pfad }) => {
    const id = textOf(node);
    const key = pfad.at(-1);
    if (id === undefined) return;
    if (isElementId(pfad)) {
      const one = vorkommen(document, node, elementName(document.uri, pfad, id), 'definition');
      definitions.push({ id, liste: keysOf(pfad).at(-2) ?? '', one });
    } else if (typeof pfad.at(-2) === 'number' && typeof key === 'string')
      verwendungen.push({ id, node, liste: pfad[0] === 'abweichungen' && key === 'element' ? '' : key });
  });
  return [
    ...definitions.map(({ one }) => one),
    ...verwendungen.flatMap(({ id, node, liste }) => {
      const meant = definitions.filter((known) => known.id === id && isCalledAfter(liste, known.liste));
      const names = new Set(meant.map(({ one }) => one.name));
      return [...names].map((name) => vorkommen(document, node, name, 'verwendung'));
    }),
  ];
}

/** Ids of the elements that a field of another element can name. */
export function elementsNamedBy(feld: string, document: SourceDocument): readonly string[] {
  const found = new Set<string>();
  walk(document.root, ({ node, pfad }) => {
    const id = textOf(node);
    if (id !== undefined && isElementId(pfad) && isCalledAfter(feld, keysOf(pfad).at(-2) ?? ''))
      found.add(id);
  });
  return [...found];
}

function isCalledAfter(feld: string, liste: string): boolean {
  return liste.startsWith(feld);
}

/** Elements are named by their `id`, municipalities by their key. */
function isElementId(pfad: SourcePath): boolean {
  const key = pfad.at(-1);
  return (
    typeof pfad.at(-2) === 'number' &&
    (key === 'id' || (key === 'ags' && pfad[0] === 'gemeinden')) &&
    pfad[0] !== 'wertung'
  );
}

/** An element belongs to a list of one file; nested lists share their names, since no departure tells them apart. */
function elementName(uri: string, pfad: SourcePath, id: string): string {
  return `${uri}#${keysOf(pfad).slice(0, -1).join('.')}/${id}`;
}

/** What people write for the element of such a name. */
export function idOfElement(name: string): string {
  return name.slice(name.indexOf('/', name.indexOf('#')) + 1);
}

/** The name of the same list's element with another id. */
export function withId(name: string, id: string): string {
  return `${name.slice(0, name.length - idOfElement(name).length)}${id}`;
}

function vorkommen(
  document: SourceDocument,
  node: SourceNode,
  name: string,
  rolle: Vorkommen['rolle'],
): Vorkommen {
  const range =
    node.kind === 'scalar' ? scalarRange(document, node, 0, textOf(node)?.length ?? 0) : node.range;
  return { art: 'element', name, range, rolle, ...(node.alias === undefined ? {} : { geteilt: true }) };
}
