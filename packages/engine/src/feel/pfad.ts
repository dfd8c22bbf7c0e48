import type { FeelPath } from './ast.ts';
import { EIGENSCHAFTEN } from './namen.ts';

/** The path before `.year .month .day .days .months`, if this path might end in such a property. */
export function splitProperty(
  node: Pick<FeelPath, 'teile'>,
): { readonly vorne: readonly string[]; readonly name: string } | undefined {
  const name = node.teile.at(-1);
  if (name === undefined || node.teile.length < 2 || !EIGENSCHAFTEN.has(name)) return undefined;
  return { vorne: node.teile.slice(0, -1), name };
}
