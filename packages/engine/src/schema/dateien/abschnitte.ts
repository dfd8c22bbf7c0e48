/** Kinds of documents that text blocks are put together to; a document is one file in each format. */
export const DOKUMENTARTEN = {
  leistungsbeschreibung: 'Leistungsbeschreibung',
  wertung: 'Zuschlagskriterien und Bewertungsmatrix',
  preisblatt: 'Preisblatt',
  bieterformular: 'Formular für das Angebot',
  vertragsbedingung: 'Vertragsbedingungen',
  vergabevermerk: 'Vergabevermerk',
  direktauftrag: 'Auftrag',
  bekanntmachung: 'Angaben für die Bekanntmachung',
} as const;

export type Dokumentname = keyof typeof DOKUMENTARTEN;

export interface Abschnitt {
  readonly titel: string;
  /** Documents that the section goes into unless the block names its own. */
  readonly dokumente: readonly Dokumentname[];
}

/** Sections of a procurement's documents, in the order in which they stand there. */
export const ABSCHNITTE = {
  gegenstand: {
    titel: 'Gegenstand des Auftrags',
    dokumente: ['leistungsbeschreibung', 'direktauftrag'],
  },
  leistung: { titel: 'Leistungen', dokumente: ['leistungsbeschreibung', 'direktauftrag'] },
  beteiligung: {
    titel: 'Beteiligung von Kindern und Jugendlichen',
    dokumente: ['leistungsbeschreibung', 'direktauftrag'],
  },
  zugang: { titel: 'Zugang und Barrierefreiheit', dokumente: ['leistungsbeschreibung', 'direktauftrag'] },
  rueckmeldung: {
    titel: 'Rückmeldung und Berücksichtigung',
    dokumente: ['leistungsbeschreibung', 'direktauftrag'],
  },
  optionen: {
    titel: 'Optionen und Bedarfspositionen',
    dokumente: ['leistungsbeschreibung', 'direktauftrag'],
  },
  verfahren: { titel: 'Hinweise zum Verfahren', dokumente: ['leistungsbeschreibung'] },
  wertung: { titel: 'Zuschlagskriterien', dokumente: ['wertung'] },
  methode: { titel: 'Bewertungsmethode', dokumente: ['wertung'] },
  preis: { titel: 'Preise', dokumente: ['preisblatt'] },
  formular: { titel: 'Formular für das Angebot', dokumente: ['bieterformular'] },
  vertrag: { titel: 'Vertragsbedingungen', dokumente: ['vertragsbedingung', 'direktauftrag'] },
  schutz: {
    titel: 'Schutz von Kindern und Daten',
    dokumente: ['vertragsbedingung', 'direktauftrag'],
  },
  verguetung: { titel: 'Vergütung', dokumente: ['vertragsbedingung', 'direktauftrag'] },
  direktauftrag: { titel: 'Auftrag', dokumente: ['direktauftrag'] },
  vermerk: { titel: 'Vermerk', dokumente: ['vergabevermerk'] },
  bekanntmachung: { titel: 'Bekanntmachung', dokumente: ['bekanntmachung'] },
} as const satisfies Readonly<Record<string, Abschnitt>>;

export type Abschnittname = keyof typeof ABSCHNITTE;
