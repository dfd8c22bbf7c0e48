import { ABSCHNITTE, DOKUMENTARTEN } from './abschnitte.ts';
import {
  ausdruck,
  auswahl,
  beleg,
  type DateiSchema,
  geltung,
  gruppe,
  ID_MUSTER,
  KENNUNG_MUSTER,
  land,
  liste,
  ort,
  text,
} from './bausteine.ts';
import { massgeblich } from './regeln.ts';

/** Head of a `*.baustein.md`: a text block of tender documents. */
export const bausteinSchema: DateiSchema = gruppe(
  'Textbaustein',
  'Kopf eines Textbausteins; darunter steht sein Text in Markdown mit Platzhaltern.',
  {
    baustein: {
      ...text('Baustein', 'Pfad der Datei ohne Endung und ohne den Ordner „bausteine“.', {
        examples: ['vergabe/zuschlagskriterium-jugend'],
      }),
      pattern: ID_MUSTER,
    },
    kennung: {
      ...text('Kennung', 'Kurzer Name für immer; steht in Meldungen und im Nachweis.', {
        examples: ['T05'],
      }),
      pattern: KENNUNG_MUSTER,
    },
    titel: text('Titel', 'Überschrift des Bausteins.'),
    zweck: gruppe(
      'Zweck',
      'Wozu der Baustein dient, in einem Satz, deutsch und englisch.',
      { de: text('Deutsch', 'Zweck auf Deutsch.'), en: text('Englisch', 'Zweck auf Englisch.') },
      ['de', 'en'],
    ),
    abschnitt: auswahl(
      'Abschnitt',
      'Wo der Baustein steht; daraus folgt auch das Dokument.',
      Object.fromEntries(Object.entries(ABSCHNITTE).map(([name, { titel }]) => [name, titel])),
    ),
    reihenfolge: {
      title: 'Reihenfolge',
      description: 'Platz innerhalb des Abschnitts, kleine Zahlen zuerst; ohne Angabe am Ende.',
      type: 'integer',
      minimum: 0,
      examples: [10],
    },
    dokumente: liste(
      'Dokumente',
      'Nur nötig, wenn der Baustein in andere Dokumente gehört als sein Abschnitt.',
      auswahl('Dokument', 'Art des Dokuments.', DOKUMENTARTEN),
      { minItems: 1, uniqueItems: true },
    ),
    land,
    ort,
    geltung,
    massgeblich: massgeblich(),
    wenn: ausdruck(
      'Wenn',
      'Bedingung in FEEL, unter der der Baustein gewählt wird. Ohne sie wird er immer gewählt.',
      'jugend.betroffen = "ja"',
    ),
    verlangt_von: liste(
      'Verlangt von',
      'Anforderungen, denen der Baustein nachkommt.',
      text('Kennung', 'Kennung einer Anforderung.', { examples: ['VM-10'] }),
      { uniqueItems: true },
    ),
    setzt_voraus: liste(
      'Setzt voraus',
      'Anforderungen, deren Erfüllung der Text voraussetzt: Ist eine verletzt, widerspricht er den Angaben, und das wird gemeldet.',
      text('Kennung', 'Kennung einer Anforderung.', { examples: ['J-QR-3-S'] }),
      { uniqueItems: true },
    ),
    schliesst_aus: liste(
      'Schließt aus',
      'Bausteine, die nicht im selben Vorhaben gewählt sein dürfen: Pfad oder Kennung.',
      text('Baustein', 'Pfad oder Kennung eines Bausteins.', { examples: ['vergabe/direktauftrag'] }),
      { uniqueItems: true },
    ),
    fallen: liste(
      'Fallen',
      'Worauf zu achten ist; für die Vergabestelle, steht nicht im Dokument.',
      text('Falle', 'Ein Satz.'),
    ),
    ...beleg,
  },
  ['baustein', 'titel', 'zweck', 'abschnitt', 'quelle', 'stand', 'sicherheit'],
);
