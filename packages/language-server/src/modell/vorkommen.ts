import type { SourceRange } from '@baukasten/engine';

/** What names in files stand for. */
export type SymbolArt =
  | 'parameter'
  | 'groesse'
  | 'kennung'
  | 'erleichterung'
  | 'modul'
  | 'fakt'
  | 'quelle'
  | 'zeile';

/** One place where something is named. */
export interface Vorkommen {
  readonly art: SymbolArt;
  /** The name by which it is known everywhere: a fact by its whole path, a module by its id. */
  readonly name: string;
  /** Exactly the letters of the name; of a path its last segment. */
  readonly range: SourceRange;
  readonly rolle: 'definition' | 'aenderung' | 'verwendung';
}

export function isSame(a: Vorkommen, b: Pick<Vorkommen, 'art' | 'name'>): boolean {
  return a.art === b.art && a.name === b.name;
}
