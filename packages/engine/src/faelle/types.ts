import type { Problem } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { MapNode, SourceNode } from '../document/source-node.ts';
import type { Urteil } from '../evaluate/urteil.ts';
import type { Feld } from '../katalog/types.ts';

/** A `*.faelle.yaml`: what a rule must decide, written by the people who answer for it. */
export interface Falldatei {
  /** Path of the rule file whose cases these are. */
  readonly id: string;
  readonly document: SourceDocument;
  readonly faelle: readonly Fall[];
}

export interface Fall {
  readonly name: string;
  readonly range: SourceRange;
  /** ISO day; empty if neither the case nor its file names one: such a case is never green. */
  readonly stichtag: string;
  readonly land?: string;
  /** Absent: the variant whose cases these are, or none. */
  readonly varianten?: readonly Feld<string>[];
  /** `grundlage` with the case's `angaben` laid over it. */
  readonly angaben: MapNode | undefined;
  readonly erwartet: readonly Erwartung[];
  readonly fehlt: readonly FehltErwartung[];
  readonly groessen: readonly GroessenErwartung[];
}

/** The verdict of a requirement: of its worst element, or of one element. */
export interface Erwartung {
  readonly kennung: string;
  readonly element?: string;
  readonly urteil: string;
  readonly range: SourceRange;
}

export interface FehltErwartung {
  readonly kennung: string;
  readonly element?: string;
  readonly pfade: readonly string[];
  readonly range: SourceRange;
}

export interface GroessenErwartung {
  readonly name: string;
  readonly wert: SourceNode;
  readonly range: SourceRange;
}

export interface FallErgebnis {
  readonly datei: string;
  readonly name: string;
  readonly range: SourceRange;
  readonly abweichungen: readonly FallAbweichung[];
}

export interface FallAbweichung {
  /** Kennung, or name of a Größe. */
  readonly was: string;
  readonly element?: string;
  readonly erwartet: string;
  readonly erhalten: string;
  readonly range: SourceRange;
}

/** What the form of a requirement allows and no green case shows. */
export interface Luecke {
  readonly kennung: string;
  readonly urteile: readonly Urteil[];
  readonly vergleiche: readonly UngezeigterVergleich[];
  readonly range: SourceRange;
}

/** A comparison with a threshold or a day of the law of which one side is not shown. */
export interface UngezeigterVergleich {
  readonly text: string;
  readonly fehlt: readonly boolean[];
}

export interface FaelleBericht {
  readonly ergebnisse: readonly FallErgebnis[];
  readonly luecken: readonly Luecke[];
  readonly probleme: readonly Problem[];
}
