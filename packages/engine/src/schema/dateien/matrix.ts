import { auswahl, beleg, type DateiSchema, type Felder, gruppe, liste, ref, text } from './bausteine.ts';

const KRITERIUM_MUSTER = '^[A-Za-z][A-Za-z0-9_-]*$';

/** Many entries come later; `null` says that there is nothing yet. */
const orNull = (schema: DateiSchema): DateiSchema => ({
  ...schema,
  type: [schema.type as string, 'null'],
  ...(schema.enum === undefined ? {} : { enum: [...schema.enum, null] }),
});

const zahl = (title: string, description: string, extra: DateiSchema = {}): DateiSchema => ({
  title,
  description,
  type: 'number',
  ...extra,
});
const jaNein = (title: string, description: string): DateiSchema => ({
  title,
  description,
  type: ['boolean', 'null'],
});

export const NACHWEISARTEN: Readonly<Record<string, string>> = {
  ausbildung: 'Studien- oder Ausbildungsnachweis',
  berufserlaubnis: 'Bescheinigung über die Erlaubnis zur Berufsausübung',
  referenz_unternehmen: 'Referenz des Unternehmens',
  referenz_person: 'Erfahrung einer benannten Person',
  konzept: 'Konzept zum Auftrag',
  sonstiges: 'anderer Nachweis',
};

const nachweis = gruppe(
  'Nachweis',
  'Ein Beleg, der verlangt wird.',
  {
    nachweis: text('Nachweis', 'Was vorzulegen ist.'),
    art: orNull(auswahl('Art', 'Wovon der Nachweis zeugt.', NACHWEISARTEN)),
    zweck: orNull(text('Zweck', 'Wozu der Nachweis dient.')),
    nur_bestbieter: jaNein('Nur vom Bestbieter', 'Ob erst der aussichtsreichste Bieter ihn vorlegt.'),
  },
  ['nachweis'],
);

export const PREISMETHODEN: Readonly<Record<string, string>> = {
  preisquotient: 'Gewicht × niedrigster Preis / Preis',
  linear_2x: 'linear, null Punkte ab dem doppelten niedrigsten Preis',
  linear_1_5x: 'linear, null Punkte ab dem Anderthalbfachen des niedrigsten Preises',
  richtwert_einfach: 'Leistung / Preis, ohne Preisgewicht',
  richtwert_erweitert: 'Leistung / Preis mit Korridor, im Korridor entscheidet ein genanntes Kriterium',
  festpreis: 'Preis vorgegeben, es entscheidet nur die Leistung',
};

/** What criteria and sub-criteria have in common. */
const felder: Felder = {
  id: text('Kennung', 'Kurzer Name des Kriteriums, etwa P, Q1 oder J.', {
    pattern: KRITERIUM_MUSTER,
    examples: ['J1'],
  }),
  titel: text('Titel', 'Name des Kriteriums in den Vergabeunterlagen.'),
  beschreibung: orNull(text('Beschreibung', 'Was bewertet wird.')),
  art: orNull(
    auswahl('Art', 'Ob der Preis oder die Leistung gewertet wird.', {
      preis: 'Preis',
      leistung: 'Leistung',
    }),
  ),
  thema: orNull(
    auswahl('Thema', 'Wovon das Kriterium handelt.', {
      jugend: 'Kinder- und Jugendbeteiligung',
      personal: 'eingesetztes Personal',
      konzept: 'Herangehen, Konzept',
      organisation: 'Organisation, Termine',
      umwelt: 'Umwelt, Klima',
      soziales: 'soziale Belange',
      innovation: 'Innovation',
      sonstiges: 'anderes',
    }),
  ),
  gewicht: orNull(
    zahl('Gewicht', 'Punkte des bestmöglichen Angebots; alle Kriterien zusammen 100.', {
      exclusiveMinimum: 0,
      maximum: 100,
    }),
  ),
  mindestpunkte: orNull(
    zahl('Mindestpunkte', 'Angebote mit weniger Punkten in diesem Kriterium werden ausgeschlossen.', {
      minimum: 0,
    }),
  ),
  bestimmt: jaNein(
    'Bestimmt genug',
    'Ob das Kriterium so bestimmt ist, dass sich die Bewertung überprüfen lässt.',
  ),
  auftragsbezug: jaNein('Auftragsbezug', 'Ob das Kriterium mit dem Gegenstand des Auftrags verbunden ist.'),
  auftragsbezug_begruendung: orNull(text('Begründung des Auftragsbezugs', 'Womit es verbunden ist.')),
  personal: orNull(
    gruppe('Personal', 'Angaben zu einem Kriterium, das Personen bewertet.', {
      einfluss_erheblich: jaNein(
        'Erheblicher Einfluss',
        'Ob das Personal die Ausführung erheblich beeinflussen kann.',
      ),
      einfluss_begruendung: orNull(text('Begründung des Einflusses', 'Warum es auf diese Personen ankommt.')),
      personen_benannt: jaNein(
        'Personen benannt',
        'Ob die eingesetzten Personen namentlich zu benennen sind.',
      ),
    }),
  ),
  nachweise: orNull(liste('Nachweise', 'Belege, die hier bewertet werden.', nachweis)),
  erwartungshorizont: orNull({
    title: 'Erwartungshorizont',
    description: 'Was eine Note bedeutet, etwa 0, 3 und 5.',
    type: 'object',
    minProperties: 1,
    additionalProperties: text('Erwartung', 'Was für diese Note vorliegen muss.'),
  }),
};

const kriterium = gruppe(
  'Kriterium',
  'Wonach gewertet wird: der Preis oder ein Teil der Leistung.',
  {
    ...felder,
    unterkriterien: orNull(
      liste(
        'Unterkriterien',
        'Teile des Kriteriums; ihre Gewichte ergeben zusammen seines.',
        ref('unterkriterium'),
      ),
    ),
  },
  ['id', 'titel'],
);
const unterkriterium = gruppe('Unterkriterium', 'Teil eines Kriteriums der Leistung.', felder, [
  'id',
  'titel',
]);

/** The two levels of criteria, as a project has them. */
export const kriterienEbenen = { kriterium, unterkriterium };

/** What a matrix file and the `wertung` of a project have in common. */
export const wertungFelder: Felder = {
  kriterien: orNull(liste('Kriterien', 'Zuschlagskriterien mit Gewicht.', ref('kriterium'))),
  skala: orNull(
    gruppe(
      'Notenskala',
      'Von der schlechtesten bis zur besten Note; Punkte sind Gewicht × Note / beste Note.',
      {
        von: zahl('Von', 'Schlechteste Note.', { minimum: 0, maximum: 1000 }),
        bis: zahl('Bis', 'Beste Note.', { exclusiveMinimum: 0, maximum: 1000 }),
        schritt: orNull(
          zahl('Schritt', 'Abstand der Noten; üblich ist 1.', { exclusiveMinimum: 0, maximum: 1000 }),
        ),
      },
      ['von', 'bis'],
    ),
  ),
  preismethode: orNull(auswahl('Preismethode', 'Wie aus dem Preis Punkte werden.', PREISMETHODEN)),
  korridor: orNull(
    gruppe(
      'Korridor',
      'Nur bei richtwert_erweitert: wie weit ein Angebot unter der besten Kennzahl liegen darf, und was dann entscheidet.',
      {
        prozent: zahl('Prozent', 'Breite des Korridors unter der besten Kennzahl.', {
          exclusiveMinimum: 0,
          exclusiveMaximum: 100,
          'x-einheit': 'Prozent',
        }),
        entscheidet: text('Entscheidet', 'Kennung eines Kriteriums, oder „leistung“ oder „preis“.', {
          examples: ['leistung'],
        }),
      },
      ['prozent', 'entscheidet'],
    ),
  ),
  pmin_basis: orNull(
    auswahl('Niedrigster Preis', 'Welche Angebote für den niedrigsten Preis zählen.', {
      vor_ausschluss: 'auch die wegen Mindestpunkten ausgeschlossenen',
      nach_ausschluss: 'nur die verbliebenen',
    }),
  ),
  gleichstand: orNull(
    liste(
      'Gleichstand',
      'Was bei gleichem Ergebnis entscheidet, in dieser Reihenfolge: Kennungen von Kriterien, „leistung“, „preis“, zuletzt „los“.',
      text('Stufe', 'Kennung eines Kriteriums, „leistung“, „preis“ oder „los“.'),
    ),
  ),
  nachkommastellen: orNull({
    title: 'Nachkommastellen',
    description: 'Auf wie viele Stellen kaufmännisch gerundet wird.',
    type: 'integer',
    minimum: 0,
    maximum: 6,
  }),
  festpreis: orNull(
    zahl('Festpreis', 'Nur bei festpreis: der vorgegebene Preis ohne Umsatzsteuer.', {
      exclusiveMinimum: 0,
      'x-einheit': 'EUR',
    }),
  ),
  rundung: orNull(
    auswahl('Rundung', 'Ob gerundete Punkte verglichen werden.', {
      keine: 'verglichen wird ungerundet, gerundet wird nur die Anzeige',
      punkte:
        'die Punkte jedes Kriteriums ohne Unterkriterien und jedes Unterkriteriums werden gerundet, ihre Summe entscheidet',
    }),
  ),
};

/** `*.matrix.yaml`: a scoring matrix, as a template or for one procedure. */
export const matrixSchema: DateiSchema = {
  ...gruppe(
    'Bewertungsmatrix',
    'Kriterien, Gewichte, Noten und Preismethode einer Vergabe.',
    {
      matrix: text('Matrix', 'Kurzer Name der Matrix, bei Vorlagen Fachgebiet und Name.', {
        examples: ['vergabe/planung-mit-jugend'],
      }),
      titel: text('Titel', 'Überschrift der Matrix.'),
      zweck: orNull(text('Zweck', 'Wofür die Matrix gedacht ist.')),
      ...beleg,
      hinweis: orNull(text('Hinweis', 'Anmerkung für Lesende.')),
      eignung: orNull(liste('Eignung', 'Nachweise, die zur Eignung verlangt werden.', nachweis)),
      ...wertungFelder,
    },
    ['matrix', 'titel', 'kriterien', 'skala', 'preismethode'],
  ),
  $defs: kriterienEbenen,
};
