import type { FeelTyp } from '../feel/typ.ts';

/** Kinds of values that a filter takes; `beliebig` any. */
export type Filterart = FeelTyp['art'];

export interface Filterbeschreibung {
  readonly nimmt: readonly Filterart[];
  /** Fewest and most arguments. */
  readonly argumente: readonly [number, number];
  readonly gibt: FeelTyp;
  /** For authors of text blocks: what it does, and an example. */
  readonly de: string;
  readonly beispiel: string;
}

const ZAHL: readonly Filterart[] = ['zahl'];
const TEXT: FeelTyp = { art: 'text' };

/**
 * The filters of text blocks. Without a filter a value is written as in messages (30.06.2028; 85.712,42 €; a, b und c);
 * every other name is a mistake.
 */
export const FILTERLISTE: Readonly<Record<string, Filterbeschreibung>> = {
  zahl: {
    nimmt: ZAHL,
    argumente: [0, 1],
    gibt: TEXT,
    de: 'Zahl ohne Einheit, auf Wunsch mit fester Zahl von Nachkommastellen',
    beispiel: '{{ kriterium.gewicht | zahl: 1 }} → 12,5',
  },
  euro: {
    nimmt: ZAHL,
    argumente: [0, 1],
    gibt: TEXT,
    de: 'Betrag in Euro, auf Wunsch mit fester Zahl von Nachkommastellen',
    beispiel: '{{ auftragswert.netto | euro: 2 }} → 85.712,40 €',
  },
  prozent: {
    nimmt: ZAHL,
    argumente: [0, 1],
    gibt: TEXT,
    de: 'Prozentsatz',
    beispiel: '{{ kriterium.gewicht | prozent }} → 12,5 %',
  },
  einheit: {
    nimmt: ZAHL,
    argumente: [1, 1],
    gibt: TEXT,
    de: 'Zahl mit der genannten Einheit, in der Einzahl richtig gebeugt',
    beispiel: '{{ jugend.rueckmeldung.frist_tage | einheit: "Tage" }} → 1 Tag',
  },
  datum: {
    nimmt: ['datum'],
    argumente: [0, 1],
    gibt: TEXT,
    de: 'Tag; mit "lang" mit dem Monat in Worten',
    beispiel: '{{ stichtag | datum: "lang" }} → 30. Juni 2028',
  },
  liste: {
    nimmt: ['liste'],
    argumente: [0, 1],
    gibt: TEXT,
    de: 'Aufzählung im Satz; das letzte Bindewort ist „und“ oder das genannte',
    beispiel: '{{ jugend.altersgruppen | liste: "oder" }} → 6–12 oder 13–18',
  },
  punkte: {
    nimmt: ['liste'],
    argumente: [0, 0],
    gibt: TEXT,
    de: 'Liste mit Spiegelstrichen, jeder Eintrag in einer Zeile',
    beispiel: '{{ jugend.altersgruppen | punkte }}',
  },
  anzahl: {
    nimmt: ['liste'],
    argumente: [0, 0],
    gibt: { art: 'zahl' },
    de: 'Zahl der Einträge',
    beispiel: '{{ lose | anzahl }} → 2',
  },
  summe: {
    nimmt: ['liste'],
    argumente: [0, 1],
    gibt: { art: 'zahl' },
    de: 'Summe der Zahlen einer Liste oder des genannten Felds ihrer Einträge',
    beispiel: '{{ lose | summe: "netto" | euro }} → 120.000 €',
  },
  plural: {
    nimmt: ['zahl', 'liste'],
    argumente: [2, 2],
    gibt: TEXT,
    de: 'Wort in Einzahl oder Mehrzahl, passend zur Zahl oder zur Länge der Liste',
    beispiel: '{{ lose | plural: "Los", "Lose" }} → Lose',
  },
  bedeutung: {
    nimmt: ['text', 'liste'],
    argumente: [0, 0],
    gibt: TEXT,
    de: 'Auswahlwert in Worten, wie ihn die Projektbeschreibung erklärt',
    beispiel: '{{ verfahren.art | bedeutung }} → Verhandlungsvergabe mit Teilnahmewettbewerb',
  },
  absaetze: {
    nimmt: ['text'],
    argumente: [0, 0],
    gibt: TEXT,
    de: 'Längerer Text mit seinen Absätzen und Aufzählungen, am Ende mit Punkt; ohne diesen Filter steht er in einer Zeile',
    beispiel: '{{ vorhaben.beschreibung | absaetze }}',
  },
  satz: {
    nimmt: ['text'],
    argumente: [0, 0],
    gibt: TEXT,
    de: 'Text in einer Zeile, am Ende genau ein Punkt, ob er eingetragen ist oder nicht',
    beispiel: 'Form: {{ jugend.rueckmeldung.form | satz }}',
  },
  gross: {
    nimmt: ['text'],
    argumente: [0, 0],
    gibt: TEXT,
    de: 'Erster Buchstabe groß, für den Satzanfang',
    beispiel: '{{ gegenstand.art | bedeutung | gross }}',
  },
  sonst: {
    nimmt: ['beliebig'],
    argumente: [1, 1],
    gibt: { art: 'beliebig' },
    de: 'Der genannte Text, wenn die Angabe fehlt oder null ist; so entsteht keine Lücke',
    beispiel: '{{ auftraggeber.aktenzeichen | sonst: "[____]" }}',
  },
  angegeben: {
    nimmt: ['beliebig'],
    argumente: [0, 0],
    gibt: { art: 'wahrheitswert' },
    de: 'Ja, wenn die Angabe da und nicht null ist; für Bedingungen, die keine Lücke sein sollen',
    beispiel: '{% if auftraggeber.aktenzeichen | angegeben %} … {% endif %}',
  },
};
