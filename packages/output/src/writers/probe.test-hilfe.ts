import type {
  Angebot,
  Bewertungsmatrix,
  Dokument,
  Kriterium,
  PreisblattAnlage,
  Preisposition,
} from '@baukasten/engine';

const ORT = { uri: 'probe', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function kriterium(angaben: Partial<Kriterium> & Pick<Kriterium, 'id' | 'titel'>): Kriterium {
  return {
    beschreibung: null,
    art: 'leistung',
    thema: null,
    gewicht: null,
    mindestpunkte: null,
    auftragsbezug: true,
    auftragsbezugBegruendung: null,
    personal: null,
    nachweise: [],
    erwartungshorizont: [],
    unterkriterien: [],
    pfad: [],
    ort: ORT,
    ...angaben,
  };
}

/** An invented tender for open-space planning with a criterion on youth participation; the tree of the manual. */
export function probeMatrix(angaben: Partial<Bewertungsmatrix> = {}): Bewertungsmatrix {
  return {
    id: 'probe/jugendplatz',
    titel: 'Jugendplatz Musterstedt',
    zweck: null,
    kriterien: [
      kriterium({ id: 'P', titel: 'Honorar einschließlich Beteiligung', art: 'preis', gewicht: '40' }),
      kriterium({ id: 'Q1', titel: 'Herangehen an die Planungsaufgabe', gewicht: '20' }),
      kriterium({
        id: 'J',
        titel: 'Kinder- und Jugendbeteiligung',
        gewicht: '25',
        unterkriterien: [
          kriterium({
            id: 'J1',
            titel: 'Verzahnung mit den Leistungsphasen',
            gewicht: '8',
            beschreibung: 'Wann kann was noch geändert werden?',
            erwartungshorizont: [
              { note: '0', text: 'Keine Aussage dazu.' },
              { note: '3', text: 'Beteiligung vor Abschluss der Vorplanung, Spielräume benannt.' },
              { note: '5', text: 'Jeder Schritt ist einer Entscheidung zugeordnet; Wirkung nachprüfbar.' },
            ],
          }),
          kriterium({ id: 'J2', titel: 'Methoden und Zugang für alle', gewicht: '6' }),
          kriterium({ id: 'J3', titel: 'Eingesetztes Team', gewicht: '6' }),
          kriterium({ id: 'J4', titel: 'Rückmeldung und Dokumentation', gewicht: '5' }),
        ],
      }),
      kriterium({ id: 'Q3', titel: 'Organisation und Termine', gewicht: '15' }),
    ],
    skala: { von: '0', bis: '5', schritt: '1' },
    preismethode: 'linear_2x',
    festpreis: null,
    korridor: null,
    pminBasis: 'nach_ausschluss',
    gleichstand: ['J', 'preis'],
    nachkommastellen: 3,
    rundung: 'keine',
    eignung: [],
    pfad: [],
    ort: ORT,
    ...angaben,
  };
}

/** Invented bids for `probeMatrix`. */
export function probeAngebote(): readonly Angebot[] {
  return [
    angebot('A', '78000', { Q1: '3', J1: '2', J2: '2', J3: '1', J4: '2', Q3: '4' }),
    angebot('B', '86000', { Q1: '4', J1: '4', J2: '4', J3: '4', J4: '3', Q3: '4' }),
    angebot('C', '104000', { Q1: '5', J1: '5', J2: '4', J3: '5', J4: '5', Q3: '4' }),
  ];
}

export function angebot(id: string, preis: string | null, noten: Readonly<Record<string, string>>): Angebot {
  return {
    id,
    bieter: `Büro ${id}`,
    preis,
    noten,
    begruendung: {},
    ausgeschlossen: null,
    pfad: [],
    ort: ORT,
  };
}

export const POSITIONEN: readonly Preisposition[] = [
  position('1', 'Freianlagenplanung, Leistungsphasen 1 bis 8', '1', 'pauschal', 'grundleistung'),
  position('2.1', 'Jugendwerkstatt vor Ort', '3', 'Termin', 'besondere_leistung', true),
  position('2.2', 'Rückmeldung an die Beteiligten', '12.5', 'Stunde', 'besondere_leistung', true),
  position('3', 'Weiterer Termin in der Bauphase', '2', 'Termin', 'option', true),
];

/** The same positions in two lots; the last belongs to none. */
export const NACH_LOSEN = {
  art: 'preisblatt',
  positionen: POSITIONEN.map((eine, index) => ({
    ...eine,
    ...(index < 3 ? { los: index === 0 ? 'L1' : 'L2' } : {}),
  })),
  lose: [
    { id: 'L1', titel: 'Planung' },
    { id: 'L2', titel: null },
    { id: 'L3', titel: 'Ohne Positionen' },
  ],
} as const satisfies PreisblattAnlage;

function position(
  nummer: string,
  bezeichnung: string,
  menge: string | null,
  einheit: string | null,
  art: Preisposition['art'],
  jugend = false,
): Preisposition {
  return { nummer, bezeichnung, menge, einheit, art, jugend };
}

export function probeDokument(angaben: Partial<Dokument> = {}): Dokument {
  return {
    art: 'leistungsbeschreibung',
    titel: 'Leistungsbeschreibung',
    kopf: {
      gemeinde: 'Stadt Musterstedt',
      vorhaben: 'Jugendplatz an der Mühle',
      aktenzeichen: '61-2/2026-014',
      stichtag: '2026-11-22',
    },
    teile: [
      {
        baustein: 'vergabe/auftragsgegenstand',
        titel: 'Gegenstand des Auftrags',
        markdown:
          'Die Stadt lässt den **Jugendplatz an der Mühle** planen. Ansprechperson ist «[fehlt: auftraggeber.stelle]».\n\n- Größe: 1.200 m²\n- Nutzung durch *Kinder und Jugendliche*\n  - ab 6 Jahren\n  - ganzjährig',
      },
      {
        baustein: 'vergabe/mindestleistung-beteiligung',
        titel: 'Mindestleistung Beteiligung',
        markdown:
          '## Beteiligung von Kindern und Jugendlichen\n\n1. Auftakt\n2. Werkstatt\n3. Rückmeldung\n\n### Termine\n\nErster Termin am [____], zweiter am [________].\n\n| Schritt | Leistungsphase | Dauer |\n| --- | :---: | ---: |\n| Auftakt | 1 | 2 h |\n| Werkstatt mit `Modell` | 2 | 6 h |\n\n### Nachweise\n\n1. Protokoll\n2. Fotos nur mit Einwilligung',
      },
    ],
    anlagen: [{ art: 'preisblatt', positionen: POSITIONEN, umsatzsteuer: null }],
    herkunft: [
      {
        baustein: 'vergabe/auftragsgegenstand',
        titel: 'Auftragsgegenstand mit Jugendbezug',
        version: '0.1.0+3f2a',
        quelle: 'Probequelle',
        stand: '2026-08-19',
        rechtstag: '2026-06-30',
        sicherheit: 'A',
        warum: 'Das Vorhaben berührt Kinder und Jugendliche.',
      },
      {
        baustein: 'vergabe/mindestleistung-beteiligung',
        titel: 'Mindestleistung Beteiligung',
        version: '0.1.0+77c1',
        quelle: 'Probequelle',
        stand: '2026-08-19',
        rechtstag: '2026-06-30',
        sicherheit: 'C',
        warum: 'Jede Vergabe mit Jugendbezug braucht eine Mindestleistung.',
      },
    ],
    luecken: [{ pfad: 'auftraggeber.stelle', baustein: 'vergabe/auftragsgegenstand' }],
    ...angaben,
  };
}
