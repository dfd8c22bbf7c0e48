import {
  ausdruck,
  auswahl,
  beleg,
  type DateiSchema,
  datum,
  FAKT_MUSTER,
  type Felder,
  gruppe,
  hinweis,
  liste,
  ref,
  text,
  zeile,
} from './bausteine.ts';

/** A parameter as a module declares it. */
export function parameter(): DateiSchema {
  return gruppe(
    'Parameter',
    'Ein Wert des Rechts, der sich mit der Zeit und je Land ändern kann.',
    {
      titel: text('Titel', 'Name des Parameters.'),
      typ: typ(),
      einheit: einheit(),
      gesetzt_von: auswahl('Gesetzt von', 'Wer den Wert festlegt, wenn der Bund ihn offen lässt.', {
        land: 'das Land',
        ort: 'die Gemeinde oder der Verband',
      }),
      schwelle_fuer: {
        ...text('Schwelle für', 'Pfad der Angabe, die mit diesem Wert verglichen wird.'),
        pattern: FAKT_MUSTER,
        examples: ['gemeinde.einwohner_2024_01_01'],
      },
      naehe_prozent: {
        title: 'Nähe in Prozent',
        description: 'Wie nah eine Angabe an der Schwelle einen Hinweis auslöst.',
        type: 'number',
        minimum: 0,
        maximum: 100,
        'x-einheit': 'Prozent',
      },
      ...werteFelder(),
      hinweis,
      zeile,
    },
    ['titel', 'typ', 'werte'],
  );
}

/** The dated values, in a declaration and in an overlay's change. */
export function werteFelder(): Felder {
  return {
    werte: liste('Werte', 'Werte mit Zeitraum und Beleg; eine Lücke ist „unbekannt“.', ref('wert')),
  };
}

/** One dated value: a literal or a scale. */
export function parameterWert(): DateiSchema {
  const literal = { type: ['number', 'string', 'boolean'] };
  const grenzwert = { type: 'number' };
  return {
    ...gruppe('Wert', 'Ein Wert und seit wann er gilt.', {
      ab: datum('Ab', 'Erster Tag.'),
      bis: datum('Bis', 'Letzter Tag.'),
      wert: {
        title: 'Wert',
        description: 'Zahl, Datum (Jahr-Monat-Tag), Dauer (P1M), Text, true oder false.',
        ...literal,
      },
      staffel: gruppe(
        'Staffel',
        'Werte je Stufe einer Angabe: aufsteigend, lückenlos, die letzte Stufe offen.',
        {
          nach: ausdruck('Nach', 'Angabe, die über die Stufe entscheidet.', 'gemeinde.einwohner_2024_01_01'),
          stufen: liste(
            'Stufen',
            'Aufsteigende Stufen.',
            {
              ...gruppe(
                'Stufe',
                'unter: kleiner als; bis: kleiner oder gleich.',
                {
                  unter: { title: 'Unter', description: 'Gilt für kleinere Werte.', ...grenzwert },
                  bis: { title: 'Bis', description: 'Gilt bis zu diesem Wert.', ...grenzwert },
                  wert: { title: 'Wert', description: 'Wert der Stufe.', ...literal },
                },
                ['wert'],
              ),
              maxProperties: 2,
            },
            { minItems: 1 },
          ),
        },
        ['nach', 'stufen'],
      ),
      ...beleg,
      hinweis,
    }),
    if: { not: { required: ['staffel'] } },
    // biome-ignore lint/suspicious/noThenProperty: keyword of JSON Schema
    then: { required: ['wert'] },
  };
}

export function typ(): DateiSchema {
  return auswahl('Typ', 'Art des Werts.', {
    zahl: 'Zahl',
    betrag: 'Geldbetrag',
    datum: 'Kalendertag',
    dauer: 'Dauer, zum Beispiel P1M',
    wahrheitswert: 'true oder false',
    text: 'Text',
  });
}

export function einheit(): DateiSchema {
  return text('Einheit', 'Einheit des Werts.', { examples: ['Einwohner'] });
}
