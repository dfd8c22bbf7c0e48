import { LAENDER } from '../laender.ts';
import { auswahl, type DateiSchema, datum, gruppe, KENNUNG_MUSTER, liste, text, zeile } from './bausteine.ts';

/** Verdicts, and that there is none because the requirement is not in force. */
const ERWARTUNGEN = [
  'nicht_anwendbar',
  'erlassen',
  'erfuellt',
  'anstehend',
  'begruendet',
  'ungenutzt',
  'verletzt',
  'offen',
  'gilt_nicht',
];

const angaben: DateiSchema = {
  title: 'Angaben',
  description: 'Angaben des Projekts, wie in einer Projektdatei.',
  type: 'object',
};

const namen = text('Variante', 'Pfad einer Variante.');

/** `*.faelle.yaml`: cases of the module, overlay or variant of the same name. */
export const faelleSchema: DateiSchema = gruppe(
  'Fälle',
  'Prüffälle der Regeldatei desselben Namens.',
  {
    stichtag: datum('Stichtag', 'Gilt für jeden Fall, der keinen eigenen nennt.'),
    land: auswahl('Land', 'Gilt für jeden Fall, der kein eigenes nennt.', LAENDER),
    varianten: liste('Varianten', 'Gelten für jeden Fall, der keine eigenen nennt.', namen),
    grundlage: { ...angaben, title: 'Grundlage', description: 'Angaben, die unter jedem Fall liegen.' },
    faelle: liste('Fälle', 'Die Fälle.', fall(), { minItems: 1 }),
  },
  ['faelle'],
);

function fall(): DateiSchema {
  return gruppe(
    'Fall',
    'Angaben und was daraus folgt.',
    {
      name: text('Name', 'Ein Satz, der den Fall beschreibt.'),
      stichtag: datum('Stichtag', 'Tag, zu dem geprüft wird.'),
      land: auswahl('Land', 'Land, dessen Recht gilt, falls es nicht aus der Gemeinde folgt.', LAENDER),
      varianten: liste('Varianten', 'Varianten, die angewandt werden.', namen),
      angaben,
      erwartet: {
        ...jeKennung('Erwartet', 'Urteil je Kennung, bei Listen je Element.'),
        additionalProperties: {
          title: 'Urteil',
          description: 'Urteil, oder Urteile je Element.',
          type: ['string', 'object'],
          if: { type: 'string' },
          // biome-ignore lint/suspicious/noThenProperty: keyword of JSON Schema
          then: { enum: ERWARTUNGEN },
          else: { type: 'object', additionalProperties: { type: 'string', enum: ERWARTUNGEN } },
        },
      },
      fehlt: {
        ...jeKennung('Fehlt', 'Pfade der fehlenden Angaben je Kennung.'),
        additionalProperties: {
          type: ['array', 'object'],
          items: { type: 'string' },
          additionalProperties: { type: 'array', items: { type: 'string' } },
        },
      },
      groessen: { title: 'Größen', description: 'Erwartete Werte von Größen.', type: 'object' },
      zeile,
      hinweis: text('Hinweis', 'Anmerkung für Lesende.'),
    },
    ['name', 'erwartet'],
  );
}

function jeKennung(title: string, description: string): DateiSchema {
  return { title, description, type: 'object', propertyNames: { type: 'string', pattern: KENNUNG_MUSTER } };
}
