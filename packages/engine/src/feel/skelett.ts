import type { FeelLogic, FeelNode, FeelNot } from './ast.ts';
import { and, not, or } from './kleene.ts';
import type { Trace } from './trace.ts';

/** The boolean skeleton of a condition: `and`, `or`, `not()` above atoms that are evaluated as a whole. */
export type Skelett =
  | { readonly art: 'und' | 'oder'; readonly node: FeelLogic; readonly kinder: readonly Skelett[] }
  | { readonly art: 'nicht'; readonly node: FeelNot; readonly kinder: readonly [Skelett] }
  | { readonly art: 'atom'; readonly node: FeelNode };

export function skeletonOf(node: FeelNode): Skelett {
  switch (node.art) {
    case 'und':
    case 'oder':
      return { art: node.art, node, kinder: node.operanden.map(skeletonOf) };
    case 'nicht':
      return { art: 'nicht', node, kinder: [skeletonOf(node.operand)] };
    default:
      return { art: 'atom', node };
  }
}

/** The atoms in the order of the text. */
export function atomsOf(skelett: Skelett): readonly FeelNode[] {
  return skelett.art === 'atom' ? [skelett.node] : skelett.kinder.flatMap(atomsOf);
}

/** The trace of the whole from the traces of its atoms (in the order of the text): the same as `traceFeel` gives. */
export function foldTrace(skelett: Skelett, atome: readonly Trace[]): Trace {
  const rest = [...atome].reverse();
  const gefaltet = fold(skelett, () => rest.pop());
  if (rest.length > 0) throw new Error(`${rest.length} traces too many for the skeleton`);
  return gefaltet;
}

function fold(skelett: Skelett, next: () => Trace | undefined): Trace {
  if (skelett.art === 'atom') {
    const spur = next();
    if (spur === undefined) throw new Error('too few traces for the skeleton');
    return spur;
  }
  const kinder = skelett.kinder.map((kind) => fold(kind, next));
  const werte = kinder.map((kind) => kind.wert);
  const wert = skelett.art === 'und' ? and(werte) : skelett.art === 'oder' ? or(werte) : not(werte[0]);
  return { node: skelett.node, wert, kinder };
}
