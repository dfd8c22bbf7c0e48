import type { SourceRange } from '../document/range.ts';
import type { FeelKnown } from '../feel/values.ts';
import type {
  AnforderungFelder,
  Ausdruck,
  Beleg,
  Ebene,
  Erleichterung,
  Geltung,
  Je,
  Parameter,
  Sicherheit,
} from '../katalog/types.ts';

/** Where a field of a resolved rule comes from; `erklaeren` and hover print it. */
export interface Herkunft {
  readonly ebene: Ebene;
  /** Module, overlay or variant. */
  readonly datei: string;
  readonly range: SourceRange;
}

/** A parameter's value on one day, or why there is none. */
export interface WirksamerParameter {
  readonly parameter: Parameter;
  readonly wert?: WirksamerWert;
}

export interface WirksamerWert {
  /** A fixed value. */
  readonly fest?: FeelKnown;
  /** A scaled value: the fact decides. */
  readonly staffel?: WirksameStaffel;
  readonly beleg: Beleg;
  readonly geltung: Geltung;
  readonly hinweis?: string;
  readonly herkunft: Herkunft;
}

export interface WirksameStaffel {
  readonly nach: Ausdruck;
  readonly stufen: readonly {
    readonly unter?: FeelKnown;
    readonly bis?: FeelKnown;
    readonly wert: FeelKnown;
  }[];
}

export interface WirksameGroesse {
  readonly id: string;
  readonly titel: string;
  readonly typ?: string;
  readonly einheit?: string;
  readonly je?: Je;
  readonly formel: Ausdruck;
  /** Day whose law the reports show; absent: the Stichtag. */
  readonly massgeblich?: Ausdruck;
  readonly sicherheit?: Sicherheit;
  readonly quelle?: string;
  readonly hinweis?: string;
  readonly herkunft: Herkunft;
}

/** A requirement as it holds on one day for one Land, town and set of variants. */
export interface WirksameAnforderung {
  readonly kennung: string;
  readonly modul: string;
  readonly modulTitel: string;
  readonly je?: Je;
  readonly zeile: readonly string[];
  readonly felder: AnforderungFelder;
  /** Origin of each field in `felder`. */
  readonly herkunft: Readonly<Partial<Record<keyof AnforderungFelder, Herkunft>>>;
  /** Reliefs that name this requirement, in the order of levels. */
  readonly erleichterungen: readonly WirksameErleichterung[];
  /** Worst grade of the requirement, of what changed it, and of every parameter value and Größe that it reads. */
  readonly sicherheit: Sicherheit;
  readonly ebene: Ebene;
  readonly range: SourceRange;
}

/** A relief as it acts on one requirement. */
export interface WirksameErleichterung {
  readonly erleichterung: Erleichterung;
  readonly wenn?: Ausdruck;
  readonly entfaellt: boolean;
  readonly aendert?: AnforderungFelder;
  readonly herkunft: Herkunft;
  /** Worst grade of itself and of every value that it rests on. */
  readonly sicherheit: Sicherheit;
  /** Grade C or U, or a doubtful reading: it never removes a duty. */
  readonly unbestaetigt: boolean;
}

/** All rules of one Fachgebiet in force on one day. */
export interface WirksameRegeln {
  readonly tag: string;
  readonly parameter: ReadonlyMap<string, WirksamerParameter>;
  readonly groessen: ReadonlyMap<string, WirksameGroesse>;
  readonly anforderungen: ReadonlyMap<string, WirksameAnforderung>;
}
