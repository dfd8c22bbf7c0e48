import type { FeelNode } from './ast.ts';
import { type FeelProblem, type FeelProblemCode, feelProblem, type Span } from './problem.ts';
import type { FeelTyp } from './typ.ts';

export type TypAuskunft =
  | { readonly typ: FeelTyp }
  | {
      readonly fehler: 'unbekannt';
      /** Index of the first segment that is not known. */
      readonly segment: number;
      readonly vorschlaege: readonly string[];
    };

/** What can be named: facts, `parameter.x`, `groesse.x`, `stichtag`, the variables of a surrounding `je`. */
export interface TypUmfeld {
  lookup(teile: readonly string[]): TypAuskunft;
}

/** One type check on its way through a tree. */
export interface Pruefung {
  readonly umfeld: TypUmfeld;
  readonly probleme: FeelProblem[];
  /** The element types of the loop variables in force. */
  readonly schleifen: ReadonlyMap<string, FeelTyp>;
  typOf(node: FeelNode): FeelTyp;
  bind(variable: string, typ: FeelTyp): Pruefung;
  /** Notes a problem. What is wrong fits everything, so that one mistake is reported once. */
  fail(code: FeelProblemCode, span: Span, de: string, en: string, ersatz?: string): FeelTyp;
}

export const BELIEBIG: FeelTyp = { art: 'beliebig' };

export function createPruefung(
  umfeld: TypUmfeld,
  check: (node: FeelNode, pruefung: Pruefung) => FeelTyp,
  probleme: FeelProblem[] = [],
  schleifen: ReadonlyMap<string, FeelTyp> = new Map(),
): Pruefung {
  const pruefung: Pruefung = {
    umfeld,
    probleme,
    schleifen,
    typOf: (node) => check(node, pruefung),
    bind: (variable, typ) => createPruefung(umfeld, check, probleme, new Map(schleifen).set(variable, typ)),
    fail: (code, span, de, en, ersatz) => {
      probleme.push(feelProblem(code, span, de, en, ersatz));
      return BELIEBIG;
    },
  };
  return pruefung;
}
