import type { Problem, Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { FeelNode } from '../feel/ast.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Abschnittname, Dokumentname } from '../schema/dateien/abschnitte.ts';

/**
 * The rules as read from their files, before anything is resolved. Plain JSON throughout: a catalogue can be built
 * ahead of time and shipped, with every place kept.
 */
export interface Katalog {
  readonly version: string;
  readonly fachgebiete: Readonly<Record<string, Fachgebiet>>;
  readonly quellen: Readonly<Record<string, Quelle>>;
  readonly glossar: Readonly<Record<string, Begriff>>;
  readonly probleme: readonly Problem[];
}

/** One topic (heat planning, procurement …) with its project schema and all its rules. */
export interface Fachgebiet {
  readonly id: string;
  readonly titel: string;
  readonly phasen: readonly Phase[];
  /** Assembled JSON Schema 2020-12 of the project description. */
  readonly schema: object;
  /** FEEL type of the facts that the schema allows. */
  readonly typ: FeelTyp;
  readonly module: readonly Modul[];
  readonly overlays: readonly Overlay[];
  readonly varianten: readonly Overlay[];
  readonly bausteine: readonly Textbaustein[];
}

export interface Phase {
  readonly id: string;
  readonly titel: string;
}

/** A = norm text read, B = official secondary source, C = other source, U = unconfirmed. */
export const SICHERHEITEN = ['A', 'B', 'C', 'U'] as const;
export type Sicherheit = (typeof SICHERHEITEN)[number];
export const VERBINDLICHKEITEN = ['muss', 'soll', 'kann'] as const;
export type Verbindlichkeit = (typeof VERBINDLICHKEITEN)[number];
/** Ascending: a later level changes what an earlier one says. */
export type Ebene = 'bund' | 'land' | 'ort' | 'variante';

export interface Quelle {
  readonly id: string;
  readonly titel: string;
  readonly abkuerzung?: string;
  readonly eli?: string;
  readonly fundstelle?: string;
  readonly adresse?: string;
  /** Address of one paragraph's page, with `{paragraph}` for its number. */
  readonly adresse_paragraph?: string;
  readonly stand?: string;
  readonly hinweis?: string;
  readonly range: SourceRange;
}

export interface Begriff {
  readonly id: string;
  readonly begriff: string;
  readonly bedeutung: string;
  readonly norm?: string;
}

/** ISO days, both inclusive; an absent end is open. */
export interface Geltung {
  readonly ab?: string;
  readonly bis?: string;
}

/** What a value or a rule rests on. */
export interface Beleg {
  readonly quelle: string;
  readonly stand: string;
  readonly sicherheit: Sicherheit;
}

/** A FEEL expression with its text and the range of its YAML scalar. */
export interface Ausdruck {
  readonly text: string;
  readonly node: FeelNode;
  readonly range: SourceRange;
}

/** A message with FEEL placeholders, already split. */
export interface Vorlage {
  readonly teile: readonly (string | Ausdruck)[];
  readonly range: SourceRange;
}

/** One value of one field, with the place where it is written. */
export interface Feld<T> {
  readonly wert: T;
  readonly range: SourceRange;
}

export const PARAMETER_TYPEN = ['zahl', 'betrag', 'datum', 'dauer', 'wahrheitswert', 'text'] as const;
export type ParameterTyp = (typeof PARAMETER_TYPEN)[number];

/** A literal of a parameter: numbers keep their source text, dates are ISO days, durations ISO 8601. */
export type ParameterLiteral =
  | { readonly art: 'zahl' | 'datum' | 'dauer' | 'text'; readonly text: string }
  | { readonly art: 'wahrheitswert'; readonly wahr: boolean };

export interface Staffel {
  /** The fact that chooses the step. */
  readonly nach: Ausdruck;
  /** Ascending, the last step without limit. */
  readonly stufen: readonly StaffelStufe[];
}

export interface StaffelStufe {
  readonly unter?: string;
  readonly bis?: string;
  readonly wert: ParameterLiteral;
}

export interface ParameterWert extends Geltung {
  readonly wert?: ParameterLiteral;
  readonly staffel?: Staffel;
  readonly beleg: Beleg;
  readonly hinweis?: string;
  readonly range: SourceRange;
}

export interface Parameter {
  readonly id: string;
  readonly titel: string;
  /** Absent where the file names none that exists: then the form of its values decides, and any use fits. */
  readonly typ?: ParameterTyp;
  readonly einheit?: string;
  /** The level that sets what the Bund leaves empty. */
  readonly gesetztVon?: 'land' | 'ort';
  /** The fact that is compared with this threshold; a value within `naeheProzent` of it deserves a look. */
  readonly schwelleFuer?: string;
  readonly naeheProzent?: number;
  readonly werte: readonly ParameterWert[];
  /** Rows of the legal dossier that it covers; so everywhere. */
  readonly zeile?: readonly string[];
  readonly range: SourceRange;
}

/** `je: { variable: list }`: evaluated once for every element. */
export interface Je {
  readonly variable: string;
  readonly liste: Ausdruck;
}

export interface Groesse {
  readonly id: string;
  readonly titel: string;
  readonly typ?: ParameterTyp;
  readonly einheit?: string;
  readonly je?: Je;
  readonly formel: Ausdruck;
  /** Day whose law the reports show; as its module says. */
  readonly massgeblich?: Ausdruck;
  readonly geltung: Geltung;
  readonly beleg?: Partial<Beleg>;
  readonly hinweis?: string;
  readonly zeile: readonly string[];
  readonly range: SourceRange;
}

/** The fields that a later version, an overlay or a variant may change. */
export interface AnforderungFelder {
  readonly titel?: Feld<string>;
  readonly verbindlichkeit?: Feld<Verbindlichkeit>;
  readonly adressat?: Feld<string>;
  readonly quelle?: Feld<string>;
  readonly sicherheit?: Feld<Sicherheit>;
  readonly stand?: Feld<string>;
  readonly wiedervorlage?: Feld<string>;
  readonly phase?: Feld<string>;
  readonly massgeblich?: Feld<Ausdruck>;
  readonly wenn?: Feld<Ausdruck>;
  readonly faellig?: Feld<Ausdruck>;
  readonly dann?: Feld<Ausdruck>;
  readonly erledigt_am?: Feld<Ausdruck>;
  readonly naechste?: Feld<Ausdruck>;
  readonly feld?: Feld<string>;
  readonly meldung?: Feld<Vorlage>;
  readonly abhilfe?: Feld<Vorlage>;
  readonly korrektur?: Feld<Korrektur>;
  readonly grenze?: Feld<string>;
  readonly zweifel?: Feld<string>;
}

export interface Korrektur {
  readonly setze: string;
  readonly auf: Ausdruck;
}

/** The text of a requirement from a day on: changes only what it names. */
export interface Fassung extends Geltung {
  readonly felder: AnforderungFelder;
  readonly range: SourceRange;
}

export interface Anforderung {
  readonly kennung: string;
  readonly modul: string;
  readonly je?: Je;
  readonly geltung: Geltung;
  /** Rows of the legal dossier that this requirement covers. */
  readonly zeile: readonly string[];
  readonly felder: AnforderungFelder;
  readonly fassungen: readonly Fassung[];
  /** `dann` is written, but is no expression; a Problem says why. */
  readonly dannUnlesbar?: true;
  readonly range: SourceRange;
}

/** What a relief switches off: one requirement, or all of a module. */
export type Ziel = { readonly kennung: string } | { readonly modul: string };

export interface Erleichterung {
  readonly id: string;
  readonly titel: string;
  readonly modul: string;
  readonly beleg: Beleg;
  readonly geltung: Geltung;
  readonly je?: Je;
  readonly wenn?: Ausdruck;
  readonly entfaellt: readonly { readonly ziel: Ziel; readonly range: SourceRange }[];
  readonly aendert: Readonly<
    Record<string, { readonly felder: AnforderungFelder; readonly range: SourceRange }>
  >;
  readonly hinweis?: string;
  readonly zweifel?: string;
  readonly zeile: readonly string[];
  readonly range: SourceRange;
}

/** A chapter of law that stands on its own. Without `land` and `ort` it is federal. */
export interface Modul {
  readonly id: string;
  readonly titel: string;
  readonly zweck: string;
  readonly land?: string;
  readonly ort?: string;
  readonly geltung: Geltung;
  readonly parameter: readonly Parameter[];
  readonly groessen: readonly Groesse[];
  readonly anforderungen: readonly Anforderung[];
  readonly erleichterungen: readonly Erleichterung[];
  readonly uri: string;
}

export interface ParameterAenderung {
  readonly id: string;
  readonly werte: readonly ParameterWert[];
  readonly ersetzen: boolean;
  readonly zeile?: readonly string[];
  readonly range: SourceRange;
}

/** When a change holds and what it rests on: its own words over those at the head of its file. */
export interface Aenderung {
  readonly geltung?: Geltung;
  readonly beleg?: Partial<Beleg>;
}

export interface GroesseAenderung extends Aenderung {
  readonly id: string;
  readonly formel?: Feld<Ausdruck>;
  readonly titel?: Feld<string>;
  readonly hinweis?: string;
  readonly zeile?: readonly string[];
  readonly range: SourceRange;
}

export interface AnforderungAenderung {
  readonly kennung: string;
  readonly felder: AnforderungFelder;
  readonly geltung: Geltung;
  readonly zeile?: readonly string[];
  readonly range: SourceRange;
}

export interface ErleichterungAenderung extends Aenderung {
  readonly id: string;
  readonly wenn?: Feld<Ausdruck>;
  readonly titel?: Feld<string>;
  readonly hinweis?: string;
  readonly zweifel?: string;
  readonly zeile?: readonly string[];
  readonly range: SourceRange;
}

export type WegfallArt = 'anforderung' | 'erleichterung' | 'groesse';

export interface Wegfall {
  readonly art: WegfallArt;
  readonly id: string;
  readonly quelle: string;
  readonly sicherheit?: Sicherheit;
  readonly geltung?: Geltung;
  readonly zeile?: readonly string[];
  readonly range: SourceRange;
}

export const VARIANTEN_HERKUENFTE = ['geltend', 'vorgeschlagen', 'studie', 'annahme'] as const;
export type VariantenHerkunft = (typeof VARIANTEN_HERKUENFTE)[number];

/** What a Land or a town changes (`overlay`), or what a legislator wants to try (`variante`). */
export interface Overlay {
  readonly id: string;
  readonly art: 'overlay' | 'variante';
  readonly titel: string;
  readonly begruendung?: string;
  readonly herkunft?: VariantenHerkunft;
  readonly land?: string;
  readonly ort?: string;
  readonly geltung: Geltung;
  readonly beleg: Partial<Beleg>;
  readonly aendert: {
    readonly parameter: readonly ParameterAenderung[];
    readonly groessen: readonly GroesseAenderung[];
    readonly anforderungen: readonly AnforderungAenderung[];
    readonly erleichterungen: readonly ErleichterungAenderung[];
  };
  readonly entfaellt: readonly Wegfall[];
  readonly ergaenzt: {
    readonly parameter: readonly Parameter[];
    readonly groessen: readonly Groesse[];
    readonly anforderungen: readonly Anforderung[];
    readonly erleichterungen: readonly Erleichterung[];
  };
  readonly uri: string;
}

/** A text block of tender documents: when it is chosen, where it stands, what it rests on, and its text. */
export interface Textbaustein {
  readonly id: string;
  /** Short name in messages; the last part of the id where the file gives none. */
  readonly kennung: string;
  readonly titel: string;
  readonly zweck: Text;
  readonly abschnitt: Abschnittname;
  /** Place inside the section, ascending. */
  readonly reihenfolge: number;
  /** Instead of the documents of its section. */
  readonly dokumente?: readonly Dokumentname[];
  readonly land?: string;
  readonly ort?: string;
  readonly geltung: Geltung;
  readonly massgeblich?: Ausdruck;
  readonly wenn?: Ausdruck;
  /** `wenn` is written, but is no expression; a Problem says why, and the block is never chosen. */
  readonly wennUnlesbar?: boolean;
  /** Kennungen of the requirements that it answers. */
  readonly verlangtVon: readonly Feld<string>[];
  /** Kennungen of the requirements that its text takes to be met. */
  readonly setztVoraus: readonly Feld<string>[];
  /** Ids or Kennungen of blocks that it contradicts. */
  readonly schliesstAus: readonly Feld<string>[];
  /** Pitfalls for the clerk; never printed into a document. */
  readonly fallen: readonly string[];
  readonly beleg: Beleg;
  /** The whole file; its template begins at `textBeginn`. */
  readonly quelltext: string;
  readonly textBeginn: number;
  readonly range: SourceRange;
  readonly quelleRange: SourceRange;
  readonly uri: string;
}
