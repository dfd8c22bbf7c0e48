import type { SourcePath } from '../document/range.ts';
import type { FeelNode } from './ast.ts';
import type { FeelValue } from './values.ts';

/** Where an expression gets its facts from: project, `parameter`, `groesse`, `stichtag` and loop variables. */
export interface FeelEnv {
  /** The value of a path; `undefined` is unknown. A path through `null` is `null`. */
  get(teile: readonly string[]): FeelValue;
  /** As `get`, with the place of the value: loop variables resolved to the element of their list. */
  read(teile: readonly string[]): Reading;
  /** The surroundings in which `variable` stands for the element number `index` of `liste`. */
  bind(variable: string, element: FeelValue, liste: FeelNode, index: number): FeelEnv;
}

export interface Reading {
  readonly wert: FeelValue;
  /** With loop indexes, e.g. `['waermeplan', 'teilgebiete', 2, 'id']`. */
  readonly pfad: SourcePath;
  /** The fact is absent. Whether a `null` is missing too is decided by the operator that meets it. */
  readonly fehlt: boolean;
}

/** A compiled expression. */
export type Auswerter = (env: FeelEnv) => FeelValue;
