import type { Problem, ProblemCode, Text } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ScalarNode, SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';
import { inhalteOf } from '../katalog/checks/inhalte.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { findVariante } from '../resolve/ebenen.ts';

/** Names that no schema can check: variants and requirements that the rules do not have, and elements of one name. */
export function checkNamen(document: SourceDocument, fachgebiet: Fachgebiet): readonly Problem[] {
  return [
    ...textsIn(document.nodeAt(['varianten'])).flatMap((node) => unknownVariante(node, fachgebiet)),
    ...unknownAnforderungen(document, fachgebiet),
    ...doubleElements(document.root),
  ];
}

function unknownVariante(node: ScalarNode, fachgebiet: Fachgebiet): readonly Problem[] {
  const name = String(node.value);
  if (findVariante(fachgebiet, name) !== undefined) return [];
  const short = fachgebiet.varianten.map(({ id }) => id.split('/').at(-1) ?? id);
  return [
    unknownName(node, 'variante-unbekannt', suggest(name, short)[0], {
      de: `Die Variante „${name}“ gibt es nicht; bekannt: ${short.join(', ') || 'keine'}.`,
      en: `There is no variant "${name}"; known: ${short.join(', ') || 'none'}.`,
    }),
  ];
}

/** A departure from a requirement that does not exist would excuse nothing, and nobody would notice. */
function unknownAnforderungen(document: SourceDocument, fachgebiet: Fachgebiet): readonly Problem[] {
  const liste = document.nodeAt(['abweichungen']);
  if (liste?.kind !== 'list') return [];
  const known = inhalteOf(fachgebiet).anforderungen.map(({ kennung }) => kennung);
  return textsIn({ ...liste, items: liste.items.flatMap((item) => fieldOf(item, 'anforderung') ?? []) })
    .filter(({ value }) => !known.includes(String(value)))
    .map((node) =>
      unknownName(node, 'kennung-unbekannt', suggest(String(node.value), known)[0], {
        de: `Eine Anforderung „${node.value}“ gibt es nicht, diese Abweichung gilt also für nichts; „baukasten regeln“ listet alle Kennungen auf.`,
        en: `There is no requirement "${node.value}", so this departure applies to nothing; "baukasten regeln" lists all ids.`,
      }),
    );
}

function unknownName(node: ScalarNode, code: ProblemCode, near: string | undefined, text: Text): Problem {
  return {
    code,
    schwere: 'fehler',
    range: placeOf(node),
    text:
      near === undefined
        ? text
        : { de: `${text.de} Gemeint: „${near}“?`, en: `${text.en} Did you mean "${near}"?` },
    ...(near === undefined ? {} : { ersatz: near }),
  };
}

/** Findings and departures name an element by its `id`, municipalities by their `ags`: two of one name are one too many. */
const NAMING = ['id', 'ags'];

function doubleElements(root: SourceNode | undefined): readonly Problem[] {
  const found: Problem[] = [];
  const visited = new Set<SourceNode>();
  const visit = (node: SourceNode): void => {
    if (visited.has(node) || node.kind === 'scalar') return;
    visited.add(node);
    if (node.kind === 'list') found.push(...doublesIn(node.items));
    const inner = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
    inner.forEach(visit);
  };
  if (root !== undefined) visit(root);
  return found;
}

function doublesIn(items: readonly SourceNode[]): readonly Problem[] {
  const first = new Map<string, ScalarNode>();
  return items.flatMap((item): readonly Problem[] => {
    const node = NAMING.map((key) => fieldOf(item, key)).find((one) => one !== undefined);
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
    const earlier = first.get(node.value);
    first.set(node.value, earlier ?? node);
    return earlier === undefined ? [] : [doubleName(node, earlier, item)];
  });
}

function doubleName(node: ScalarNode, earlier: ScalarNode, item: SourceNode): Problem {
  const place = item.alias ?? placeOf(node);
  const line = placeOf(earlier).start.line + 1;
  return {
    code: 'element-doppelt',
    schwere: 'fehler',
    range: place,
    text: {
      de: `„${node.value}“ steht in dieser Liste schon in Zeile ${line}; bitte jedem Eintrag einen eigenen Namen geben oder den doppelten löschen.`,
      en: `"${node.value}" stands in this list already, in line ${line}; give each entry a name of its own or delete the second one.`,
    },
    verwandt: [
      {
        text: { de: `Zuerst steht „${node.value}“ hier.`, en: `"${node.value}" stands here first.` },
        range: placeOf(earlier),
      },
    ],
  };
}

function fieldOf(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

function textsIn(node: SourceNode | undefined): readonly ScalarNode[] {
  const items = node?.kind === 'list' ? node.items : [];
  return items.flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? [item] : []));
}

function placeOf(node: ScalarNode) {
  return node.alias ?? node.range;
}
