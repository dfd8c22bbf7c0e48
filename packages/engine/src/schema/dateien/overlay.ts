import {
  auswahl,
  beleg,
  type DateiSchema,
  eintraege,
  type Felder,
  geltung,
  gruppe,
  hinweis,
  ID_MUSTER,
  KENNUNG_MUSTER,
  land,
  liste,
  NAME_MUSTER,
  ort,
  text,
  zeile,
} from './bausteine.ts';
import { werteFelder } from './parameter.ts';
import { anforderungFelder, regelDefs, regelListen } from './regeln.ts';

/** What an overlay may change of a Größe and of a relief. */
const GROESSE = ['titel', 'formel', 'geltung', 'quelle', 'stand', 'sicherheit', 'hinweis', 'zeile'];
const ERLEICHTERUNG = [
  'titel',
  'wenn',
  'geltung',
  'quelle',
  'stand',
  'sicherheit',
  'hinweis',
  'zweifel',
  'zeile',
];

/** `*.overlay.yaml`: what a Land or a town changes. */
export const overlaySchema: DateiSchema = {
  ...gruppe(
    'Overlay',
    'Was ein Land oder eine Gemeinde am Recht eines Moduls ändert, streicht oder ergänzt.',
    { overlay: id('Overlay', 'waermeplanung/land/sn'), ...kopf(), ...verben() },
    ['overlay', 'titel'],
  ),
  $defs: regelDefs,
};

/** `*.variante.yaml`: what a legislator wants to try. */
export const varianteSchema: DateiSchema = {
  ...gruppe(
    'Variante',
    'Eine Änderung des Rechts, die erprobt wird.',
    {
      variante: id('Variante', 'waermeplanung/varianten/regelvermutung-dichte'),
      begruendung: text('Begründung', 'Warum die Änderung erwogen wird.'),
      herkunft: auswahl('Herkunft', 'Woher der Vorschlag stammt.', {
        geltend: 'geltendes Recht',
        vorgeschlagen: 'öffentlicher Vorschlag',
        studie: 'Studie',
        annahme: 'eigene Annahme',
      }),
      ...kopf(),
      ...verben(),
    },
    ['variante', 'titel', 'begruendung', 'herkunft'],
  ),
  $defs: regelDefs,
};

function id(title: string, example: string): DateiSchema {
  return { ...text(title, 'Pfad der Datei ohne Endung.', { examples: [example] }), pattern: ID_MUSTER };
}

function kopf(): Felder {
  return {
    land,
    ort,
    titel: text('Titel', 'Überschrift.'),
    zweck: text('Zweck', 'Ein Satz: worum es geht.'),
    geltung,
    ...beleg,
    hinweis,
  };
}

function verben(): Felder {
  return {
    aendert: gruppe('Ändert', 'Geänderte Felder bestehender Einträge.', {
      parameter: eintraege('Parameter', 'Neue Werte, über die alten gelegt.', {
        ...gruppe(
          'Parameteränderung',
          'Werte, die dazukommen oder ersetzen.',
          {
            ...werteFelder(),
            werte_ersetzen: {
              title: 'Werte ersetzen',
              description: 'true: nur diese Werte gelten; sonst gelten sie neben den bisherigen.',
              type: 'boolean',
            },
            hinweis,
            zeile,
          },
          ['werte'],
        ),
      }),
      groessen: eintraege('Größen', 'Geänderte Formeln.', aenderung(GROESSE, regelDefs.groesse)),
      anforderungen: eintraege(
        'Anforderungen',
        'Geänderte Felder je Kennung.',
        {
          ...gruppe('Änderung', 'Was anders gilt.', { ...anforderungFelder(), geltung, hinweis, zeile }),
          minProperties: 1,
        },
        KENNUNG_MUSTER,
      ),
      erleichterungen: eintraege(
        'Erleichterungen',
        'Geänderte Erleichterungen.',
        aenderung(ERLEICHTERUNG, regelDefs.erleichterung),
      ),
    }),
    entfaellt: liste('Entfällt', 'Einträge, die hier nicht gelten, je mit Quelle.', {
      ...gruppe('Wegfall', 'Ein Eintrag und die Quelle seines Wegfalls.', {
        anforderung: { ...text('Anforderung', 'Kennung der Anforderung.'), pattern: KENNUNG_MUSTER },
        erleichterung: { ...text('Erleichterung', 'Name der Erleichterung.'), pattern: NAME_MUSTER },
        groesse: { ...text('Größe', 'Name der Größe.'), pattern: NAME_MUSTER },
        ...beleg,
        geltung,
        hinweis,
        zeile,
      }),
      minProperties: 1,
    }),
    ergaenzt: gruppe('Ergänzt', 'Neue Einträge.', regelListen),
  };
}

/** The named fields of an entry, none of them required. */
function aenderung(names: readonly string[], entry: DateiSchema | undefined): DateiSchema {
  const fields = Object.entries(entry?.properties ?? {}).filter(([name]) => names.includes(name));
  return {
    ...gruppe('Änderung', 'Was anders gilt.', Object.fromEntries(fields) as Felder),
    minProperties: 1,
  };
}
