import type { SourcePath, SourcePosition } from '@baukasten/engine';

/** Where somebody is writing, told from the lines around the cursor alone: it works on any half-finished text. */
export interface Schreibstelle {
  /** A key of the map at `pfad`; the value at `pfad`; an entry of the list at `pfad` (a value, or the first key of a map). */
  readonly rolle: 'schluessel' | 'wert' | 'eintrag';
  /** List indexes count from 0 whatever they are: schemas do not care. */
  readonly pfad: SourcePath;
  /** Keys that the map has already, with their values where those are simple. */
  readonly vorhanden: ReadonlyMap<string, string>;
  /** Values that a list has already besides the one at the cursor, as they are written. */
  readonly geschwister: readonly string[];
  /** What is written before the cursor. */
  readonly praefix: string;
  /** What a suggestion replaces. */
  readonly von: SourcePosition;
  readonly bis: SourcePosition;
  /** Column at which further keys of this map start. */
  readonly einzug: number;
  /** Columns by which they are further in than the line itself: it starts a list item. */
  readonly zusatz: number;
  /** Inside `{ }` or `[ ]`. */
  readonly fluss: boolean;
  /** In a text over several lines, below the line of its key. */
  readonly textzeile: boolean;
  /** The colon or dash before it has no blank behind it: what is inserted must start with one. */
  readonly ohneAbstand: boolean;
  /** Whether a colon follows: only the name is replaced. */
  readonly mitWert: boolean;
}
