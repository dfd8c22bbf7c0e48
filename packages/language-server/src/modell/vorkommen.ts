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
  | 'zeile'
  | 'element'
  | 'baustein';

/** A name to look for. */
export interface Name {
  readonly art: SymbolArt;
  /** The name by which it is known everywhere: a fact by its whole path, a module by its id, an element by file, list and id. */
  readonly name: string;
  /** Topics have names of their own; absent where all topics share the name, or nobody knows the topic. */
  readonly fachgebiet?: string | undefined;
}

/** One place where something is named. */
export interface Vorkommen extends Name {
  /** Exactly the letters of the name; of a path its last segment. */
  readonly range: SourceRange;
  readonly rolle: 'definition' | 'aenderung' | 'verwendung';
  /** Reached by an alias or a merge key: the letters stand at the anchor, where they may mean something else. */
  readonly geteilt?: true;
  /** A field of the elements of a list. */
  readonly element?: true;
  /** The rule that the text changes: a loop variable of the text is the one of that rule, which stands elsewhere. */
  readonly traeger?: Name;
}
