import type { Text } from '../document/problem.ts';

export type FeelProblemCode =
  | 'feel-syntax'
  | 'feel-teilmenge'
  | 'feel-name'
  | 'feel-typ'
  | 'feel-einheit'
  | 'feel-auswahl';

/** A mistake in an expression. `von`/`bis` are UTF-16 offsets into its text; `ersatz` replaces exactly that stretch. */
export interface FeelProblem {
  readonly code: FeelProblemCode;
  readonly text: Text;
  readonly von: number;
  readonly bis: number;
  readonly ersatz?: string;
}

export interface Span {
  readonly von: number;
  readonly bis: number;
}

export function feelProblem(
  code: FeelProblemCode,
  span: Span,
  de: string,
  en: string,
  ersatz?: string,
): FeelProblem {
  const problem = { code, text: { de, en }, von: span.von, bis: span.bis };
  return ersatz === undefined ? problem : { ...problem, ersatz };
}
