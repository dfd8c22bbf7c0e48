import {
  describeSchema,
  type JsonSchema,
  type Problem,
  type SchemaReader,
  type SourceDocument,
  type SourceRange,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { insertEntry } from '../../modell/edits.ts';
import { yamlText } from '../completion/felder.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { aktionTexte } from './texte.ts';

/** Writes the fields that a map must have, each with its cheapest legal value. */
export function pflichtfeldAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  reader: SchemaReader,
  { sprache, tag }: Lage,
): readonly Aktion[] {
  return probleme.flatMap(({ code, hilfe, range: place }): readonly Aktion[] => {
    if (hilfe?.art !== 'fehlt' || place.uri !== document.uri || !touches(place, range)) return [];
    const { pfad, name } = hilfe;
    const map = reader.at(pfad);
    const schema = map === undefined ? undefined : reader.child(map, name);
    if (schema === undefined) return [];
    const wert = cheapest(schema, reader, tag);
    const edit = insertEntry(document, pfad, { key: name, wert });
    const titel = aktionTexte.eintragen(name, wert.trim())[sprache];
    return edit === undefined ? [] : [{ titel, art: 'quickfix', code, bevorzugt: true, edits: [edit] }];
  });
}

function cheapest(schema: JsonSchema, reader: SchemaReader, tag: string): string {
  const { nullbar, werte = [], typ, beispiel } = describeSchema(reader.resolve(schema));
  const only = werte[0];
  if (only !== undefined && (werte.length === 1 || !nullbar)) return yamlText(only.wert);
  if (nullbar) return 'null';
  switch (typ) {
    case 'wahrheitswert':
      return 'false';
    case 'liste':
      return '[]';
    case 'gruppe':
      return '{}';
    case 'zahl':
    case 'ganzzahl':
      return '0';
    case 'datum':
      return typeof beispiel === 'string' ? beispiel : tag;
    default:
      return typeof beispiel === 'string' ? yamlText(beispiel) : '"[eintragen]"';
  }
}
