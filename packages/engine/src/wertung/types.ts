import type { Text } from '../document/problem.ts';
import type { SourcePath, SourceRange } from '../document/range.ts';

/** An exact decimal in plain notation, without exponent: `40`, `12.5`, `-3`. Good as a cell of a spreadsheet. */
export type Dezimal = string;

/** A result: the exact fraction in lowest terms (`12.5`, `30600/853`) and the figure that is shown. */
export interface Zahlwert {
  readonly genau: string;
  readonly gerundet: Dezimal;
}

/** How the price becomes points; formulas in `preismethoden.ts`. Min–Max is refused on reading: it is none of these. */
export const PREISMETHODEN = [
  'preisquotient',
  'linear_2x',
  'linear_1_5x',
  'richtwert_einfach',
  'richtwert_erweitert',
  'festpreis',
] as const;
export type Preismethode = (typeof PREISMETHODEN)[number];

/**
 * Which bids count for the lowest price: those that miss minimum points as well, or only those that are not excluded.
 * Bids excluded on other grounds never count.
 */
export const PMIN_BASEN = ['vor_ausschluss', 'nach_ausschluss'] as const;
export type PminBasis = (typeof PMIN_BASEN)[number];

/** `keine`: compared exactly, rounded for show. `punkte`: the rounded points of each criterion, or of each of its sub-criteria, are added and compared. */
export const RUNDUNGEN = ['keine', 'punkte'] as const;
export type Rundung = (typeof RUNDUNGEN)[number];

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

export const NACHWEISARTEN = [
  'ausbildung',
  'berufserlaubnis',
  'referenz_unternehmen',
  'referenz_person',
  'konzept',
  'sonstiges',
] as const;
export type Nachweisart = (typeof NACHWEISARTEN)[number];

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
  /** `jugend`, `personal`, `konzept`, `organisation`, `umwelt`, `soziales`, `innovation`, `sonstiges`; of the parent where it says nothing. */
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
  /** Euro without tax; null where the method fixes none, or the amount is still open. */
  readonly festpreis: Dezimal | null;
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
  /** Null where an excluded bid was not graded. */
  readonly leistung: Zahlwert | null;
  /** Null where the method gives none, or the bid was excluded before prices were compared. */
  readonly preispunkte: Zahlwert | null;
  /** Performance out of 1,000 points, from which the Richtwert methods take their ratio; null for all others. */
  readonly leistungAusTausend: Zahlwert | null;
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
  /** Decimal places of all `gerundet`. */
  readonly stellen: number;
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
    /** Null if no bid is left. */
    readonly nachAusschluss: Dezimal | null;
  } | null;
  readonly empfindlichkeit: Empfindlichkeit;
  readonly hinweise: readonly Wertungshinweis[];
}

/** What the reader of a result should know: nothing here is an error of the file. */
export interface Wertungshinweis {
  readonly code:
    | 'kein-angebot-wertbar'
    | 'ein-angebot'
    | 'los'
    | 'gleichstand-regel-fehlt'
    | 'pmin-basis-offen'
    | 'pmin-entscheidet'
    | 'korridor-entscheidet'
    | 'rundung-offen'
    | 'rundung-entscheidet'
    | 'preis-entscheidet';
  readonly text: Text;
}

/** Ids of the first rank: one winner, several for a lot, none if no bid is left. */
export type Erste = readonly string[];

/** What else could have won, and what the price did in fact. */
export interface Empfindlichkeit {
  readonly methoden: readonly Methodenvergleich[];
  readonly gewichte: readonly Gewichtsvergleich[];
  /**
   * For which weights of the price who wins, by the published method or, if it has none, by two common ones. Empty where
   * rounded points decide.
   */
  readonly preisgewichte: readonly Preisgewichtsverlauf[];
  /** Losing bids without which another bid would win. */
  readonly ohneAngebot: readonly {
    readonly angebot: string;
    readonly grund: 'pmin' | 'korridor';
    readonly erste: Erste;
  }[];
  /** Who wins if nothing is rounded, where rounding changes it. */
  readonly ohneRundung: Erste | null;
  readonly preiswirkung: Preiswirkung | null;
}

export interface Methodenvergleich {
  readonly methode: Preismethode;
  readonly pminBasis: PminBasis | null;
  readonly istVeroeffentlicht: boolean;
  readonly erste: Erste;
  readonly wechselt: boolean;
  /** Result of each ranked bid, best first. */
  readonly ergebnisse: readonly { readonly angebot: string; readonly gesamt: Zahlwert }[];
}

export interface Gewichtsvergleich {
  readonly kriterium: string;
  readonly vorher: Zahlwert;
  readonly nachher: Zahlwert;
  readonly erste: Erste;
  readonly wechselt: boolean;
}

export interface Preisgewichtsverlauf {
  readonly methode: Preismethode;
  /** From 0 to 100 without gaps; at the edge itself the two neighbours are equal. */
  readonly bereiche: readonly { readonly von: Zahlwert; readonly bis: Zahlwert; readonly erste: Erste }[];
}

/** How far price and performance part the bids that are in; spans only where the price becomes points. */
export interface Preiswirkung {
  readonly preisSpanne: Zahlwert | null;
  readonly leistungSpanne: Zahlwert;
  /** Share of the price in both spans, percent. */
  readonly preisAnteil: Zahlwert | null;
  readonly guenstigste: Erste;
  readonly beste: Erste;
  /** `preis`: the cheapest wins although others are better, and prices part the bids more than performance does. `gleichstand`: several on rank 1. */
  readonly entscheidend: 'preis' | 'leistung' | 'beide' | 'abwaegung' | 'gleichstand';
}
