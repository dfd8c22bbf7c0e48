import type { FeelNode } from '@baukasten/engine';

/** Calls `visit` for an expression and all that it is made of, in the order of its text. */
export function visitFeel(node: FeelNode, visit: (node: FeelNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) visitFeel(child, visit);
}

/** Names after `parameter.` or `groesse.`. */
export function namesIn(node: FeelNode, wurzel: 'parameter' | 'groesse'): readonly string[] {
  const found: string[] = [];
  visitFeel(node, (one) => {
    if (one.art !== 'pfad' || one.teile[0] !== wurzel) return;
    const name = one.teile[1];
    if (name !== undefined) found.push(name);
  });
  return found;
}

function childrenOf(node: FeelNode): readonly FeelNode[] {
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
