import type { SourceRange } from '@baukasten/engine';
import type { Edit } from '../../modell/edits.ts';

/** A change that an editor offers. */
export interface Aktion {
  readonly titel: string;
  /** `quickfix` mends a mark, `refactor` rewrites, `source` changes the whole file. */
  readonly art: 'quickfix' | 'refactor' | 'source';
  readonly edits: readonly Edit[];
  /** Files to be created first, with their text. */
  readonly neu?: { readonly uri: string; readonly text: string };
  /** Code of the mark that it mends. */
  readonly code?: string;
  /** The one that most people want. */
  readonly bevorzugt?: boolean;
  /** Comes after all that fills in or mends. */
  readonly nachrangig?: boolean;
  /** What the client selects instead of an edit, to be written over; nothing for clients without that command. */
  readonly auswahl?: SourceRange;
}
