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
  /** Columns by which further lines are indented more than the line itself. */
  readonly zusatz?: number;
  /** More keys may bring other suggestions. */
  readonly unvollstaendig?: boolean;
}

/** A stop of a snippet with a text that typing replaces. */
export function stop(nummer: number, text: string): string {
  return `\${${nummer}:${text.replace(/[$}\\]/g, '\\$&')}}`;
}

/** A stop of a snippet that offers texts. */
export function stopOf(nummer: number, texte: readonly string[]): string {
  return `\${${nummer}|${texte.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
