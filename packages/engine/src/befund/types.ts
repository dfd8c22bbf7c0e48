import type { Problem, Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { FehlendesRecht } from '../evaluate/luecken.ts';
import type { Urteil } from '../evaluate/urteil.ts';
import type { Ebene, Sicherheit, Verbindlichkeit } from '../katalog/types.ts';

export type Schwere = 'fehler' | 'warnung' | 'hinweis';

/** What the check says about one requirement (and one element of its `je`). Everything a report shows is in here. */
export interface Befund {
  readonly kennung: string;
  readonly modul: string;
  readonly titel: string;
  readonly element?: string;
  readonly urteil: Urteil;
  /** For `offen`: the verdicts that are still possible. */
  readonly moeglich: readonly Urteil[];
  /** Absent: nothing to do, no finding in the sense of the exit code. */
  readonly schwere?: Schwere;
  /** Rests on a source of grade C or U. */
  readonly ungeprueft: boolean;
  readonly verbindlichkeit: Verbindlichkeit;
  readonly adressat?: string;
  readonly phase?: string;
  readonly quelle: string;
  readonly stand: string;
  readonly sicherheit: Sicherheit;
  readonly wiedervorlage?: string;
  readonly zeile: readonly string[];
  /** Last permitted day, ISO. */
  readonly faelligAm?: string;
  readonly verspaetet?: boolean;
  readonly geplantAm?: string;
  readonly naechste?: string;
  /** Day whose law was applied, if it is not the Stichtag. */
  readonly rechtstag?: string;
  readonly rechtstagUnbekannt?: boolean;
  readonly meldung: Text;
  readonly abhilfe?: Text;
  readonly korrektur?: { readonly pfad: string; readonly wert: string };
  readonly grenze?: string;
  readonly zweifel?: string;
  readonly abweichung?: string;
  readonly erleichterung?: BefundErleichterung;
  readonly fehlt: { readonly angaben: readonly FehlendeAngabe[]; readonly recht: readonly FehlendesRecht[] };
  /** Where the finding is anchored in the project file. */
  readonly range: SourceRange;
  readonly begruendung: Begruendung;
  readonly herkunft: readonly FeldHerkunft[];
}

export interface BefundErleichterung {
  readonly id: string;
  readonly titel: string;
  readonly quelle: string;
  readonly sicherheit: Sicherheit;
}

export interface FehlendeAngabe {
  readonly pfad: string;
  readonly titel: string;
  readonly frage?: string;
  readonly range: SourceRange;
}

/** Origin of one field of the requirement. */
export interface FeldHerkunft {
  readonly feld: string;
  readonly ebene: Ebene;
  readonly datei: string;
  readonly range: SourceRange;
}

/** A rendering of the evaluation tree: never written by hand. */
export interface Begruendung {
  /** `wenn`, `dann`, `faellig` …; an operator; or what was read. */
  readonly art:
    | 'teil'
    | 'und'
    | 'oder'
    | 'nicht'
    | 'vergleich'
    | 'rechnung'
    | 'quantor'
    | 'auswahl'
    | 'fakt'
    | 'parameter'
    | 'groesse'
    | 'erleichterung'
    | 'wert';
  /** FEEL text of this node, or the name of the part. */
  readonly text: string;
  readonly titel?: string;
  /** Displayed value; «nicht angegeben» if unknown. */
  readonly wert: Text;
  /** Partial verdict of a condition. */
  readonly wahr?: boolean;
  readonly unbekannt: boolean;
  /** Place in the project (fact) or in the rules (parameter, Größe, relief). */
  readonly range?: SourceRange;
  readonly quelle?: string;
  readonly sicherheit?: Sicherheit;
  readonly ebene?: Ebene;
  readonly herkunft?: 'angegeben' | 'register';
  /** A Größe is explained once, in the report's `groessen`; this names the element if it runs over a list. */
  readonly element?: string;
  readonly kinder: readonly Begruendung[];
}

/** A value needs a look: never an error, never an exit code. */
export interface Hinweis {
  readonly code: string;
  readonly text: Text;
  readonly range: SourceRange;
}

/** A derived value shown in reports. */
export interface GroessenWert {
  readonly id: string;
  readonly titel: string;
  readonly wert: Text;
  readonly unbekannt: boolean;
  readonly element?: string;
  readonly quelle?: string;
  readonly sicherheit: Sicherheit;
  readonly hinweis?: string;
  readonly begruendung: Begruendung;
}

export interface Schritt {
  /** The requirement behind it; for `angeben` the first of those that the fact decides. */
  readonly kennung: string;
  readonly element?: string;
  /** For `angeben`: how many requirements wait for this fact. */
  readonly betrifft?: number;
  readonly was: Text;
  /** ISO day; absent: at once. */
  readonly bis?: string;
  readonly phase?: string;
  readonly art: 'beheben' | 'angeben' | 'vorbereiten';
  readonly range: SourceRange;
}

export interface Zusammenfassung {
  /** Requirements of force "muss" that apply, waived ones among them; one with `je` counts once, with its worst element. */
  readonly pflichten: number;
  /** Requirements of force "muss" by verdict, those that do not apply too. */
  readonly nachUrteil: Readonly<Record<Urteil, number>>;
  readonly fehler: number;
  readonly warnungen: number;
  readonly hinweise: number;
}

/** What was checked, by which law and for which day. */
export interface Berichtskopf {
  readonly datei: string;
  readonly fachgebiet: string;
  readonly fachgebietTitel: string;
  readonly gemeinde?: string;
  readonly stichtag: string;
  readonly land?: string;
  readonly varianten: readonly string[];
  readonly katalogVersion: string;
  readonly phasen: readonly { readonly id: string; readonly titel: string }[];
  readonly standDerPlanung?: string;
  readonly probleme: readonly Problem[];
}

export interface Pruefbericht extends Berichtskopf {
  readonly hinweise: readonly Hinweis[];
  readonly befunde: readonly Befund[];
  readonly groessen: readonly GroessenWert[];
  readonly schritte: readonly Schritt[];
  readonly zusammenfassung: Zusammenfassung;
}

/** One project among many: all verdicts, and in full what is violated. */
export interface Kurzbericht extends Berichtskopf {
  readonly urteile: readonly Urteilszeile[];
  readonly verletzt: readonly Befund[];
  readonly zusammenfassung: Zusammenfassung;
}

/** A verdict without its reasons, in the words of `Befund`. */
export type Urteilszeile = Pick<
  Befund,
  'kennung' | 'titel' | 'element' | 'urteil' | 'moeglich' | 'schwere' | 'verbindlichkeit' | 'faelligAm'
>;
