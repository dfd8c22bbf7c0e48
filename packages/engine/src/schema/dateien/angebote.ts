import { type DateiSchema, datum, gruppe, liste, text } from './bausteine.ts';

const angebot = gruppe(
  'Angebot',
  'Ein Angebot mit Preis und Noten.',
  {
    id: text('Kennung', 'Kurzer Name des Angebots, etwa A.', { maxLength: 40, examples: ['A'] }),
    bieter: text('Bieter', 'Name des Bieters; mit --anonym steht dafür ein Buchstabe.', { maxLength: 200 }),
    preis: {
      title: 'Preis',
      description: 'Wertungspreis in Euro, so wie das Preisblatt ihn ergibt.',
      type: ['number', 'null'],
      maximum: 1e12,
      'x-einheit': 'EUR',
    },
    noten: {
      title: 'Noten',
      description: 'Note je Kriterium ohne Unterkriterien, etwa { Q1: 4, J1: 3 }.',
      type: ['object', 'null'],
      additionalProperties: { title: 'Note', description: 'Note der Skala.', type: ['number', 'null'] },
    },
    begruendung: {
      title: 'Begründung',
      description: 'Warum die Note vergeben wurde, je Kriterium; kommt in den Vermerk.',
      type: ['object', 'null'],
      additionalProperties: text('Begründung', 'Ein oder zwei Sätze.'),
    },
    ausgeschlossen: {
      ...gruppe(
        'Ausgeschlossen',
        'Ausschluss aus Gründen außerhalb der Matrix, etwa wegen fehlender Unterlagen.',
        {
          grund: text('Grund', 'Warum das Angebot ausgeschlossen ist.'),
          quelle: text('Quelle', 'Worauf der Ausschluss beruht.', { type: ['string', 'null'] }),
        },
        ['grund'],
      ),
      type: ['object', 'null'],
    },
  },
  ['id', 'bieter'],
);

/** `*.angebote.yaml`: the bids of one procedure, and the matrix by which they are scored. */
export const angeboteSchema: DateiSchema = gruppe(
  'Angebote',
  'Angebote eines Verfahrens und die Matrix, nach der sie gewertet werden.',
  {
    angebote: liste('Angebote', 'Die Angebote.', angebot),
    matrix: text('Matrix', 'Pfad einer Datei *.matrix.yaml oder Name einer Vorlage.', {
      examples: ['vergabe/planung-mit-jugend'],
    }),
    projekt: text('Projekt', 'Pfad der Projektdatei, deren Wertung gilt.'),
    vorhaben: text(
      'Vorhaben',
      'Name des Vorhabens für Überschriften; bei Vergabe nach Losen mit dem Los, denn jedes Los hat seine eigene Datei.',
      { type: ['string', 'null'] },
    ),
    bewertung: {
      ...gruppe('Bewertung', 'Wer wann bewertet hat; kommt in den Vermerk.', {
        am: { ...datum('Am', 'Tag der Bewertung.'), type: ['string', 'null'] },
        von: {
          ...liste('Von', 'Namen der Bewertenden.', text('Name', 'Name einer Person.')),
          type: ['array', 'null'],
        },
      }),
      type: ['object', 'null'],
    },
  },
  ['angebote'],
);
