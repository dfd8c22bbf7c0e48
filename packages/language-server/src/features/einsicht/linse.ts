import type { SourceRange } from '@baukasten/engine';

/** A line of text above a line of the file; `befehl` is one of the protocol's, or none. */
export interface Linse {
  readonly range: SourceRange;
  readonly titel: string;
  readonly befehl?: { readonly name: string; readonly argumente: readonly unknown[] };
}
