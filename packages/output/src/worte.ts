import type { Ebene, Schwere, Sicherheit, Sprache, Urteil, Verbindlichkeit } from '@baukasten/engine';

/** Words that several reports share. Texts of the law stay German in every language. */
export interface Worte {
  readonly urteil: Readonly<Record<Urteil, string>>;
  /** How many of a verdict: the number stands in front. */
  readonly anzahl: Readonly<Record<Urteil, string>>;
  readonly schwere: Readonly<Record<Schwere, string>>;
  readonly verbindlichkeit: Readonly<Record<Verbindlichkeit, string>>;
  readonly ebene: Readonly<Record<Ebene, string>>;
  readonly sicherheit: Readonly<Record<Sicherheit, string>>;
  readonly sicherheitWort: string;
  readonly stand: string;
  readonly ungeprueft: string;
  readonly adressat: string;
  readonly pflichten: (erfuellt: number, alle: number) => string;
  readonly zaehle: (anzahl: number, was: Schwere) => string;
  readonly grenze: string;
  readonly zweifel: string;
  readonly naechste: string;
  readonly wiedervorlage: string;
  readonly rechtshinweis: string;
}

const DE: Worte = {
  urteil: {
    nicht_anwendbar: 'trifft nicht zu',
    erlassen: 'erlassen',
    erfuellt: 'erfüllt',
    anstehend: 'steht an',
    begruendet: 'begründet abgewichen',
    ungenutzt: 'nicht genutzt',
    verletzt: 'verletzt',
    offen: 'offen',
  },
  anzahl: {
    nicht_anwendbar: 'nicht zutreffend',
    erlassen: 'erlassen',
    erfuellt: 'erfüllt',
    anstehend: 'anstehend',
    begruendet: 'begründet abgewichen',
    ungenutzt: 'nicht genutzt',
    verletzt: 'verletzt',
    offen: 'offen',
  },
  schwere: { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' },
  verbindlichkeit: { muss: 'muss', soll: 'soll', kann: 'kann' },
  ebene: { bund: 'Bund', land: 'Land', ort: 'Ort', variante: 'Variante' },
  sicherheit: {
    A: 'Normtext gelesen',
    B: 'amtliche Zweitquelle',
    C: 'andere Quelle',
    U: 'unbestätigt',
  },
  sicherheitWort: 'Sicherheit',
  stand: 'Stand',
  ungeprueft: 'ungeprüft',
  adressat: 'zuständig',
  pflichten: (erfuellt, alle) => `${erfuellt} von ${alle} ${alle === 1 ? 'Pflicht' : 'Pflichten'} erfüllt`,
  zaehle: (anzahl, was) =>
    `${anzahl} ${{ fehler: 'Fehler', warnung: anzahl === 1 ? 'Warnung' : 'Warnungen', hinweis: anzahl === 1 ? 'Hinweis' : 'Hinweise' }[was]}`,
  grenze: 'Nicht geprüft',
  zweifel: 'Zweifel',
  naechste: 'wieder fällig',
  wiedervorlage: 'Wiedervorlage der Regel',
  rechtshinweis:
    'Geprüft sind Vollständigkeit und Ablauf; das ist keine Rechtsberatung. Jede Regel nennt ihren Stand und ihre Sicherheit: A Normtext gelesen, B amtliche Zweitquelle, C andere Quelle, U unbestätigt. C und U gelten als ungeprüft und ergeben nie einen Fehler.',
};

const EN: Worte = {
  urteil: {
    nicht_anwendbar: 'does not apply',
    erlassen: 'waived',
    erfuellt: 'fulfilled',
    anstehend: 'coming up',
    begruendet: 'departure with reason',
    ungenutzt: 'not used',
    verletzt: 'violated',
    offen: 'open',
  },
  anzahl: {
    nicht_anwendbar: 'not applicable',
    erlassen: 'waived',
    erfuellt: 'fulfilled',
    anstehend: 'coming up',
    begruendet: 'departed from with reason',
    ungenutzt: 'not used',
    verletzt: 'violated',
    offen: 'open',
  },
  schwere: { fehler: 'error', warnung: 'warning', hinweis: 'note' },
  verbindlichkeit: { muss: 'must', soll: 'should', kann: 'may' },
  ebene: { bund: 'federal', land: 'state', ort: 'local', variante: 'variant' },
  sicherheit: {
    A: 'text of the norm read',
    B: 'official secondary source',
    C: 'other source',
    U: 'unconfirmed',
  },
  sicherheitWort: 'certainty',
  stand: 'as of',
  ungeprueft: 'unverified',
  adressat: 'responsible',
  pflichten: (erfuellt, alle) => `${erfuellt} of ${alle} ${alle === 1 ? 'duty' : 'duties'} fulfilled`,
  zaehle: (anzahl, was) =>
    `${anzahl} ${{ fehler: 'error', warnung: 'warning', hinweis: 'note' }[was]}${anzahl === 1 ? '' : 's'}`,
  grenze: 'Not checked',
  zweifel: 'Doubt',
  naechste: 'due again',
  wiedervorlage: 'rule to be reviewed',
  rechtshinweis:
    'This checks completeness and procedure and is no legal advice. Each rule states its date and its certainty: A text of the norm read, B official secondary source, C other source, U unconfirmed. C and U count as unverified and never give an error.',
};

export function worteFor(sprache: Sprache): Worte {
  return sprache === 'de' ? DE : EN;
}
