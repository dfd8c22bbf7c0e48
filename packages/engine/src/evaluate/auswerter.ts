import type { FeelNode } from '../feel/ast.ts';
import type { Trace } from '../feel/trace.ts';
import type { Umgebung } from './umgebung.ts';

/** One condition to evaluate: `wenn`, `dann` or the condition of a relief. */
export interface Bedingung {
  readonly node: FeelNode;
  readonly umgebung: Umgebung;
}

export type AuswerterName = 'json-rules-engine' | 'kompiliert';

/** Evaluates conditions with their full traces, in the order given. Both evaluators return the same traces. */
export interface Auswerter {
  readonly name: AuswerterName;
  evaluate(bedingungen: readonly Bedingung[]): Promise<readonly Trace[]>;
}

/** Compiled closures: the editor and populations. */
export const kompiliert: Auswerter = {
  name: 'kompiliert',
  evaluate: async (bedingungen) => traceAll(bedingungen),
};

export function traceAll(bedingungen: readonly Bedingung[]): readonly Trace[] {
  return bedingungen.map(({ node, umgebung }) => umgebung.trace(node));
}
