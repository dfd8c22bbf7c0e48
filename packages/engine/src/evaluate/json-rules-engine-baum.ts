import type { TopLevelConditionResult } from 'json-rules-engine';
import { and, not, or } from '../feel/kleene.ts';
import type { Wahrheit } from '../feel/values.ts';

/** What a lazy fact delivers when its atom is neither true nor false; the library itself would take `undefined` as absent. */
export const UNBEKANNT = 'unbekannt';

/** The tree that json-rules-engine returns for a rule. */
export type Ergebnisbaum = TopLevelConditionResult;

type Zweig = Ergebnisbaum | Extract<Ergebnisbaum, { all: unknown }>['all'][number];

export interface GefalteterBaum {
  readonly wahrheit: Wahrheit;
  /** Names of the facts at the leaves, in the order of the tree. */
  readonly fakten: readonly string[];
}

/** Three-valued value of a returned tree. The `result` of groups is two-valued and therefore not looked at. */
export function foldTree(baum: Zweig): GefalteterBaum {
  if ('all' in baum) return foldGroup(baum.all, and);
  if ('any' in baum) return foldGroup(baum.any, or);
  if ('not' in baum) return foldGroup([baum.not], ([wert]) => not(wert));
  if ('condition' in baum) throw new Error('json-rules-engine returned a reference, but none was built');
  return { wahrheit: truthOf(baum.fact, baum.factResult), fakten: [baum.fact] };
}

function foldGroup(
  zweige: readonly Zweig[],
  combine: (werte: readonly Wahrheit[]) => Wahrheit,
): GefalteterBaum {
  const kinder = zweige.map(foldTree);
  return {
    wahrheit: combine(kinder.map(({ wahrheit }) => wahrheit)),
    fakten: kinder.flatMap(({ fakten }) => fakten),
  };
}

/** A leaf that was not evaluated has no `factResult`: the library has cut it short, which it must not. */
function truthOf(fakt: string, ergebnis: unknown): Wahrheit {
  if (ergebnis === true || ergebnis === false) return ergebnis;
  if (ergebnis === UNBEKANNT) return undefined;
  throw new Error(`json-rules-engine did not evaluate fact ${fakt}`);
}
