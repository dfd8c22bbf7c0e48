import { type Problem, problem } from '../document/problem.ts';
import type { SourcePath, SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { type Erwartung, lintScalars } from '../document/zahlen-fallen.ts';
import { titleOf, yamlText } from './field-words.ts';
import { type JsonSchema, readSchema, type SchemaReader } from './json-schema.ts';
import { choiceMessage, type Meldung, messageOf } from './messages.ts';
import { describe, typesOf } from './projekt-schema.ts';
import { reduceFehler } from './reduce-fehler.ts';
import type { SchemaFehler } from './schema-fehler.ts';

/**
 * The violations of a schema as Problems at their places, one per mistake, with number and date traps in place of the
 * type error that they cause. What lies behind a syntax error or where reading already found a Problem stays out.
 */
export function schemaProblems(
  document: SourceDocument,
  fehler: readonly SchemaFehler[],
  schema: object,
): readonly Problem[] {
  if (document.root === undefined) return [];
  const reader = readSchema(schema as JsonSchema);
  const traps = lintScalars(document, (path) => expectationOf(reader.at(path)));
  const trapped = new Set(traps.map(({ path }) => keyOf(path)));
  const found: Problem[] = traps.map(({ path, ...trap }) => withUses(document, path, trap));
  for (const one of reduceFehler(fehler)) {
    const path = pathOf(document, one.zeiger);
    if (isAboutValue(one) && trapped.has(keyOf(path))) continue;
    if (isWrittenTwice(document, path)) continue;
    const placed = place(document, reader, one, path);
    if (placed !== undefined) found.push(placed);
  }
  return distinct(found.filter((one) => isTrusted(document, one)));
}

/** Where a schema says which kind of scalar belongs here; unions of texts and numbers say nothing. */
function expectationOf(field: JsonSchema | undefined): Erwartung {
  if (field === undefined || field.enum !== undefined) return undefined;
  const types = typesOf(field).filter((type) => type !== 'null');
  const isNumber = types.includes('number') || types.includes('integer');
  if (types.length === 1 && isNumber) return 'zahl';
  if (types.length !== 1 || types[0] !== 'string') return undefined;
  return field.format === 'date' ? 'datum' : 'text';
}

const ABOUT_FIELDS = new Set([
  'required',
  'dependentRequired',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
]);

function isAboutValue({ keyword }: SchemaFehler): boolean {
  return !ABOUT_FIELDS.has(keyword);
}

function place(
  document: SourceDocument,
  reader: SchemaReader,
  fehler: SchemaFehler,
  path: SourcePath,
): Problem | undefined {
  const field = reader.at(path);
  switch (fehler.keyword) {
    case 'required':
    case 'dependentRequired':
      return missingField(document, reader, path, String(fehler.params.missingProperty));
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(fehler.params.additionalProperty ?? fehler.params.unevaluatedProperty);
      return unknownField(document, reader, path, name);
    }
    case 'propertyNames':
      return badName(document, path, String(fehler.params.propertyName));
    default: {
      const feld = field === undefined ? undefined : describe(field);
      const types = field === undefined ? [] : typesOf(field);
      const node = document.nodeAt(path);
      const stelle = { fehler, feld, types, name: path.at(-1), node };
      const meldung =
        fehler.keyword === 'enum' ? choiceMessage(stelle, nearValues(fehler, node)) : messageOf(stelle);
      return written(document, path, placeOfValue(document, fehler, path), meldung);
    }
  }
}

/** Equal items are marked at the second of them, everything else at the value. */
function placeOfValue(document: SourceDocument, fehler: SchemaFehler, path: SourcePath): SourceRange {
  if (fehler.keyword === 'uniqueItems') {
    const later = Math.max(Number(fehler.params.i), Number(fehler.params.j));
    return document.closestRangeOf([...path, later]);
  }
  if (fehler.keyword === 'discriminator')
    return document.closestRangeOf([...path, String(fehler.params.tag)]);
  return document.closestRangeOf(path);
}

function nearValues(fehler: SchemaFehler, node: ReturnType<SourceDocument['nodeAt']>): readonly string[] {
  const allowed = (fehler.params.allowedValues as readonly unknown[] | undefined) ?? [];
  if (node?.kind !== 'scalar' || node.value === null) return [];
  const texts = allowed.filter((wert): wert is string => typeof wert === 'string');
  return suggest(String(node.value), texts);
}

function missingField(
  document: SourceDocument,
  reader: SchemaReader,
  path: SourcePath,
  name: string,
): Problem {
  const field = reader.at([...path, name]);
  const title = titleOf(field === undefined ? undefined : describe(field), name);
  const example = field?.examples?.[0];
  const line =
    example === undefined || typeof example === 'object' ? `${name}: …` : `${name}: ${yamlText(example)}`;
  return written(document, path, document.closestRangeOf(path), {
    code: 'schema-pflichtfeld',
    text: {
      de: `Die Pflichtangabe „${title}“ fehlt; bitte die Zeile „${line}“ ergänzen.`,
      en: `The required entry “${title}” is missing; add the line “${line}”.`,
    },
  });
}

function unknownField(
  document: SourceDocument,
  reader: SchemaReader,
  path: SourcePath,
  name: string,
): Problem {
  const full = [...path, name];
  const range = document.keyRangeOf(full) ?? document.closestRangeOf(path);
  if (/[()]/.test(name)) return written(document, full, range, splitExpression());
  const field = reader.at(path);
  const known = field === undefined ? [] : reader.names(field);
  const node = document.nodeAt(path);
  const unused = known.filter((one) => node?.kind !== 'map' || !node.entries.has(one));
  const [near] = suggest(name, unused);
  if (near !== undefined) {
    return written(document, full, range, {
      code: 'schema-unbekanntes-feld',
      text: {
        de: `„${name}“ ist hier nicht bekannt; gemeint ist vielleicht „${near}“.`,
        en: `“${name}” is not known here; maybe “${near}” is meant.`,
      },
      ersatz: near,
    });
  }
  const list = known.length === 0 || known.length > 12 ? undefined : known.join(', ');
  return written(document, full, range, {
    code: 'schema-unbekanntes-feld',
    text: {
      de: `„${name}“ ist hier nicht bekannt${list === undefined ? '' : ` (möglich: ${list})`}; bitte Schreibweise und Einrückung prüfen oder die Zeile löschen.`,
      en: `“${name}” is not known here${list === undefined ? '' : ` (possible: ${list})`}; check spelling and indentation or delete the line.`,
    },
  });
}

/** `{ faellig: max(a, b) }` is two entries in YAML. */
function splitExpression(): Meldung {
  return {
    code: 'feel-yaml',
    text: {
      de: 'In { } trennt ein Komma Einträge, der Ausdruck davor ist abgeschnitten; bitte ohne { } in eigene Zeilen schreiben oder in Anführungszeichen setzen.',
      en: 'In { } a comma separates entries, so the expression before it is cut off; write it on lines of its own without { } or put it in quotes.',
    },
  };
}

function badName(document: SourceDocument, path: SourcePath, name: string): Problem {
  const full = [...path, name];
  return written(document, full, document.keyRangeOf(full) ?? document.closestRangeOf(path), {
    code: 'schema-wert',
    text: {
      de: `„${name}“ ist als Name hier nicht zulässig; erlaubt sind meist Kleinbuchstaben a–z, Ziffern und Unterstriche (ae, oe, ue, ss statt Umlauten).`,
      en: `“${name}” is not allowed as a name here; mostly lower-case letters a–z, digits and underscores are (ae, oe, ue, ss instead of umlauts).`,
    },
  });
}

function written(document: SourceDocument, path: SourcePath, range: SourceRange, meldung: Meldung): Problem {
  const extra = meldung.ersatz === undefined ? {} : { ersatz: meldung.ersatz };
  return withUses(document, path, problem(meldung.code, range, meldung.text.de, meldung.text.en, extra));
}

/** A place that is reached through `*name` or `<<` names the use (or, at the use, the anchor) as well. */
function withUses(document: SourceDocument, path: SourcePath, one: Problem): Problem {
  const anchor = document.nodeAt(path);
  const others = document
    .usesOn(path)
    .filter((range) => !isSame(range, one.range))
    .map((range) => ({
      text: { de: 'Hier wird die Angabe verwendet', en: 'The entry is used here' },
      range,
    }));
  if (anchor?.alias !== undefined && isSame(anchor.alias, one.range)) {
    others.push({
      text: { de: 'Hier steht die Angabe', en: 'The entry is written here' },
      range: anchor.range,
    });
  }
  return others.length === 0 ? one : { ...one, verwandt: [...(one.verwandt ?? []), ...others] };
}

function isTrusted(document: SourceDocument, { range }: Problem): boolean {
  if (document.reliableUntil < document.text.length && document.offsetAt(range.end) >= document.reliableUntil)
    return false;
  return !document.probleme.some((one) => one.schwere === 'fehler' && touches(one.range, range));
}

/** Which of two entries of one name is meant is not known, so neither is judged. */
function isWrittenTwice(document: SourceDocument, path: SourcePath): boolean {
  const firsts = document.probleme
    .filter(({ code }) => code === 'yaml-doppelter-schluessel')
    .flatMap(({ verwandt }) => verwandt ?? []);
  if (firsts.length === 0) return false;
  return path.some((_, index) => {
    const key = document.keyRangeOf(path.slice(0, index + 1));
    return key !== undefined && firsts.some(({ range }) => isSame(range, key));
  });
}

function touches(a: SourceRange, b: SourceRange): boolean {
  const before = (x: SourceRange['start'], y: SourceRange['start']) =>
    x.line < y.line || (x.line === y.line && x.character <= y.character);
  return before(a.start, b.end) && before(b.start, a.end);
}

/** An anchor that is used several times is wrong once. */
function distinct(probleme: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const one of probleme) {
    const { start, end } = one.range;
    const key = [one.code, start.line, start.character, end.line, end.character, one.text.de].join('\n');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

/** JSON Pointer to path: a segment is an index where the document has a list. */
function pathOf(document: SourceDocument, pointer: string): SourcePath {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(document.nodeAt(path)?.kind === 'list' ? Number(text) : text);
  }
  return path;
}

function keyOf(path: SourcePath): string {
  return JSON.stringify(path);
}

function isSame(a: SourceRange, b: SourceRange): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
