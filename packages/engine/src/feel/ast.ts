/**
 * Typed syntax tree of the FEEL subset (formate: "FEEL dialect"). Plain JSON, so that a prebuilt catalogue can carry it.
 * `von`/`bis` are UTF-16 offsets into the text of the expression.
 */
export type FeelNode =
  | FeelLiteral
  | FeelPath
  | FeelProperty
  | FeelLogic
  | FeelNot
  | FeelComparison
  | FeelMember
  | FeelRangeTest
  | FeelArithmetic
  | FeelNegation
  | FeelIf
  | FeelList
  | FeelCall
  | FeelQuantifier;

interface Span {
  readonly von: number;
  readonly bis: number;
}

/** Number literals keep their source text (`zahl`), dates are ISO days, durations ISO 8601. */
export interface FeelLiteral extends Span {
  readonly art: 'literal';
  readonly typ: 'zahl' | 'text' | 'wahrheitswert' | 'datum' | 'dauer_tage' | 'dauer_monate' | 'null';
  readonly wert: string | boolean | null;
}

/** A fact, `parameter.x`, `groesse.x`, `stichtag` or a loop variable, by its segments. */
export interface FeelPath extends Span {
  readonly art: 'pfad';
  readonly teile: readonly string[];
}

/** `.year .month .day .days .months` of a computed value, e.g. `(a - b).days`. A path ending so stays a path; types decide. */
export interface FeelProperty extends Span {
  readonly art: 'eigenschaft';
  readonly von_wert: FeelNode;
  readonly name: string;
}

/** Flattened: `a and b and c` has three operands. */
export interface FeelLogic extends Span {
  readonly art: 'und' | 'oder';
  readonly operanden: readonly FeelNode[];
}

export interface FeelNot extends Span {
  readonly art: 'nicht';
  readonly operand: FeelNode;
}

export type FeelComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface FeelComparison extends Span {
  readonly art: 'vergleich';
  readonly operator: FeelComparisonOperator;
  readonly links: FeelNode;
  readonly rechts: FeelNode;
}

/** `x in [a, b]` and `x in list.path`. */
export interface FeelMember extends Span {
  readonly art: 'enthalten';
  readonly wert: FeelNode;
  readonly liste: FeelNode;
}

/** `x in [a..b]`, `x in (a..b]`, `x between a and b` (both ends included). */
export interface FeelRangeTest extends Span {
  readonly art: 'bereich';
  readonly wert: FeelNode;
  readonly unten: FeelNode;
  readonly untenOffen: boolean;
  readonly oben: FeelNode;
  readonly obenOffen: boolean;
}

export interface FeelArithmetic extends Span {
  readonly art: 'rechnung';
  readonly operator: '+' | '-' | '*' | '/' | '**';
  readonly links: FeelNode;
  readonly rechts: FeelNode;
}

export interface FeelNegation extends Span {
  readonly art: 'negativ';
  readonly operand: FeelNode;
}

export interface FeelIf extends Span {
  readonly art: 'wenn';
  readonly bedingung: FeelNode;
  readonly dann: FeelNode;
  readonly sonst: FeelNode;
}

export interface FeelList extends Span {
  readonly art: 'liste';
  readonly elemente: readonly FeelNode[];
}

export interface FeelCall extends Span {
  readonly art: 'aufruf';
  readonly funktion: string;
  readonly argumente: readonly FeelNode[];
}

export interface FeelQuantifier extends Span {
  readonly art: 'quantor';
  readonly quantor: 'some' | 'every';
  readonly variable: string;
  /** Where the variable's name begins. */
  readonly variableVon: number;
  readonly liste: FeelNode;
  readonly bedingung: FeelNode;
}
