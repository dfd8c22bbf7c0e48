import type { Pruefstand } from '@baukasten/language-server/protokoll';

/** What the extension reads of a report (`baukasten-bericht/1`); the server sends more. */
export interface Bericht {
  /** Comes beside the report. */
  readonly stand: Pruefstand;
  readonly datei: string;
  readonly fachgebietTitel: string;
  readonly gemeinde?: string;
  readonly land?: string;
  readonly stichtag: string;
  readonly standDerPlanung?: string;
  readonly varianten: readonly string[];
  readonly katalogVersion: string;
  readonly phasen: readonly Phase[];
  readonly zusammenfassung: Zusammenfassung;
  readonly schritte: readonly Schritt[];
  readonly probleme: readonly Problem[];
  readonly hinweise: readonly Hinweis[];
  readonly befunde: readonly Befund[];
  readonly groessen: readonly Groesse[];
}

export interface Text {
  readonly de: string;
  readonly en: string;
}

/** Counts from 1, as reports do. */
export interface Ort {
  readonly datei: string;
  readonly zeile: number;
  readonly spalte: number;
  readonly endzeile: number;
  readonly endspalte: number;
}

/** Most urgent first. */
export const URTEILE = [
  'verletzt',
  'offen',
  'anstehend',
  'begruendet',
  'ungenutzt',
  'erfuellt',
  'erlassen',
  'nicht_anwendbar',
] as const;

export type Urteil = (typeof URTEILE)[number];
export type Schwere = 'fehler' | 'warnung' | 'hinweis';

export interface Phase {
  readonly id: string;
  readonly titel: string;
}

export interface Zusammenfassung {
  readonly pflichten: number;
  readonly nachUrteil: Readonly<Record<Urteil, number>>;
  readonly fehler: number;
  readonly warnungen: number;
  readonly hinweise: number;
}

/** A result in one sentence, and what a reader must know before trusting it. */
export interface Ergebnis {
  readonly satz: string;
  readonly warnung?: string;
}

export interface Schritt {
  readonly kennung: string;
  readonly element?: string;
  readonly art: 'beheben' | 'angeben' | 'vorbereiten';
  readonly was: Text;
  readonly bis?: string;
  readonly ort: Ort;
}

export interface Problem {
  readonly code: string;
  readonly schwere: Schwere;
  readonly text: Text;
  readonly ort: Ort;
}

export interface Hinweis {
  readonly code: string;
  readonly text: Text;
  readonly ort: Ort;
}

export interface Befund {
  readonly kennung: string;
  readonly element?: string;
  /** From 2: of several with this Kennung and element, because the list has two entries of one id. */
  readonly nummer?: number;
  readonly titel: string;
  readonly urteil: Urteil;
  readonly schwere?: Schwere;
  readonly ungeprueft: boolean;
  readonly verbindlichkeit: 'muss' | 'soll' | 'kann';
  readonly adressat?: string;
  readonly phase?: string;
  readonly quelle: string;
  readonly stand: string;
  readonly sicherheit: string;
  readonly faelligAm?: string;
  readonly verspaetet?: boolean;
  readonly geplantAm?: string;
  /** Done or planned after its last day (`isLate`). */
  readonly spaet?: true;
  readonly naechste?: string;
  readonly meldung: Text;
  readonly abhilfe?: Text;
  readonly grenze?: string;
  readonly zweifel?: string;
  readonly abweichung?: string;
  readonly erleichterung?: { readonly titel: string; readonly quelle: string };
  readonly fehlt: {
    readonly angaben: readonly { readonly pfad: string; readonly titel: string; readonly ort: Ort }[];
    readonly recht: readonly { readonly id: string; readonly text: string }[];
  };
  readonly ort: Ort;
}

export interface Groesse {
  readonly id: string;
  readonly element?: string;
  readonly titel: string;
  readonly wert: Text;
  readonly unbekannt: boolean;
  readonly quelle?: string;
  readonly hinweis?: string;
}

/** What tells a finding from all others of its report. */
export type Befundname = Pick<Befund, 'kennung' | 'element' | 'nummer'>;

/** One name for a requirement or one of its elements: `WPG-13-4a`, `WPG-13-4a: altstadt`, `WPG-13-4a: altstadt (2)`. */
export function nameOf({ kennung, element, nummer }: Befundname): string {
  const name = element === undefined ? kennung : `${kennung}: ${element}`;
  return nummer === undefined ? name : `${name} (${nummer})`;
}

/** As `nameOf`, but no element can be named so that two keys are equal. */
export function keyOf(befund: Befundname): string {
  return JSON.stringify([befund.kennung, befund.element, befund.nummer]);
}
