import type { SourcePath, SourceRange } from './range.ts';

/** A text in both user languages. German is the original; ids and JSON never depend on the language. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

export type Sprache = 'de' | 'en';

/** Everything that can be wrong with a *file* (never with the project that it describes: that is a `Befund`). */
export type ProblemCode =
  | 'datei-unlesbar'
  | 'datei-leer'
  | 'datei-kodierung'
  | 'datei-nul'
  | 'datei-konflikt'
  | 'datei-zu-gross'
  | 'datei-art'
  | 'yaml-syntax'
  | 'yaml-tabulator'
  | 'yaml-doppelter-schluessel'
  | 'yaml-schluessel'
  | 'yaml-alias'
  | 'yaml-tiefe'
  | 'yaml-mehrere-dokumente'
  | 'yaml-markierung'
  | 'zahl-tausenderpunkt'
  | 'zahl-komma'
  | 'zahl-fuehrende-null'
  | 'zahl-einheit'
  | 'datum-format'
  | 'schema-typ'
  | 'schema-pflichtfeld'
  | 'schema-unbekanntes-feld'
  | 'schema-auswahl'
  | 'schema-wert'
  | 'fachgebiet-unbekannt'
  | 'gemeinde-unbekannt'
  | 'land-widerspruch'
  | 'variante-unbekannt'
  | 'element-doppelt'
  | 'element-unbekannt'
  | 'abweichung-wirkungslos'
  | 'stichtag-vor-recht'
  | 'kennung-unbekannt'
  | 'feel-syntax'
  | 'feel-teilmenge'
  | 'feel-name'
  | 'feel-typ'
  | 'feel-einheit'
  | 'feel-auswahl'
  | 'feel-yaml'
  | 'vorlage-platzhalter'
  | 'vorlage-syntax'
  | 'vorlage-filter'
  | 'vorlage-grenze'
  | 'katalog-pfad'
  | 'katalog-doppelt'
  | 'katalog-unbekannt'
  | 'katalog-zyklus'
  | 'katalog-zeitraum'
  | 'katalog-beleg'
  | 'katalog-konflikt'
  | 'katalog-luecke'
  | 'katalog-faelle'
  | 'katalog-wirkungslos'
  | 'matrix-fehlt'
  | 'matrix-kriterium'
  | 'matrix-gewicht'
  | 'matrix-gewicht-fehlt'
  | 'matrix-methode'
  | 'angebot-fehlt'
  | 'angebot-preis'
  | 'angebot-note'
  | 'konfiguration';

export type ProblemSchwere = 'fehler' | 'warnung' | 'hinweis';

/** The file is wrong. `text` is one sentence: what is wrong, what is allowed, what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly schwere: ProblemSchwere;
  readonly text: Text;
  readonly range: SourceRange;
  /** Other places that belong to it, e.g. the first of two equal keys. */
  readonly verwandt?: readonly { readonly text: Text; readonly range: SourceRange }[];
  /** A safe replacement of `range` (quick fix), e.g. quoted AGS or the nearest enum value. */
  readonly ersatz?: string;
  readonly hilfe?: ProblemHilfe;
}

/** What an editor needs to mend a Problem besides `ersatz`; reports leave it out. */
export type ProblemHilfe =
  /** Another replacement that may be meant. */
  | { readonly art: 'oder'; readonly ersatz: string }
  /** What a rule cannot do without: its source, the day its text was read on, how sure that is. */
  | { readonly art: 'beleg'; readonly fehlt: readonly string[] }
  /** The field that is missing, and the map that it is missing in. */
  | { readonly art: 'fehlt'; readonly pfad: SourcePath; readonly name: string };

/** A Problem of severity Fehler; further fields (`verwandt`, `ersatz`, another severity) come last. */
export function problem(
  code: ProblemCode,
  range: SourceRange,
  de: string,
  en: string,
  extra: Partial<Pick<Problem, 'schwere' | 'verwandt' | 'ersatz' | 'hilfe'>> = {},
): Problem {
  return { code, schwere: 'fehler', text: { de, en }, range, ...extra };
}
