import type { SourcePosition } from '@baukasten/engine';

export type VorschlagArt =
  | 'feld'
  | 'abschnitt'
  | 'wert'
  | 'datum'
  | 'gemeinde'
  | 'kennung'
  | 'parameter'
  | 'groesse'
  | 'fakt'
  | 'funktion'
  | 'wort'
  | 'modul'
  | 'quelle';

/** One suggestion. */
export interface Vorschlag {
  readonly label: string;
  readonly art: VorschlagArt;
  /** What is inserted; with `snippet` in the syntax of snippets. */
  readonly einfuegen: string;
  readonly snippet?: boolean;
  readonly detail?: string;
  /** Markdown. */
  readonly doku?: string;
  /** What the typed text is compared with; default: the label. */
  readonly filter?: string;
  /** Lower sorts first; default: in the order given. */
  readonly rang?: number;
}

export interface Vorschlaege {
  readonly eintraege: readonly Vorschlag[];
  /** What each of them replaces. */
  readonly von: SourcePosition;
  readonly bis: SourcePosition;
  /** Column at which further lines start; default: where the line itself starts. */
  readonly einzug?: number;
  /** Columns by which that is further in than the line itself. */
  readonly zusatz?: number;
  /** What is inserted needs a blank in front. */
  readonly ohneAbstand?: boolean;
  /** More keys may bring other suggestions. */
  readonly unvollstaendig?: boolean;
}

/** What may be written at the cursor of an expression, and how many characters around it that replaces. */
export interface FeelVorschlaege {
  readonly eintraege: readonly Vorschlag[];
  readonly davor: number;
  readonly danach: number;
}

/** A stop of a snippet with a text that typing replaces. */
export function stop(nummer: number, text: string): string {
  return `\${${nummer}:${text.replace(/[$}\\]/g, '\\$&')}}`;
}

/** A stop of a snippet that offers texts. */
export function stopOf(nummer: number, texte: readonly string[]): string {
  return `\${${nummer}|${texte.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
