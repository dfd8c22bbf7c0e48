import type { SourcePath, SourceRange } from '../document/range.ts';

/** An exact decimal in plain notation, without exponent: `40`, `12.5`, `-3`. Good as a cell of a spreadsheet. */
export type Dezimal = string;

/** A result: the exact fraction in lowest terms (`12.5`, `30600/853`) and the figure that is shown. */
export interface Zahlwert {
  readonly genau: string;
  readonly gerundet: Dezimal;
}

/** How the price becomes points; formulas in `preismethoden.ts`. Min–Max is refused on reading: it is none of these. */
export type Preismethode =
  | 'preisquotient'
  | 'linear_2x'
  | 'linear_1_5x'
  | 'richtwert_einfach'
  | 'richtwert_erweitert'
  | 'festpreis';

/** Which bids count for the lowest price: all of them, or only those that are not excluded. */
export type PminBasis = 'vor_ausschluss' | 'nach_ausschluss';

/** `keine`: compared exactly, rounded for show. `punkte`: the rounded points of each criterion are added and compared. */
export type Rundung = 'keine' | 'punkte';

/** Grades from `von` (worst) to `bis` (best) in steps; points are weight × grade / `bis`. */
export interface Skala {
  readonly von: Dezimal;
  readonly bis: Dezimal;
  readonly schritt: Dezimal;
}

/** What decides between equals: the id of a criterion, the sum of all performance, the lower price, or in the end a lot. */
export type Gleichstandsstufe = string;

/** Bids within `prozent` below the best ratio of performance to price stay in; among them `entscheidet` decides. */
export interface Korridor {
  readonly prozent: Dezimal;
  readonly entscheidet: Gleichstandsstufe;
}

export type Nachweisart =
  | 'ausbildung'
  | 'berufserlaubnis'
  | 'referenz_unternehmen'
  | 'referenz_person'
  | 'konzept'
  | 'sonstiges';

/** A piece of evidence, asked for as a sign of ability (Eignung) or scored by a criterion. */
export interface Nachweis {
  readonly nachweis: string;
  readonly art: Nachweisart | null;
  readonly ort: SourceRange;
}

/** What a grade stands for. */
export interface Notenerwartung {
  readonly note: Dezimal;
  readonly text: string;
}

export interface Kriterium {
  readonly id: string;
  readonly titel: string;
  readonly beschreibung: string | null;
  readonly art: 'preis' | 'leistung';
  /** `jugend`, `personal`, `konzept`, `organisation`, `umwelt`, `sonstiges`; of the parent where it says nothing. */
  readonly thema: string | null;
  /** Points of the best possible bid; null for the price of a method that gives the price no weight. */
  readonly gewicht: Dezimal | null;
  /** Bids with fewer points here are excluded. */
  readonly mindestpunkte: Dezimal | null;
  readonly auftragsbezug: boolean | null;
  readonly auftragsbezugBegruendung: string | null;
  readonly personal: Personalbezug | null;
  readonly nachweise: readonly Nachweis[];
  /** By rising grade; empty where sub-criteria have their own. */
  readonly erwartungshorizont: readonly Notenerwartung[];
  readonly unterkriterien: readonly Kriterium[];
  readonly pfad: SourcePath;
  readonly ort: SourceRange;
}

/** What makes the quality of staff an award criterion. */
export interface Personalbezug {
  readonly einflussErheblich: boolean | null;
  readonly einflussBegruendung: string | null;
  readonly personenBenannt: boolean | null;
}

/** Weights, scale and method by which bids are scored: a `*.matrix.yaml`, or the `wertung` of a project. */
export interface Bewertungsmatrix {
  /** Id of the template, else the name of the file that it was read from. */
  readonly id: string;
  readonly titel: string;
  readonly zweck: string | null;
  readonly kriterien: readonly Kriterium[];
  readonly skala: Skala;
  readonly preismethode: Preismethode;
  readonly korridor: Korridor | null;
  /** Null: not fixed; then `nach_ausschluss` is used, and said. */
  readonly pminBasis: PminBasis | null;
  readonly gleichstand: readonly Gleichstandsstufe[];
  /** Null: not fixed; then three places are shown, and said. */
  readonly nachkommastellen: number | null;
  readonly rundung: Rundung | null;
  /** Evidence that the procedure asks for as a sign of ability. */
  readonly eignung: readonly Nachweis[];
  /** Where the fields stand: empty in a matrix file, `wertung` in a project. */
  readonly pfad: SourcePath;
  readonly ort: SourceRange;
}

export interface Angebot {
  readonly id: string;
  /** Business data; `anonymize` puts A, B, C in its place, and in that of `id`. */
  readonly bieter: string;
  /** Euro, as the price sheet sums it up; null where the price is fixed. */
  readonly preis: Dezimal | null;
  /** Grade by id of each criterion without sub-criteria. */
  readonly noten: Readonly<Record<string, Dezimal>>;
  /** Why the grade was given, by id of the criterion. */
  readonly begruendung: Readonly<Record<string, string>>;
  /** Excluded on grounds outside the matrix. */
  readonly ausgeschlossen: { readonly grund: string; readonly quelle: string | null } | null;
  readonly pfad: SourcePath;
  readonly ort: SourceRange;
}

/** Why a bid is out. */
export type Ausschluss =
  | { readonly art: 'vorgabe'; readonly grund: string; readonly quelle: string | null }
  | {
      readonly art: 'mindestpunkte';
      readonly kriterium: string;
      readonly punkte: Zahlwert;
      readonly mindestens: Dezimal;
    }
  | { readonly art: 'korridor'; readonly kennzahl: Zahlwert; readonly mindestens: Zahlwert };

/** Points of one criterion; the sum of its sub-criteria where it has some. */
export interface Kriterienpunkte {
  readonly kriterium: string;
  readonly note: Dezimal | null;
  readonly punkte: Zahlwert;
}

/** One step of the arithmetic: what is worked out, the formula with the figures put in, and the result. */
export interface Rechenschritt {
  readonly was: { readonly de: string; readonly en: string };
  readonly rechnung: { readonly de: string; readonly en: string };
  readonly ergebnis: Zahlwert;
}

export interface Angebotswertung {
  readonly angebot: Angebot;
  /** In the order of the matrix, parents before their sub-criteria; the price is not among them. */
  readonly kriterien: readonly Kriterienpunkte[];
  readonly leistung: Zahlwert;
  /** Null where the method gives none, or the bid was excluded before prices were compared. */
  readonly preispunkte: Zahlwert | null;
  /** Sum of points, or the ratio of the Richtwert methods; null for an excluded bid that has none. */
  readonly gesamt: Zahlwert | null;
  /** From 1; equal where only a lot can decide; null for excluded bids. */
  readonly rang: number | null;
  /** What decided against the bids of equal result, in the words of `gleichstand`; null where nothing had to. */
  readonly entschiedenDurch: Gleichstandsstufe | null;
  readonly ausschluss: readonly Ausschluss[];
  readonly schritte: readonly Rechenschritt[];
}

/** Result of scoring: ranked bids first, excluded ones last. The order in the file plays no part. */
export interface Wertung {
  readonly matrix: Bewertungsmatrix;
  readonly angebote: readonly Angebotswertung[];
  /** Id of the bid that wins; null if none is left or the lot must decide. */
  readonly sieger: string | null;
  /** Ids of the bids that share the first rank: the lot decides among them, and is never drawn here. */
  readonly los: readonly string[];
  /** The lowest price that counts, and both that could; null where the method does not need one. */
  readonly pmin: {
    readonly basis: PminBasis;
    readonly gilt: Dezimal;
    readonly vorAusschluss: Dezimal;
    readonly nachAusschluss: Dezimal;
  } | null;
}
