import type { SourcePosition } from '@baukasten/engine';

/** A remark behind a value. */
export interface Inlay {
  readonly position: SourcePosition;
  readonly text: string;
  readonly tooltip?: string;
}
