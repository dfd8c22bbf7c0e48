import type { Schwere, SourceRange } from '@baukasten/engine';

/** What the editor marks in a file. */
export interface Meldung {
  readonly range: SourceRange;
  readonly schwere: Schwere;
  /** Kennung of a requirement, else the code of a Problem or Hinweis. */
  readonly code: string;
  /** Where the source can be read. */
  readonly adresse?: string;
  readonly text: string;
  readonly verwandt: readonly { readonly text: string; readonly range: SourceRange }[];
  /** Has no effect: shown faded. */
  readonly wirkungslos?: boolean;
  readonly daten: MeldungDaten;
}

/** What code actions need to know again. */
export interface MeldungDaten {
  readonly art: 'problem' | 'befund' | 'hinweis' | 'fall' | 'text';
  /** A safe replacement of the range. */
  readonly ersatz?: string;
  readonly element?: string;
}
