/** A short report of headings, sentences and tables, written once and rendered for terminal, Markdown and HTML. */
export interface Seite {
  readonly sprache: 'de' | 'en';
  readonly titel: string;
  readonly vorspann: readonly string[];
  readonly abschnitte: readonly Abschnitt[];
  /** Notices at the end, such as that this is no legal advice. */
  readonly schluss: readonly string[];
}

export interface Abschnitt {
  readonly titel: string;
  readonly teile: readonly Teil[];
}

export type Teil =
  | { readonly art: 'absatz'; readonly text: string; readonly betont?: boolean }
  | { readonly art: 'liste'; readonly punkte: readonly Punkt[] }
  | {
      readonly art: 'tabelle';
      readonly spalten: readonly Spalte[];
      readonly zeilen: readonly (readonly string[])[];
    }
  /** Shown in HTML only; the text says the same, and a table near it holds the figures. */
  | { readonly art: 'bild'; readonly svg: string };

export interface Punkt {
  readonly text: string;
  readonly ton?: Ton;
}

export type Ton = 'fehler' | 'warnung' | 'hinweis' | 'gut';

export interface Spalte {
  readonly titel: string;
  readonly rechts?: boolean;
}

export const absatz = (text: string, betont = false): Teil => ({ art: 'absatz', text, betont });
export const liste = (punkte: readonly (string | Punkt)[]): Teil => ({
  art: 'liste',
  punkte: punkte.map((punkt) => (typeof punkt === 'string' ? { text: punkt } : punkt)),
});
/** `>Titel` is a column of figures, set to the right. */
export const tabelle = (spalten: readonly string[], zeilen: readonly (readonly string[])[]): Teil => ({
  art: 'tabelle',
  spalten: spalten.map((titel) =>
    titel.startsWith('>') ? { titel: titel.slice(1), rechts: true } : { titel },
  ),
  zeilen,
});

/** Sections without content are left out. */
export function abschnitt(titel: string, teile: readonly Teil[]): readonly Abschnitt[] {
  const filled = teile.filter((teil) => {
    if (teil.art === 'liste') return teil.punkte.length > 0;
    return teil.art !== 'tabelle' || teil.zeilen.length > 0;
  });
  return filled.length === 0 ? [] : [{ titel, teile: filled }];
}
