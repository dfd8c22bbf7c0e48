import type { Fachgebiet, SourceDocument, SourcePosition, Sprache, WirksameRegeln } from '@baukasten/engine';
import type { Bestand } from './bestaende.ts';
import type { Pruefung } from './pruefungen.ts';

/** What a feature is asked about: a place in a file, and everything known about it. */
export interface Frage {
  readonly document: SourceDocument;
  readonly position: SourcePosition;
  readonly lage: Lage;
}

/** The same for all places of a file. */
export interface Lage {
  readonly bestand: Bestand;
  readonly sprache: Sprache;
  /** Texts may hold links to commands. */
  readonly befehlslinks: boolean;
  /** Day whose law counts, ISO. */
  readonly tag: string;
  /** Absent if nobody knows which topic the file belongs to. */
  readonly fachgebiet: Fachgebiet | undefined;
  /** The rules in force for the file. */
  readonly regeln: WirksameRegeln | undefined;
  /** For project files. */
  readonly pruefung: Pruefung | undefined;
}
