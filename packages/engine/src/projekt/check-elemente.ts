import type { Problem } from '../document/problem.ts';
import type { ScalarNode, SourceNode } from '../document/source-node.ts';

/** Findings and departures name an element by its `id`, municipalities by their `ags`: two of one name are one too many. */
const NAMING = ['id', 'ags'];

/** Elements of one list that have the same name. */
export function doubleElements(root: SourceNode | undefined): readonly Problem[] {
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
  return {
    code: 'element-doppelt',
    schwere: 'fehler',
    range: place,
    text: {
      de: `„${node.value}“ steht in dieser Liste schon einmal; bitte jedem Eintrag einen eigenen Namen geben oder den doppelten löschen.`,
      en: `"${node.value}" stands in this list already; give each entry a name of its own or delete the second one.`,
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

function placeOf(node: ScalarNode) {
  return node.alias ?? node.range;
}
