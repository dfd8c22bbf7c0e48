import type { Begruendung, Sprache } from '@baukasten/engine';

/** What the page of a rule names. */
type RegelFeld =
  | 'modul'
  | 'adressat'
  | 'phase'
  | 'massgeblich'
  | 'je'
  | 'wenn'
  | 'dann'
  | 'faellig'
  | 'erledigt_am'
  | 'naechste'
  | 'feld'
  | 'meldung'
  | 'abhilfe'
  | 'grenze'
  | 'zweifel'
  | 'wiedervorlage'
  | 'erleichterungen'
  | 'fundstelle'
  | 'adresse';

/** Words of explanations and of printed rules. */
export interface ErklaerWorte {
  /** Parts of a requirement, by their key in the rule file. */
  readonly teile: Readonly<Record<string, string>>;
  readonly operatoren: Readonly<Partial<Record<Begruendung['art'], string>>>;
  readonly ja: string;
  readonly nein: string;
  readonly unbekannt: string;
  readonly greift: string;
  readonly greiftNicht: string;
  readonly erleichterung: string;
  readonly herkunft: Readonly<Record<'angegeben' | 'register', string>>;
  readonly nichtAngegeben: string;
  readonly warum: string;
  readonly moeglich: (verdicts: string) => string;
  readonly fehlt: string;
  readonly rechtFehlt: string;
  readonly geaendert: string;
  readonly woher: string;
  readonly hinweise: string;
  readonly regelOrt: string;
  readonly korrektur: (pfad: string, wert: string) => string;
  readonly abweichung: string;
  readonly ohneEinfluss: (anzahl: number) => string;
  readonly weitere: (anzahl: number) => string;
  readonly felder: Readonly<Record<RegelFeld, string>>;
  readonly sieheOben: string;
  readonly entfaellt: string;
  readonly aendert: (felder: string) => string;
  readonly unbestaetigt: string;
  readonly immer: string;
  readonly sofort: string;
  readonly keineRegeln: string;
  readonly anzahlRegeln: (anzahl: number) => string;
}

const DE: ErklaerWorte = {
  teile: {
    wenn: 'Trifft die Anforderung zu? (wenn)',
    dann: 'Ist sie eingehalten? (dann)',
    faellig: 'Fällig? (faellig)',
    erledigt_am: 'Erledigt am (erledigt_am)',
    naechste: 'Wieder fällig (naechste)',
  },
  operatoren: { und: 'alles davon', oder: 'mindestens eines davon', nicht: 'das Gegenteil davon' },
  ja: 'ja',
  nein: 'nein',
  unbekannt: 'unbekannt',
  greift: 'greift',
  greiftNicht: 'greift nicht',
  erleichterung: 'Erleichterung',
  herkunft: { angegeben: 'angegeben', register: 'aus dem Gemeindeverzeichnis' },
  nichtAngegeben: 'fehlt',
  warum: 'Warum',
  moeglich: (verdicts) => `Je nach den fehlenden Angaben: ${verdicts}.`,
  fehlt: 'Es fehlt',
  rechtFehlt: 'Rechtlich offen',
  geaendert: 'Von Land, Ort oder Variante geändert',
  woher: 'Woher die Felder der Regel stammen',
  hinweise: 'Dazu',
  regelOrt: 'Regel',
  korrektur: (pfad, wert) => `Vorschlag: ${pfad} auf ${wert} setzen`,
  abweichung: 'Begründung der Abweichung',
  ohneEinfluss: (anzahl) => `${anzahl} ohne Einfluss`,
  weitere: (anzahl) => `… und ${anzahl} weitere`,
  felder: {
    modul: 'Modul',
    adressat: 'Zuständig',
    phase: 'Phase',
    massgeblich: 'Maßgeblicher Tag',
    je: 'Je Element',
    wenn: 'Trifft zu, wenn',
    dann: 'Verlangt',
    faellig: 'Fällig',
    erledigt_am: 'Erledigt am',
    naechste: 'Wieder fällig',
    feld: 'Feld im Projekt',
    meldung: 'Meldung',
    abhilfe: 'Abhilfe',
    grenze: 'Nicht geprüft',
    zweifel: 'Zweifel',
    wiedervorlage: 'Wiedervorlage',
    erleichterungen: 'Erleichterungen',
    fundstelle: 'Steht in',
    adresse: 'Nachzulesen',
  },
  entfaellt: 'lässt die Anforderung entfallen',
  aendert: (felder) => `ändert ${felder}`,
  unbestaetigt: 'unbestätigt, nimmt deshalb keine Pflicht weg',
  sieheOben: 'siehe oben',
  immer: 'immer',
  sofort: 'sofort',
  keineRegeln: 'Keine Regel passt zu dieser Auswahl.',
  anzahlRegeln: (anzahl) => `${anzahl} ${anzahl === 1 ? 'Regel' : 'Regeln'}`,
};

const EN: ErklaerWorte = {
  teile: {
    wenn: 'Does it apply? (wenn)',
    dann: 'Is it met? (dann)',
    faellig: 'Due? (faellig)',
    erledigt_am: 'Done on (erledigt_am)',
    naechste: 'Due again (naechste)',
  },
  operatoren: { und: 'all of', oder: 'at least one of', nicht: 'the opposite of' },
  ja: 'yes',
  nein: 'no',
  unbekannt: 'unknown',
  greift: 'in effect',
  greiftNicht: 'not in effect',
  erleichterung: 'Relief',
  herkunft: { angegeben: 'stated', register: 'from the register of municipalities' },
  nichtAngegeben: 'missing',
  warum: 'Why',
  moeglich: (verdicts) => `Depending on the missing facts: ${verdicts}.`,
  fehlt: 'Missing',
  rechtFehlt: 'Open in law',
  geaendert: 'Changed by Land, town or variant',
  woher: 'Where the fields of the rule come from',
  hinweise: 'Remarks',
  regelOrt: 'Rule',
  korrektur: (pfad, wert) => `Suggestion: set ${pfad} to ${wert}`,
  abweichung: 'Reason of the departure',
  ohneEinfluss: (anzahl) => `${anzahl} without effect`,
  weitere: (anzahl) => `… and ${anzahl} more`,
  felder: {
    modul: 'Module',
    adressat: 'Responsible',
    phase: 'Phase',
    massgeblich: 'Decisive day',
    je: 'For each',
    wenn: 'Applies when',
    dann: 'Requires',
    faellig: 'Due',
    erledigt_am: 'Done on',
    naechste: 'Due again',
    feld: 'Field of the project',
    meldung: 'Message',
    abhilfe: 'Remedy',
    grenze: 'Not checked',
    zweifel: 'Doubt',
    wiedervorlage: 'To be reviewed',
    erleichterungen: 'Reliefs',
    fundstelle: 'Written in',
    adresse: 'To be read at',
  },
  entfaellt: 'removes the requirement',
  aendert: (felder) => `changes ${felder}`,
  unbestaetigt: 'unconfirmed, so it removes no duty',
  sieheOben: 'see above',
  immer: 'always',
  sofort: 'at once',
  keineRegeln: 'No rule fits this selection.',
  anzahlRegeln: (anzahl) => `${anzahl} ${anzahl === 1 ? 'rule' : 'rules'}`,
};

export function erklaerWorteFor(sprache: Sprache): ErklaerWorte {
  return sprache === 'de' ? DE : EN;
}
