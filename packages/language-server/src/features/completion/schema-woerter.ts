import type { Sprache, Text } from '@baukasten/engine';
import type { Schreibstelle } from '../../modell/stelle.ts';
import type { Vorschlag } from './vorschlag.ts';

/** Words of a project schema: the part of JSON Schema that Baukasten reads, and its own. */
const WOERTER: Readonly<Record<string, Text>> = {
  title: { de: 'Name des Felds, wie Menschen ihn lesen.', en: 'Name of the field as people read it.' },
  description: { de: 'Was hineingehört.', en: 'What belongs there.' },
  type: {
    de: 'Art des Werts; mit "null" in der Liste darf er fehlen („noch nicht“).',
    en: 'Kind of the value; with "null" in the list there may be none yet.',
  },
  properties: { de: 'Die Felder einer Gruppe.', en: 'The fields of a group.' },
  items: { de: 'Was in der Liste steht.', en: 'What the list holds.' },
  required: { de: 'Felder, die da sein müssen.', en: 'Fields that must be there.' },
  additionalProperties: {
    de: 'false: andere Felder sind ein Fehler.',
    en: 'false: other fields are an error.',
  },
  enum: { de: 'Die erlaubten Werte.', en: 'The permitted values.' },
  const: { de: 'Der einzige erlaubte Wert.', en: 'The only permitted value.' },
  format: { de: 'date, ags oder ort.', en: 'date, ags or ort.' },
  examples: { de: 'Beispiele.', en: 'Examples.' },
  minimum: { de: 'Kleinster Wert.', en: 'Smallest value.' },
  maximum: { de: 'Größter Wert.', en: 'Largest value.' },
  minItems: { de: 'Wenigste Einträge.', en: 'Fewest entries.' },
  minLength: { de: 'Kürzester Text.', en: 'Shortest text.' },
  $ref: { de: 'Verweis auf ein anderes Schema.', en: 'Reference to another schema.' },
  'x-einheit': { de: 'Einheit der Zahl.', en: 'Unit of the number.' },
  'x-frage': { de: 'Frage an die Gemeinde.', en: 'Question to the town.' },
  'x-hilfe': { de: 'Hilfe beim Ausfüllen.', en: 'Help for filling it in.' },
  'x-werte': { de: 'Bedeutung der erlaubten Werte.', en: 'Meaning of the permitted values.' },
  'x-xwaermeplan': { de: 'Name des Felds in XWärmeplan.', en: 'Name of the field in XWärmeplan.' },
};
const ARTEN = ['object', 'array', 'string', 'number', 'integer', 'boolean', '"null"'];
const FORMATE = ['date', 'ags', 'ort'];

/** What a word of a project schema says. */
export function schemaWort(wort: string, sprache: Sprache): string | undefined {
  return Object.hasOwn(WOERTER, wort) ? WOERTER[wort]?.[sprache] : undefined;
}

export function schemaWoerter(
  { rolle, pfad, vorhanden, fluss }: Schreibstelle,
  sprache: Sprache,
): readonly Vorschlag[] {
  const key = pfad.at(-1);
  const values = (labels: readonly string[]): readonly Vorschlag[] =>
    labels.map((label) => ({ label, art: 'wert', einfuegen: label }));
  if (rolle !== 'schluessel') {
    if (key === 'type') return values(ARTEN);
    if (key === 'format' && rolle === 'wert') return values(FORMATE);
    return key === 'additionalProperties' ? values(['false']) : [];
  }
  // Names of fields are the author's own.
  if (key === 'properties' || key === '$defs' || key === 'x-werte') return [];
  return Object.entries(WOERTER)
    .filter(([name]) => !vorhanden.has(name))
    .map(([name, text]) => ({
      label: name,
      art: 'feld',
      einfuegen:
        name !== 'properties' && name !== 'items'
          ? `${name}: $0`
          : fluss
            ? `${name}: { $0 }`
            : `${name}:\n  $0`,
      snippet: true,
      detail: text[sprache],
    }));
}
