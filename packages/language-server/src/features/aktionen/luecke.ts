import {
  describeSchema,
  type Feldbeschreibung,
  type JsonSchema,
  type SourceDocument,
  type SourcePath,
  type Sprache,
} from '@baukasten/engine';
import { insertComment } from '../../modell/edits.ts';
import { yamlText } from '../completion/felder.ts';
import type { Aktion } from './aktion.ts';
import { aktionTexte } from './texte.ts';

/** What only the town can answer becomes a question in a comment, as in a new project; once is enough. */
export function lueckeAktion(
  document: SourceDocument,
  pfad: SourcePath,
  { titel, frage, einheit, werte = [] }: Feldbeschreibung,
  code: string,
  sprache: Sprache,
): readonly Aktion[] {
  const key = String(pfad.at(-1));
  const art = werte.length > 1 ? werte.map(({ wert }) => wert).join(' | ') : einheit;
  const wort = frage ?? titel ?? key;
  const text = `${key}: # ${wort}${art === undefined ? '' : ` (${art})`}`;
  const edit = document.text.includes(`# ${key}: # `)
    ? undefined
    : insertComment(document, pfad.slice(0, -1), text);
  const named = aktionTexte.luecke(wort)[sprache];
  return edit === undefined ? [] : [{ titel: named, art: 'quickfix', code, edits: [edit] }];
}

/** The one value that a field can have; undefined if there are several. */
export function onlyValueOf({ nullbar, werte = [] }: Feldbeschreibung): string | undefined {
  const [only, ...others] = werte;
  return only === undefined || others.length > 0 || nullbar ? undefined : yamlText(only.wert);
}

/** Values that say that there is none (yet), each only where the schema allows it. */
export function noneValuesOf(schema: JsonSchema): readonly string[] {
  const { nullbar, typ } = describeSchema(schema);
  return [...(nullbar ? ['null'] : []), ...(typ === 'liste' && (schema.minItems ?? 0) === 0 ? ['[]'] : [])];
}
