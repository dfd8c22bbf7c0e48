import type { FeelNode } from './ast.ts';
import type { Knoten } from './baum.ts';
import { type FeelProblem, type FeelProblemCode, feelProblem, type Span } from './problem.ts';

/** What the builders share: the text, the problems found so far, and one way down. */
export interface Bau {
  readonly text: string;
  readonly probleme: FeelProblem[];
  tiefe: number;
  build(knoten: Knoten): FeelNode | undefined;
  fail(code: FeelProblemCode, span: Span, de: string, en: string, ersatz?: string): undefined;
  slice(span: Span): string;
}

export function createBau(text: string, buildNode: (knoten: Knoten, bau: Bau) => FeelNode | undefined): Bau {
  const probleme: FeelProblem[] = [];
  const bau: Bau = {
    text,
    probleme,
    tiefe: 0,
    build: (knoten) => buildNode(knoten, bau),
    fail: (code, span, de, en, ersatz) => {
      probleme.push(feelProblem(code, span, de, en, ersatz));
      return undefined;
    },
    slice: (span) => text.slice(span.von, span.bis),
  };
  return bau;
}

export function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

export function complete<T>(werte: readonly (T | undefined)[]): werte is readonly T[] {
  return werte.every((wert) => wert !== undefined);
}
