import type { FeelNode } from './ast.ts';

/** The direct parts of a node, in the order of the text. */
export function operandsOf(node: FeelNode): readonly FeelNode[] {
  switch (node.art) {
    case 'literal':
    case 'pfad':
      return [];
    case 'eigenschaft':
      return [node.von_wert];
    case 'und':
    case 'oder':
      return node.operanden;
    case 'nicht':
    case 'negativ':
      return [node.operand];
    case 'vergleich':
    case 'rechnung':
      return [node.links, node.rechts];
    case 'enthalten':
      return [node.wert, node.liste];
    case 'bereich':
      return [node.wert, node.unten, node.oben];
    case 'wenn':
      return [node.bedingung, node.dann, node.sonst];
    case 'liste':
      return node.elemente;
    case 'aufruf':
      return node.argumente;
    case 'quantor':
      return [node.liste, node.bedingung];
    default:
      return node satisfies never;
  }
}
