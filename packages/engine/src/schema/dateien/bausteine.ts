import type { JsonSchema } from '../json-schema.ts';
import { LAENDER } from '../laender.ts';

/** Building blocks of the schemas of our own files. Titles and descriptions are German: editors show them. */
export interface DateiSchema extends JsonSchema {
  readonly [keyword: string]: unknown;
}

export type Felder = Readonly<Record<string, DateiSchema>>;

export const ID_MUSTER = '^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:/[a-z0-9]+(?:[-_][a-z0-9]+)*)*$';
export const KENNUNG_MUSTER = '^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$';
export const NAME_MUSTER = '^[a-z][a-z0-9_]*$';
export const FAKT_MUSTER = '^[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*$';

export function text(title: string, description: string, extra: DateiSchema = {}): DateiSchema {
  return { title, description, type: 'string', minLength: 1, ...extra };
}

export function datum(title: string, description: string): DateiSchema {
  return { title, description, type: 'string', format: 'date', examples: ['2026-08-19'] };
}

/** A FEEL expression. `true`, `false` and numbers are expressions that YAML has already read. */
export function ausdruck(title: string, description: string, example?: string): DateiSchema {
  const examples = example === undefined ? {} : { examples: [example] };
  return { title, description, type: ['string', 'boolean', 'number'], ...examples };
}

export function auswahl(
  title: string,
  description: string,
  werte: Readonly<Record<string, string>>,
): DateiSchema {
  return { title, description, type: 'string', enum: Object.keys(werte), 'x-werte': werte };
}

export function liste(
  title: string,
  description: string,
  items: DateiSchema,
  extra: DateiSchema = {},
): DateiSchema {
  return { title, description, type: 'array', items, ...extra };
}

/** A group with exactly these fields. */
export function gruppe(
  title: string,
  description: string,
  properties: Felder,
  required: readonly string[] = [],
): DateiSchema {
  return {
    title,
    description,
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length > 0 ? { required } : {}),
  };
}

/** Entries under names of the author's choice. */
export function eintraege(
  title: string,
  description: string,
  entry: DateiSchema,
  muster = NAME_MUSTER,
): DateiSchema {
  return {
    title,
    description,
    type: 'object',
    propertyNames: { type: 'string', pattern: muster },
    additionalProperties: entry,
  };
}

export function ref(name: string): DateiSchema {
  return { $ref: `#/$defs/${name}` };
}

export const land = auswahl(
  'Land',
  'Kürzel des Landes, in dem der Text gilt. Ohne Land und Ort gilt er im Bund.',
  LAENDER,
);
export const ort: DateiSchema = {
  title: 'Ort',
  description: 'Schlüssel der Gemeinde (8 Ziffern) oder des Verbands (9 Ziffern), in Anführungszeichen.',
  type: 'string',
  format: 'ort',
  examples: ['14628110'],
};

export const geltung = gruppe(
  'Geltung',
  'Zeitraum, in dem der Text gilt; beide Tage zählen mit, ein fehlendes Ende ist offen.',
  { ab: datum('Gilt ab', 'Erster Tag der Geltung.'), bis: datum('Gilt bis', 'Letzter Tag der Geltung.') },
);

/** What an entry rests on. At the head of a file the same fields count for every entry that says nothing itself. */
export const beleg: Felder = {
  quelle: text('Quelle', 'Kurzname der Quelle aus quellen.yaml mit Fundstelle.', {
    examples: ['WPG § 13 Abs. 4 S. 1'],
  }),
  stand: datum('Stand', 'Tag der Textfassung, die gelesen wurde.'),
  sicherheit: auswahl('Sicherheit', 'Wie sicher die Angabe ist.', {
    A: 'Normtext gelesen',
    B: 'amtliche Sekundärquelle',
    C: 'andere Quelle',
    U: 'unbestätigt',
  }),
};

export const je: DateiSchema = {
  title: 'Je',
  description: 'Prüft je Element einer Liste: ein Name für das Element und der Pfad der Liste.',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  propertyNames: { type: 'string', pattern: NAME_MUSTER },
  additionalProperties: ausdruck('Liste', 'Pfad der Liste.', 'waermeplan.teilgebiete'),
};

export const zeile = liste(
  'Zeilen des Dossiers',
  'Zeilen des Rechtsdossiers, die dieser Eintrag abdeckt.',
  text('Zeile', 'Kennung einer Zeile des Dossiers.'),
);
export const grenze = text('Grenze', 'Was das Werkzeug nicht beurteilen kann; steht neben „erfüllt“.');
export const zweifel = text('Zweifel', 'Zweifelhafte Lesart: „verletzt“ wird damit zu „offen“.');
export const hinweis = text('Hinweis', 'Anmerkung für Lesende.');
