import type { Sicherheit } from '../katalog/types.ts';
import type { Bewertungsmatrix } from '../wertung/types.ts';

/** What procurement staff hand out or file: one document is one file in each format. */
export type Dokumentart =
  | 'leistungsbeschreibung'
  | 'wertung'
  | 'preisblatt'
  | 'bieterformular'
  | 'vertragsbedingung'
  | 'vergabevermerk'
  | 'direktauftrag'
  | 'bekanntmachung';

/**
 * A composed document before it has a format. Writers add the header, the marks of gaps and fields, and at the end the
 * provenance with the notice that this is no legal advice; nothing else of a document is a writer's own.
 */
export interface Dokument {
  readonly art: Dokumentart;
  readonly titel: string;
  readonly kopf: Dokumentkopf;
  /** In the order of the document. */
  readonly teile: readonly Dokumentteil[];
  readonly anlagen: readonly Anlage[];
  readonly herkunft: readonly Bausteinherkunft[];
  /** What is missing in the project and stands in the text as «[fehlt: pfad]». */
  readonly luecken: readonly Textluecke[];
}

export interface Dokumentkopf {
  readonly gemeinde: string;
  readonly vorhaben: string;
  readonly aktenzeichen: string | null;
  /**
   * ISO day for which it was composed; also the only date in a file's properties. Null: the document follows from no
   * law and no day, like a matrix by itself.
   */
  readonly stichtag: string | null;
  /** Titles of the variants that the text follows: tried-out rules that a reader must not take for law. Absent: none. */
  readonly varianten?: readonly string[];
  /** What the project's documents were composed from; absent where no project file and no rules are behind them. */
  readonly grundlage?: Dokumentgrundlage;
}

export interface Dokumentgrundlage {
  /** Name of the project file, without its folder. */
  readonly projektdatei: string;
  /** Version of the rules package. */
  readonly regeln: string;
  /** ISO days whose law the project's text blocks follow; without a block that of its Stichtag. */
  readonly rechtstage: readonly string[];
}

export interface Dokumentteil {
  /** Id of the text block. */
  readonly baustein: string;
  readonly titel: string;
  /**
   * CommonMark with GFM tables, already rendered. Headings from `##` on, without numbers of their own: writers number
   * them. Where it starts without a heading, the writer puts `titel` there. A gap is «[fehlt: pfad]», a field that is
   * filled in by hand is `[____]` with at least four underscores.
   */
  readonly markdown: string;
}

export type Anlage = PreisblattAnlage | MatrixAnlage | EformsAnlage;

export interface PreisblattAnlage {
  readonly art: 'preisblatt';
  readonly positionen: readonly Preisposition[];
  /** The lots to which positions belong, in the order of the project; absent: offered as a whole. */
  readonly lose?: readonly Preislos[];
  /** Rate in percent as decimal text, `19` or `7`; null: the bidder states it. */
  readonly umsatzsteuer?: string | null;
}

export interface Preislos {
  readonly id: string;
  readonly titel: string | null;
}

export interface Preisposition {
  readonly nummer: string;
  readonly bezeichnung: string;
  /** Decimal text with a point, `12.5`; null where the project does not say yet. */
  readonly menge: string | null;
  readonly einheit: string | null;
  /** An `option` is asked for, but not part of the sum. */
  readonly art: 'grundleistung' | 'besondere_leistung' | 'option';
  /** Serves the participation of children and young people. */
  readonly jugend: boolean;
  /** Lot that the position belongs to. */
  readonly los?: string;
}

export interface MatrixAnlage {
  readonly art: 'matrix';
  readonly matrix: Bewertungsmatrix;
}

/** Values of a notice by the fields of eForms, in the order of the notice. */
export interface EformsAnlage {
  readonly art: 'eforms';
  readonly felder: readonly EformsFeld[];
}

export interface EformsFeld {
  /** Business term, `BT-539`. */
  readonly code: string;
  readonly name: string;
  readonly wert: string;
}

/** Why a text block stands in a document, and what it rests on. */
export interface Bausteinherkunft {
  readonly baustein: string;
  readonly titel: string;
  /** Version of the rules and hash of the block's text. */
  readonly version: string;
  readonly quelle: string;
  /** ISO day of the text of the law that was read. */
  readonly stand: string;
  /** ISO day whose law the block follows. */
  readonly rechtstag: string;
  readonly sicherheit: Sicherheit;
  /** One sentence for people. */
  readonly warum: string;
}

export interface Textluecke {
  /** Path of the fact in the project, `vorhaben.titel`; where no fact helps, the law that is not confirmed. */
  readonly pfad: string;
  readonly baustein: string;
}
