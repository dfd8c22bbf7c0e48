import type { Pruefbericht, Quelle, Schwere, Sprache } from '@baukasten/engine';

/** What every report is made of: the results of one run, and the texts that were checked. */
export interface Bericht {
  readonly berichte: readonly Pruefbericht[];
  readonly werkzeug: { readonly name: string; readonly version: string };
  /** Text of each checked file by its `uri`; a file that is absent is reported without code frame. */
  readonly quelltexte: ReadonlyMap<string, string>;
  /** The catalogue's register of sources: gives rules an address where the law can be read. */
  readonly quellen?: Readonly<Record<string, Quelle>>;
}

export interface BerichtOptionen {
  readonly sprache: Sprache;
  /** ANSI colours; the words are the same without. */
  readonly farbe: boolean;
  /** Columns to fill; fewer than 40 are treated as 40. */
  readonly breite: number;
  /** Folder that paths are shortened against, absolute, with `/`. */
  readonly basis: string;
  /** Also what is fulfilled, waived or not applicable, limits of the check and derived values. */
  readonly ausfuehrlich?: boolean;
  /** JSON without reasons and without the places that rules come from. */
  readonly ohneBegruendung?: boolean;
  /** Findings of this severity and above count as failures (JUnit); default `fehler`. */
  readonly ab?: Schwere;
  /** Exit code of the run, for SARIF. */
  readonly exitCode?: number;
}

/** Options of reports that are read by machines. */
export type DatenOptionen = Pick<BerichtOptionen, 'sprache' | 'basis'>;
