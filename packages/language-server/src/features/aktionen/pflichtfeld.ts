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
import { onlyValueOf } from '../completion/felder.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { lueckeAktion, noneValuesOf } from './luecke.ts';
import { aktionTexte } from './texte.ts';

/**
 * Writes the fields that a map must have. Only a value that the schema leaves no choice about is written as the answer;
 * everything else says that there is none, or is a gap that the check goes on to report.
 */
export function pflichtfeldAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  reader: SchemaReader,
  { sprache }: Lage,
): readonly Aktion[] {
  return probleme.flatMap(({ code, hilfe, range: place }): readonly Aktion[] => {
    if (hilfe?.art !== 'fehlt' || place.uri !== document.uri || !touches(place, range)) return [];
    const { pfad, name } = hilfe;
    const map = reader.at(pfad);
    const schema = map === undefined ? undefined : reader.child(map, name);
    if (schema === undefined) return [];
    const only = onlyValueOf(describeSchema(schema));
    const values = only === undefined ? [...noneValuesOf(schema), ...gapsOf(schema)] : [only];
    const written = values.flatMap((wert): readonly Aktion[] => {
      const edit = insertEntry(document, pfad, { key: name, wert });
      const titel = aktionTexte.eintragen(name, wert)[sprache];
      const bevorzugt = only === undefined ? {} : { bevorzugt: true };
      return edit === undefined ? [] : [{ titel, art: 'quickfix', code, ...bevorzugt, edits: [edit] }];
    });
    return values.length > 0
      ? written
      : lueckeAktion(document, [...pfad, name], describeSchema(schema), code, sprache);
  });
}

/** Values that state nothing: an empty group, and an empty text where the schema wants a written one. */
function gapsOf(schema: JsonSchema): readonly string[] {
  const { typ, werte, nullbar } = describeSchema(schema);
  const { required = [], minProperties = 0, minLength = 0, format } = schema;
  if (nullbar) return [];
  if (typ === 'gruppe') return required.length + minProperties === 0 ? ['{}'] : [];
  return typ === 'text' && werte === undefined && format === undefined && minLength > 0 ? ['""'] : [];
}
