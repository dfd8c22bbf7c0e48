import type { Trace } from '../feel/trace.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { Auswerter, Bedingung } from './auswerter.ts';
import type { Auswertung, Sachverhalt } from './auswertung.ts';
import type { Compiler } from './compiler.ts';
import { expandInstanzen } from './instanzen.ts';
import { judgeAll } from './judge.ts';
import { planAll } from './plan.ts';

/** Judges a project by all requirements, in the order of the rule files. */
export async function evaluateProjekt(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  auswerter: Auswerter,
): Promise<readonly Auswertung[]> {
  const { plaene, bedingungen } = planProjekt(regelwerk, sachverhalt, compiler);
  const traces = await auswerter.evaluate(bedingungen);
  return judgeAll(plaene, traces, regelwerk, sachverhalt, compiler.decide);
}

/** As `evaluateProjekt`, for an evaluator that need not wait (cases, editor); `nur` leaves all other requirements out. */
export function evaluateWith(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  evaluate: (bedingungen: readonly Bedingung[]) => readonly Trace[],
  nur?: ReadonlySet<string>,
): readonly Auswertung[] {
  const { plaene, bedingungen } = planProjekt(regelwerk, sachverhalt, compiler, nur);
  return judgeAll(plaene, evaluate(bedingungen), regelwerk, sachverhalt, compiler.decide);
}

function planProjekt(
  regelwerk: Regelwerk,
  { fakten, stichtag }: Sachverhalt,
  compiler: Compiler,
  nur?: ReadonlySet<string>,
) {
  return planAll(expandInstanzen(regelwerk, fakten, stichtag, compiler, nur));
}
