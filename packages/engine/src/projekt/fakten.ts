import type { SourcePath, SourceRange } from '../document/range.ts';
import type { FeelContext } from '../feel/values.ts';

export type FaktHerkunft = 'angegeben' | 'register';

/** The facts of a project: values for evaluation, and for each the place it was written at. */
export interface Fakten {
  readonly wurzel: FeelContext;
  /** Place of a fact; of a missing one the closest existing parent. */
  rangeOf(pfad: SourcePath): SourceRange;
  /** Whether the town wrote a fact or the register supplied it; undefined for a fact that is absent. */
  herkunftOf(pfad: SourcePath): FaktHerkunft | undefined;
}
