import {
  describeSchema,
  type JsonSchema,
  type Problem,
  type SchemaReader,
  type SourceDocument,
  type SourcePath,
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
  const missing = probleme.filter(
    ({ code, range: one }) => code === 'schema-pflichtfeld' && touches(one, range),
  );
  return missing.flatMap((one) =>
    candidates(document, one, reader).flatMap(({ pfad, key, schema }): readonly Aktion[] => {
      const wert = cheapest(schema, reader, tag);
      const edit = insertEntry(document, pfad, { key, wert });
      const titel = aktionTexte.eintragen(key, wert.trim())[sprache];
      return edit === undefined || !names(one).includes(key)
        ? []
        : [{ titel, art: 'quickfix', code: one.code, bevorzugt: true, edits: [edit] }];
    }),
  );
}

/** What the message puts in quotes: the field by its name. */
function names({ text }: Problem): readonly string[] {
  return [...text.de.matchAll(/„([^“:]*)/g)].map(([, name = '']) => name);
}

/** Required fields that are missing in the map at the place of a problem, or in one around it. */
function candidates(
  document: SourceDocument,
  { range }: Problem,
  reader: SchemaReader,
): readonly { readonly pfad: SourcePath; readonly key: string; readonly schema: JsonSchema }[] {
  const at = document.pathAt(range.start);
  for (let length = at.length; length >= 0; length--) {
    const pfad = at.slice(0, length);
    const node = document.nodeAt(pfad);
    const schema = reader.at(pfad);
    if (node?.kind !== 'map' || schema === undefined) continue;
    const found = requiredOf(schema, reader).flatMap((key) => {
      const child = reader.child(schema, key);
      return node.entries.has(key) || child === undefined ? [] : [{ pfad, key, schema: child }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function requiredOf(schema: JsonSchema, reader: SchemaReader): readonly string[] {
  const own = reader.resolve(schema);
  return [...(own.required ?? []), ...(own.then?.required ?? []), ...(own.else?.required ?? [])];
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
