import { beleg, type DateiSchema, geltung, gruppe, ID_MUSTER, land, ort, text } from './bausteine.ts';
import { massgeblich, regelDefs, regelListen } from './regeln.ts';

/** `*.modul.yaml`: a chapter of law that stands on its own. */
export const modulSchema: DateiSchema = {
  ...gruppe(
    'Modul',
    'Ein Kapitel des Rechts mit Parametern, Größen, Anforderungen und Erleichterungen.',
    {
      modul: {
        ...text('Modul', 'Pfad der Datei ohne Endung.', { examples: ['waermeplanung/ablauf'] }),
        pattern: ID_MUSTER,
      },
      titel: text('Titel', 'Überschrift des Moduls.'),
      zweck: text('Zweck', 'Ein Satz: worum es geht.'),
      land,
      ort,
      geltung,
      massgeblich: massgeblich(),
      ...beleg,
      ...regelListen,
    },
    ['modul', 'titel', 'zweck'],
  ),
  $defs: regelDefs,
};
