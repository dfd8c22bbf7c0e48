import type { SourceRange } from '@baukasten/engine';

/** What is shown at a place. */
export interface Hover {
  readonly markdown: string;
  readonly range: SourceRange;
}
