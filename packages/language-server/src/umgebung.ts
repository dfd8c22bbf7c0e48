import type { Eingebautes, SourceDocument } from '@baukasten/engine';

/** All that the server touches of the outside world besides the connection; Node and browsers bring their own. */
export interface Umgebung {
  readonly version: string;
  /** Local calendar day, ISO. */
  heute(): string;
  /** The built-in rules; loaded when first needed. */
  eingebautes(): Promise<Eingebautes>;
  /** Address under which a client can open a built-in rule file, given its path in the rules. */
  regelUri(pfad: string): string;
  /** Text of a built-in rule file. */
  regelText(pfad: string): Promise<string | undefined>;
  readonly dateien: Dateizugriff;
  /** Gives waiting messages, cancellations above all, their turn. */
  pause(): Promise<void>;
}

/** Files that are not open in the client, by URI. */
export interface Dateizugriff {
  /** Undefined if there is no such file; whatever is wrong with its bytes stands in the document's `probleme`. */
  read(uri: string): Promise<SourceDocument | undefined>;
  /** Files below a folder, hidden folders and libraries left out, sorted. */
  find(ordner: string, wanted: (uri: string) => boolean): Promise<readonly string[]>;
}
