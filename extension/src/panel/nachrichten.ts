import type { Befundname, Bericht, Ergebnis, Ort } from '../bericht/bericht.ts';

/** What the extension tells the page of the report. */
export interface ZeigeBericht {
  readonly art: 'bericht';
  readonly bericht: Bericht;
  readonly ergebnis: Ergebnis;
  readonly sprache: 'de' | 'en';
  readonly worte: Worte;
}

/** There is no report: no project is open, or the server cannot read it. */
export interface ZeigeLeere {
  readonly art: 'leer';
  readonly text: string;
}

export type AnSeite = ZeigeBericht | ZeigeLeere;

/** What the page asks of the extension. */
export type VonSeite =
  | { readonly art: 'bereit' }
  | { readonly art: 'stelle'; readonly ort: Ort }
  | (Befundname & { readonly art: 'warum' });

/** The fixed texts of the page, in the user's language. */
export interface Worte {
  readonly urteil: Readonly<Record<string, string>>;
  /** After a number. */
  readonly anzahl: Readonly<Record<string, string>>;
  readonly schwere: Readonly<Record<string, string>>;
  readonly verbindlichkeit: Readonly<Record<string, string>>;
  readonly titel: string;
  readonly stichtag: string;
  readonly planungsstand: string;
  readonly varianten: string;
  readonly schritte: string;
  readonly sofort: string;
  readonly angeben: string;
  readonly vorbereiten: string;
  readonly bis: string;
  readonly abgelaufen: string;
  readonly weitere: string;
  readonly probleme: string;
  readonly hinweise: string;
  readonly anforderungen: string;
  readonly allgemein: string;
  readonly groessen: string;
  readonly filter: string;
  readonly alle: string;
  readonly zuErledigen: string;
  readonly suche: string;
  readonly nichts: string;
  readonly stelle: string;
  readonly warum: string;
  readonly fehlt: string;
  readonly rechtOffen: string;
  readonly abhilfe: string;
  readonly frist: string;
  readonly naechste: string;
  readonly grenze: string;
  readonly zweifel: string;
  readonly erlassenDurch: string;
  readonly begruendung: string;
  readonly zustaendig: string;
  readonly stand: string;
  readonly sicherheit: string;
  readonly ungeprueft: string;
  readonly verspaetet: string;
  readonly aktualisiert: string;
  readonly rechtshinweis: string;
}
