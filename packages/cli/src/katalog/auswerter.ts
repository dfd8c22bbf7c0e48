import { type Auswerter, kompiliert } from '@baukasten/engine';

/** The evaluator of `--auswerter`; json-rules-engine is loaded only if it is used. */
export async function loadAuswerter(name: string | undefined): Promise<Auswerter> {
  if (name === 'kompiliert') return kompiliert;
  const { jsonRulesEngine } = await import('./json-rules-engine.ts');
  return jsonRulesEngine;
}
