import { type FeelNode, operandsOf } from '@baukasten/engine';

/** Calls `visit` for an expression and all that it is made of, in the order of its text. */
export function visitFeel(node: FeelNode, visit: (node: FeelNode) => void): void {
  visit(node);
  for (const child of operandsOf(node)) visitFeel(child, visit);
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
