import type { FeelNode } from '../feel/ast.ts';
import { compileFeel } from '../feel/compile.ts';
import type { FeelEnv } from '../feel/env.ts';
import { type Trace, traceFeel } from '../feel/trace.ts';
import type { FeelValue } from '../feel/values.ts';
import { createUrteilstabelle, type Urteilstabelle } from './urteilstabelle.ts';

/** Compiles each expression and decides each pattern of parts once; keep one for as long as the catalogue lives. */
export interface Compiler {
  value(node: FeelNode): (env: FeelEnv) => FeelValue;
  trace(node: FeelNode): (env: FeelEnv) => Trace;
  readonly decide: Urteilstabelle;
}

export function createCompiler(): Compiler {
  const values = new WeakMap<FeelNode, (env: FeelEnv) => FeelValue>();
  const traces = new WeakMap<FeelNode, (env: FeelEnv) => Trace>();
  return {
    value: (node) => memo(values, node, compileFeel),
    trace: (node) => memo(traces, node, traceFeel),
    decide: createUrteilstabelle(),
  };
}

function memo<T>(cache: WeakMap<FeelNode, T>, node: FeelNode, compile: (node: FeelNode) => T): T {
  const known = cache.get(node) ?? compile(node);
  cache.set(node, known);
  return known;
}
