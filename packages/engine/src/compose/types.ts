import type { Schwere } from '../befund/types.ts';
import type { Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { Umgebung } from '../evaluate/umgebung.ts';
import type { Trace } from '../feel/trace.ts';
import type { Wahrheit } from '../feel/values.ts';
import type { Textbaustein } from '../katalog/types.ts';

/** Why a block is chosen or not. */
export type Wahlgrund = 'immer' | 'bedingung' | 'zeitraum' | 'gebiet' | 'unlesbar';

/** A block and whether it belongs to this project; unknown is neither. */
export interface Bausteinwahl {
  readonly baustein: Textbaustein;
  readonly gewaehlt: Wahrheit;
  readonly grund: Wahlgrund;
  /** ISO day whose law the block's condition and text follow. */
  readonly rechtstag: string;
  /** What the block can read: facts, and the rules of that day. */
  readonly umgebung: Umgebung;
  /** The evaluated condition; absent without one. */
  readonly spur?: Trace;
  /** Which facts decide against it, or keep its condition open. */
  readonly warumNicht?: Text;
}

export type Textbefundart =
  | 'luecke'
  | 'bedingung_offen'
  | 'widerspruch'
  | 'unbeantwortet'
  | 'nicht_anwendbar'
  | 'ohne_baustein'
  | 'pruefung'
  | 'voraussetzung';

/** What is to be said about the texts of a project; a `fehler` means that nothing final may be written. */
export interface Textbefund {
  readonly art: Textbefundart;
  readonly schwere: Schwere;
  readonly text: Text;
  readonly range: SourceRange;
  /** Kennungen of the blocks that it is about. */
  readonly bausteine: readonly string[];
  /** The requirement that it is about. */
  readonly anforderung?: string;
  /** The fact that is missing. */
  readonly pfad?: string;
}
