import {
  auswahl,
  beleg,
  type DateiSchema,
  eintraege,
  gruppe,
  KENNUNG_MUSTER,
  liste,
  text,
  zeile,
} from './bausteine.ts';

const schwere = (title: string, description: string): DateiSchema =>
  auswahl(title, description, { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' });

const pflichten = liste(
  'Pflichten',
  'Kennungen von Anforderungen, über die in einem Projekt deren Urteil entscheidet.',
  {
    title: 'Kennung',
    description: 'Kennung einer Anforderung.',
    type: 'string',
    pattern: KENNUNG_MUSTER,
  },
);

/** `matrix-regeln.yaml`: how seriously a scoring matrix is criticised, and from which figures on. */
export const matrixRegelnSchema: DateiSchema = gruppe(
  'Regeln für Matrizen',
  'Schwere, Quelle und Grenzen der Prüfung von Bewertungsmatrizen.',
  {
    regeln: eintraege(
      'Regeln',
      'Regeln nach Kennung.',
      gruppe(
        'Regel',
        'Eine Regel.',
        {
          titel: text('Titel', 'Worum es geht.'),
          ab_schwelle: schwere('Ab der Schwelle', 'Schwere ab der EU-Schwelle.'),
          darunter: schwere('Darunter', 'Schwere unterhalb der EU-Schwelle.'),
          ...beleg,
          grenzen: {
            title: 'Grenzen',
            description: 'Zahlen, von denen die Regel abhängt.',
            type: 'object',
            additionalProperties: { title: 'Grenze', description: 'Eine Zahl.', type: 'number' },
          },
          pflichten,
          zeile,
        },
        ['titel', 'ab_schwelle', 'darunter', 'quelle'],
      ),
      '^[A-Z][A-Za-z0-9-]*$',
    ),
    pflichten,
  },
  ['regeln'],
);
