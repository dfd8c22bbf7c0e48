import type { Sprache } from '@baukasten/engine';

/** All that a command may touch of the outside world besides files. */
export interface Rahmen {
  readonly version: string;
  /** Folder of the call, absolute, with `/`. */
  readonly ordner: string;
  readonly sprache: Sprache;
  /** Local calendar day, ISO: the Stichtag if nobody names one. */
  readonly heute: string;
  readonly stdout: Strom;
  readonly stderr: Strom;
  readStdin(): Promise<Uint8Array>;
}

export interface Strom {
  readonly istTerminal: boolean;
  readonly farbe: boolean;
  /** Columns to fill; 80 if unknown. */
  readonly breite: number;
  write(text: string): void;
  /** Everything is written, or a `Bedienfehler` says why not (once). */
  drained(): Promise<void>;
}
