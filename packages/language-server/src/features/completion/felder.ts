import {
  describeSchema,
  type Feldbeschreibung,
  type JsonSchema,
  type SchemaReader,
  type Sprache,
} from '@baukasten/engine';
import type { Schreibstelle } from '../../modell/stelle.ts';
import { describe } from '../hover/feld.ts';
import { stop, stopOf, type Vorschlag } from './vorschlag.ts';

export interface Feldumgebung {
  readonly reader: SchemaReader;
  readonly sprache: Sprache;
  /** Path of a field as hover shows it; undefined outside projects. */
  readonly pfadText?: (key: string) => string;
  /** Fields that somebody waits for, with their number; they come first. */
  readonly gebraucht?: ReadonlyMap<string, string>;
  /** Fields whose value follows from what stands beside them. */
  readonly bekannt?: ReadonlyMap<string, string>;
}

/** The fields that a map can still take, each with a text to insert that fits its type. */
export function feldVorschlaege(
  schema: JsonSchema,
  stelle: Schreibstelle,
  umgebung: Feldumgebung,
): readonly Vorschlag[] {
  const { reader, sprache, pfadText, gebraucht, bekannt } = umgebung;
  const known = (name: string) => (bekannt?.has(name) === true ? ` ${bekannt.get(name)}` : undefined);
  const required = new Set(reader.resolve(schema).required ?? []);
  return reader
    .names(schema)
    .filter((name) => !stelle.vorhanden.has(name) || (stelle.mitWert && name === stelle.praefix))
    .flatMap((name): readonly Vorschlag[] => {
      const child = reader.child(schema, name);
      if (child === undefined) return [];
      const feld = describeSchema(child);
      const wartet = gebraucht?.get(name);
      const doku = describe(feld, pfadText?.(name), sprache).join('\n');
      const rang = wartet !== undefined ? 0 : required.has(name) ? 1 : 2;
      const detail = wartet ?? feld.titel;
      const base = { label: name, doku, rang, ...(detail === undefined ? {} : { detail }) };
      const insert = stelle.mitWert
        ? name
        : `${name}:${known(name) ?? valueSnippet(child, feld, stelle, umgebung)}`;
      const own: Vorschlag = { ...base, art: 'feld', einfuegen: insert, snippet: !stelle.mitWert };
      const section =
        stelle.mitWert || stelle.fluss ? undefined : sectionSnippet(name, child, feld, umgebung);
      return section === undefined
        ? [own]
        : [
            own,
            {
              ...base,
              label: `${name} …`,
              filter: name,
              art: 'abschnitt',
              einfuegen: section,
              snippet: true,
              rang: rang + 0.5,
              detail: feld.titel ?? name,
            },
          ];
    });
}

/** What follows the colon. Nothing that could pass for an answer: a mark, or a line for the first field. */
function valueSnippet(
  schema: JsonSchema,
  feld: Feldbeschreibung,
  { einzug, fluss }: Schreibstelle,
  { sprache }: Feldumgebung,
): string {
  const only = onlyValueOf(feld);
  if (only !== undefined) return ` ${only}`;
  const choices = choicesOf(feld);
  // `null` would say that there is none.
  if (choices.length > 0) return ` ${stopOf(1, [MARKEN[sprache].wahl, ...choices, ...noneOf(feld)])}`;
  const inner = `\n${' '.repeat(2)}`;
  switch (feld.typ) {
    case 'datum':
      return ` ${stop(1, MARKEN[sprache].tag)}`;
    case 'liste':
      return fluss ? ' [$0]' : `${inner}- $0`;
    case 'gruppe':
      return fluss ? ' { $0 }' : `${inner}$0`;
    case 'text':
      return isKey(schema) ? ' "$1"' : ' $0';
    default:
      return isMap(schema) && !fluss && einzug >= 0 ? `${inner}$0` : ' $0';
  }
}

/** The one value that a field can have; undefined if there are several. */
export function onlyValueOf({ nullbar, werte = [] }: Feldbeschreibung): string | undefined {
  const [only, ...others] = werte;
  return only === undefined || others.length > 0 || nullbar ? undefined : yamlText(only.wert);
}

function choicesOf({ typ, werte = [] }: Feldbeschreibung): readonly string[] {
  return typ === 'wahrheitswert' ? ['true', 'false'] : werte.map(({ wert }) => yamlText(wert));
}

function noneOf({ nullbar }: Feldbeschreibung): readonly string[] {
  return nullbar ? ['null'] : [];
}

/** Keys of towns and offices start with zeros: they are texts. */
function isKey({ format }: JsonSchema): boolean {
  return format === 'ags' || format === 'ort' || format === 'plz';
}

function isMap({ type, additionalProperties }: JsonSchema): boolean {
  return type === 'object' || typeof additionalProperties === 'object';
}

/** A whole group (or the first entry of a list) with a line for each field, none of which states anything. */
function sectionSnippet(
  name: string,
  schema: JsonSchema,
  feld: Feldbeschreibung,
  umgebung: Feldumgebung,
): string | undefined {
  const { reader, sprache } = umgebung;
  const isList = feld.typ === 'liste';
  const inner = isList ? reader.child(schema, 0) : schema;
  if (inner === undefined || (feld.typ !== 'gruppe' && !isList)) return undefined;
  const lines = gapLines(inner, reader, sprache);
  if (lines.length < 2) return undefined;
  const below = isList ? itemText(lines) : lines;
  return [`${name}:`, ...below.map((line) => `  ${line}`)].join('\n');
}

/** On a line of its own in a list: an entry with a line for each field. */
export function eintragVorschlag(item: JsonSchema, { reader, sprache }: Feldumgebung): Vorschlag {
  const lines = gapLines(item, reader, sprache);
  const text = lines.length === 0 ? '- $0' : itemText(lines).join('\n');
  const { titel } = describeSchema(item);
  return {
    label: '- …',
    art: 'abschnitt',
    einfuegen: text,
    snippet: true,
    ...(titel === undefined ? {} : { detail: titel }),
  };
}

function itemText([first = '', ...rest]: readonly string[]): readonly string[] {
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

/** A line for each field; none if not one of them could stand as it is written, because the key would then be `null`. */
function gapLines(schema: JsonSchema, reader: SchemaReader, sprache: Sprache): readonly string[] {
  const lines = reader.names(schema).flatMap((key, index) => {
    const child = reader.child(schema, key);
    return child === undefined ? [] : [gapLine(key, child, index + 1, sprache)];
  });
  return lines.every((line) => line.startsWith('#')) ? [] : lines;
}

/**
 * A line that waits for its value and states nothing: a choice or a day starts with a mark, which the check reports until it
 * is replaced. Where an empty value would say that there is none, the field is a question in a comment, as in a new project.
 */
function gapLine(key: string, schema: JsonSchema, nummer: number, sprache: Sprache): string {
  const feld = describeSchema(schema);
  const only = onlyValueOf(feld);
  if (only !== undefined) return `${key}: ${only}`;
  const choices = choicesOf(feld);
  const { wahl, tag } = MARKEN[sprache];
  if (choices.length > 0) return `${key}: ${stopOf(nummer, [wahl, ...choices, ...noneOf(feld)])}`;
  if (feld.typ === 'datum') return `${key}: ${stop(nummer, tag)}`;
  // An empty list would say that there is none; an empty group says nothing.
  if (feld.typ === 'gruppe') return `${key}: { ${stop(nummer, '')} }`;
  if (feld.nullbar) return `# ${key}: # ${stop(nummer, feld.frage ?? feld.titel ?? key)}`;
  return `${key}: ${isKey(schema) ? `"${stop(nummer, '')}"` : stop(nummer, '')}`;
}

/** What stands where an answer must be chosen or written, as YAML: a mistake until somebody does. */
const MARKEN = {
  de: { wahl: '"[wählen]"', tag: '"[JJJJ-MM-TT]"', zahl: '"[Zahl]"' },
  en: { wahl: '"[choose]"', tag: '"[YYYY-MM-DD]"', zahl: '"[number]"' },
} as const;

/** Whether a value is one of our marks, which any suggestion may replace. */
export function isMark(text: string): boolean {
  return Object.values(MARKEN).some((marken) => Object.values(marken).some((marke) => marke === text));
}

/** What stands for a value that is still to be written and that the check reports until then; undefined where nothing can. */
export function markeFor(schema: JsonSchema, reader: SchemaReader, sprache: Sprache): string | undefined {
  const { typ, werte = [] } = describeSchema(schema);
  const { wahl, tag, zahl } = MARKEN[sprache];
  if (typ === 'wahrheitswert' || werte.length > 0) return wahl;
  if (typ === 'datum') return tag;
  if (typ === 'zahl' || typ === 'ganzzahl') return zahl;
  if (typ === 'text') return (schema.minLength ?? 0) > 0 ? '""' : undefined;
  const item = typ === 'liste' ? reader.child(schema, 0) : undefined;
  const marke = item === undefined ? undefined : markeFor(item, reader, sprache);
  return marke === undefined ? undefined : `[${marke}]`;
}

/** A value as it can stand in YAML. */
export function yamlText(wert: string | number | boolean): string {
  const text = String(wert);
  if (typeof wert !== 'string') return text;
  const plain = /^[\p{L}_][\p{L}\p{N}_ ./()-]*$/u.test(text) && !/^(?:true|false|null|yes|no|~)$/i.test(text);
  return plain || /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : JSON.stringify(text);
}
