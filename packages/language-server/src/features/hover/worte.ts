import type { Sprache } from '@baukasten/engine';

const DE = {
  gelesenVon: 'Gebraucht für',
  /** Of things of any gender. */
  weitere: (anzahl: number) => `… und noch ${anzahl}`,
  beiElementen: (anzahl: number, alle: number) => `bei ${anzahl} von ${alle}`,
  werte: 'Erlaubte Werte',
  einheit: 'Einheit',
  beispiel: 'Beispiel',
  nullbar: '`null` heißt: gibt es (noch) nicht. Fehlt die Zeile, gilt die Angabe als unbekannt.',
  typ: {
    text: 'Text',
    zahl: 'Zahl',
    ganzzahl: 'ganze Zahl',
    wahrheitswert: '`true` oder `false`',
    datum: 'Tag, `JJJJ-MM-TT`',
    liste: 'Liste',
    gruppe: 'Gruppe',
  },
  wertAm: (tag: string) => `Wert am ${tag}`,
  keinWert: 'kein belegter Wert: was davon abhängt, bleibt offen',
  verlauf: 'Verlauf',
  ab: 'ab',
  bis: 'bis',
  unter: 'unter',
  einschliesslich: 'bis',
  sonst: 'darüber',
  immer: 'immer',
  sofort: 'sofort',
  felder: {
    wenn: 'Bedingung',
    dann: 'Verlangt',
    faellig: 'Fällig',
    adressat: 'Zuständig',
    phase: 'Phase',
    grenze: 'Nicht geprüft',
    zweifel: 'Zweifel',
    formel: 'Formel',
    je: 'Je Element',
    geaendert: 'Geändert',
  },
  erleichterungen: 'Erleichterungen',
  betrifft: 'Betrifft',
  nichtInKraft: (tag: string) => `Am ${tag} nicht in Kraft.`,
  einwohner: (tag: string) => `Einwohner am ${tag}`,
  naeherung: 'Näherung',
  kreis: 'Kreis',
  groessenklasse: 'Schwellen',
  seite: { unterschritten: 'darunter', genau: 'genau auf der Schwelle', ueberschritten: 'darüber' },
  tageBis: (tage: number) =>
    tage === 0
      ? 'das ist der Stichtag'
      : tage > 0
        ? `${tage === 1 ? '1 Tag' : `${tage} Tage`} nach dem Stichtag`
        : `${tage === -1 ? '1 Tag' : `${-tage} Tage`} vor dem Stichtag`,
  verspaetet: 'verspätet',
  funktion: 'FEEL-Funktion',
  wort: 'FEEL',
  variable: (name: string, liste: string) =>
    `${name}: ein Eintrag der Liste ${liste}, einer nach dem anderen.`,
  stichtag: 'Stichtag: der Tag, dessen Recht gilt und zu dem geprüft wird.',
  aktuell: 'Jetzt',
  stand: 'Stand',
  angegeben: 'im Projekt angegeben',
  registerNennt: 'Gemeindeverzeichnis',
  wochentage: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
} as const;

export type HoverWorte = { readonly [K in keyof typeof DE]: Widen<(typeof DE)[K]> };
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widen<T[K]> };

const EN: HoverWorte = {
  gelesenVon: 'Needed for',
  weitere: (anzahl) => `… and ${anzahl} more`,
  beiElementen: (anzahl, alle) => `for ${anzahl} of ${alle}`,
  werte: 'Permitted values',
  einheit: 'Unit',
  beispiel: 'Example',
  nullbar: '`null` means: there is none (yet). Without the line the fact counts as unknown.',
  typ: {
    text: 'text',
    zahl: 'number',
    ganzzahl: 'whole number',
    wahrheitswert: '`true` or `false`',
    datum: 'day, `YYYY-MM-DD`',
    liste: 'list',
    gruppe: 'group',
  },
  wertAm: (tag) => `Value on ${tag}`,
  keinWert: 'no supported value: what depends on it stays open',
  verlauf: 'History',
  ab: 'from',
  bis: 'to',
  unter: 'below',
  einschliesslich: 'up to',
  sonst: 'above',
  immer: 'always',
  sofort: 'at once',
  felder: {
    wenn: 'Condition',
    dann: 'Requires',
    faellig: 'Due',
    adressat: 'Responsible',
    phase: 'Phase',
    grenze: 'Not checked',
    zweifel: 'Doubt',
    formel: 'Formula',
    je: 'For each',
    geaendert: 'Changed',
  },
  erleichterungen: 'Reliefs',
  betrifft: 'Concerns',
  nichtInKraft: (tag) => `Not in force on ${tag}.`,
  einwohner: (tag) => `Inhabitants on ${tag}`,
  naeherung: 'approximation',
  kreis: 'District',
  groessenklasse: 'Thresholds',
  seite: { unterschritten: 'below', genau: 'exactly on the threshold', ueberschritten: 'above' },
  tageBis: (tage) =>
    tage === 0
      ? 'this is the reference day'
      : tage > 0
        ? `${tage === 1 ? '1 day' : `${tage} days`} after the reference day`
        : `${tage === -1 ? '1 day' : `${-tage} days`} before the reference day`,
  verspaetet: 'late',
  funktion: 'FEEL function',
  wort: 'FEEL',
  variable: (name: string, liste: string) => `${name}: an entry of the list ${liste}, one after the other.`,
  stichtag: 'Stichtag: the day whose law applies and on which the check is made.',
  aktuell: 'Now',
  stand: 'as of',
  angegeben: 'stated in the project',
  registerNennt: 'register of municipalities',
  wochentage: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export function hoverWorte(sprache: Sprache): HoverWorte {
  return sprache === 'de' ? DE : EN;
}
