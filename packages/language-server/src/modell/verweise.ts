import {
  comparePositions,
  remembered,
  type SourceDocument,
  type SourceNode,
  type SourceRange,
} from '@baukasten/engine';

/** A place that repeats text of another one: `*name`, or an entry that `<<` brings in. */
interface Verweis {
  /** What is repeated. */
  readonly ziel: SourceRange;
  readonly verwendung: SourceRange;
}

/** Whether an alias or a merge key outside a stretch repeats something of it: changed there, it changes elsewhere. */
export function isRepeated(document: SourceDocument, range: SourceRange): boolean {
  return verweiseIn(document).some(({ ziel, verwendung }) => touch(ziel, range) && !touch(verwendung, range));
}

function touch(a: SourceRange, b: SourceRange): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

const verweiseIn = remembered(({ root }: SourceDocument): readonly Verweis[] => {
  const found: Verweis[] = [];
  const visit = (node: SourceNode): void => {
    if (node.alias !== undefined) {
      found.push({ ziel: node.range, verwendung: node.alias });
      return;
    }
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind !== 'map') return;
    for (const { keyRange, value, merged } of node.entries.values()) {
      if (merged === undefined) visit(value);
      else {
        const { end } = value.alias ?? value.range;
        found.push({ ziel: { ...keyRange, end }, verwendung: merged });
      }
    }
  };
  if (root !== undefined) visit(root);
  return found;
});
