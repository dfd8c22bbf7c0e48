import {
  ausdruck,
  auswahl,
  beleg,
  type DateiSchema,
  datum,
  eintraege,
  FAKT_MUSTER,
  type Felder,
  geltung,
  grenze,
  gruppe,
  hinweis,
  je,
  KENNUNG_MUSTER,
  liste,
  ref,
  text,
  zeile,
  zweifel,
} from './bausteine.ts';
import { einheit, parameter, parameterWert, typ } from './parameter.ts';

/** What modules, overlays and variants have in common: the four kinds of entries, as `$defs`. */
export const regelDefs: Readonly<Record<string, DateiSchema>> = {
  wert: parameterWert(),
  parameter: parameter(),
  groesse: groesse(),
  anforderung: anforderung(),
  erleichterung: erleichterung(),
};

/** The four lists, as they stand in a module and under `ergaenzt`. */
export const regelListen: Felder = {
  parameter: eintraege(
    'Parameter',
    'Zahlen, Daten und Schalter des Rechts, mit Zeitraum und Beleg.',
    ref('parameter'),
  ),
  groessen: eintraege('Größen', 'Abgeleitete Werte, die Bedingungen als groesse.name lesen.', ref('groesse')),
  anforderungen: eintraege('Anforderungen', 'Was verlangt wird.', ref('anforderung')),
  erleichterungen: eintraege(
    'Erleichterungen',
    'Ausnahmen: was sie erlassen oder ändern, und wann.',
    ref('erleichterung'),
  ),
};

/** The fields of a requirement that a dated version or an overlay may change. */
export function anforderungFelder(): Felder {
  return {
    titel: text('Titel', 'Kurzer Satz: was zu tun ist.'),
    verbindlichkeit: verbindlichkeit(),
    adressat: text('Adressat', 'Wer verpflichtet ist.', { examples: ['planungsverantwortliche Stelle'] }),
    ...beleg,
    wiedervorlage: datum('Wiedervorlage', 'Tag, an dem die Quelle erneut zu lesen ist.'),
    phase: text('Phase', 'Phase des Fachgebiets; spätere Phasen sind „anstehend“.', {
      examples: ['beteiligung'],
    }),
    massgeblich: massgeblich(),
    wenn: ausdruck('Wenn', 'Bedingung der Anwendung; ohne Angabe gilt die Anforderung immer.'),
    faellig: ausdruck('Fällig', 'Letzter zulässiger Tag, oder true/false; ohne Angabe sofort.'),
    dann: ausdruck('Dann', 'Bedingung, unter der die Anforderung erfüllt ist.'),
    erledigt_am: ausdruck('Erledigt am', 'Tag, an dem die Pflicht erfüllt wurde oder wird.'),
    naechste: ausdruck('Nächste Fälligkeit', 'Nächster Tag einer wiederkehrenden Pflicht.'),
    feld: { ...text('Feld', 'Pfad der Angabe, an der der Befund steht.'), pattern: FAKT_MUSTER },
    meldung: text('Meldung', 'Was nicht stimmt, in einem Satz; Platzhalter {{ … }} sind FEEL.'),
    abhilfe: text('Abhilfe', 'Was zu tun ist, in einem Satz; Platzhalter {{ … }} sind FEEL.'),
    korrektur: gruppe(
      'Korrektur',
      'Vorschlag für die automatische Korrektur.',
      {
        setze: { ...text('Setze', 'Pfad der Angabe, die gesetzt wird.'), pattern: FAKT_MUSTER },
        auf: ausdruck('Auf', 'Neuer Wert.'),
      },
      ['setze', 'auf'],
    ),
    grenze,
    zweifel,
  };
}

export function massgeblich(): DateiSchema {
  return ausdruck(
    'Maßgeblicher Tag',
    'Tag, dessen Recht gilt, oder eine Liste von Tagen: Es zählt der erste, ist er nicht bekannt, der früheste bekannte; ohne Angabe der Stichtag.',
    'stichtag',
  );
}

function verbindlichkeit(): DateiSchema {
  return auswahl('Verbindlichkeit', 'Wie stark die Anforderung bindet.', {
    muss: 'Pflicht',
    soll: 'Pflicht, von der mit Begründung abgewichen werden darf',
    kann: 'Möglichkeit',
  });
}

function anforderung(): DateiSchema {
  return {
    ...gruppe(
      'Anforderung',
      'Eine Anforderung mit Rechtsgrundlage, Bedingungen und Meldung.',
      {
        kennung: {
          ...text('Kennung', 'Kurz und dauerhaft; steht in Meldungen und Unterdrückungen.', {
            examples: ['WPG-13-4a'],
          }),
          pattern: KENNUNG_MUSTER,
        },
        ...anforderungFelder(),
        geltung,
        je,
        zeile,
        fassungen: liste(
          'Fassungen',
          'Geänderte Felder ab einem Tag; die Kennung bleibt.',
          gruppe(
            'Fassung',
            'Was von diesem Tag an anders lautet.',
            {
              ab: datum('Ab', 'Erster Tag der Fassung.'),
              bis: datum('Bis', 'Letzter Tag der Fassung.'),
              ...anforderungFelder(),
            },
            ['ab'],
          ),
        ),
      },
      ['kennung', 'titel', 'verbindlichkeit'],
    ),
    // What may be done, but need not, can stand without a condition of fulfilment.
    if: { properties: { verbindlichkeit: { const: 'kann' } } },
    else: { required: ['dann'] },
  };
}

function erleichterung(): DateiSchema {
  const { verbindlichkeit: kraft, faellig, dann, meldung, abhilfe } = anforderungFelder();
  const aenderung: Record<string, DateiSchema> = {};
  for (const [name, feld] of Object.entries({
    verbindlichkeit: kraft,
    faellig,
    dann,
    meldung,
    abhilfe,
  })) {
    if (feld !== undefined) aenderung[name] = feld;
  }
  return gruppe(
    'Erleichterung',
    'Eine Ausnahme geht der Regel vor und wird im Bericht genannt.',
    {
      titel: text('Titel', 'Name der Erleichterung.'),
      ...beleg,
      geltung,
      je,
      wenn: ausdruck('Wenn', 'Wann die Erleichterung gilt; ohne Angabe immer.'),
      entfaellt: liste(
        'Entfällt',
        'Anforderungen, die erlassen werden: Kennungen oder { modul: … }.',
        {
          title: 'Was entfällt',
          description: 'Kennung einer Anforderung oder { modul: … }.',
          type: ['string', 'object'],
          minLength: 1,
          additionalProperties: false,
          properties: { modul: text('Modul', 'Alle Anforderungen dieses Moduls.') },
          required: ['modul'],
        },
        { minItems: 1 },
      ),
      aendert: eintraege(
        'Ändert',
        'Geänderte Felder je Kennung.',
        { ...gruppe('Änderung', 'Was anders gilt.', aenderung), minProperties: 1 },
        KENNUNG_MUSTER,
      ),
      hinweis,
      zeile,
      grenze,
      zweifel,
    },
    ['titel'],
  );
}

function groesse(): DateiSchema {
  return gruppe(
    'Größe',
    'Ein abgeleiteter Wert mit Typ; steht im Bericht und in Hinweisen.',
    {
      titel: text('Titel', 'Name der Größe, wie er im Bericht steht.'),
      typ: typ(),
      einheit: einheit(),
      formel: ausdruck('Formel', 'FEEL-Ausdruck.'),
      je,
      geltung,
      ...beleg,
      hinweis,
      zeile,
    },
    ['titel', 'formel'],
  );
}
