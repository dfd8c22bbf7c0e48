import type { ErrorObject } from 'ajv';
import { type Problem, problem, type Text } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { MapEntry, SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';
import { createAjv } from './create-ajv.ts';
import { pathOf } from './fehler-pfad.ts';
import { actualWords, expectedWords, yamlText } from './field-words.ts';
import { findEntry, refersTo } from './find-entry.ts';
import { FORMATE } from './formate.ts';

const DIALEKT = 'https://json-schema.org/draft/2020-12/schema';

/** What is wrong with the schema that a file holds, at its places; `data`: the file without references to other files. */
export function schemaMaengel(document: SourceDocument, data: object): readonly Problem[] {
  const { $schema, ...rest } = data as { readonly $schema?: unknown };
  const isKnown = $schema === undefined || $schema === DIALEKT || $schema === `${DIALEKT}#`;
  const dialect = isKnown ? [] : [notAllowed(document, ['$schema'], [DIALEKT])];
  return [...dialect, ...contentMaengel(document, Array.isArray(data) ? data : rest)];
}

function contentMaengel(document: SourceDocument, data: object): readonly Problem[] {
  const ajv = createAjv([data]);
  if (ajv.validateSchema(data) !== true) {
    const byPlace = new Map(
      innermost(document, ajv.errors ?? [])
        .map((one) => [one.instancePath, one] as const)
        .reverse(),
    );
    return [...byPlace.values()].reverse().map(({ instancePath, keyword, params }) => {
      const path = pathOf(document, instancePath);
      const allowed: unknown = (params as { readonly allowedValues?: unknown }).allowedValues;
      return Array.isArray(allowed)
        ? notAllowed(document, path, allowed.map(String))
        : unfit(document, path, keyword, params);
    });
  }
  try {
    ajv.compile(data);
    return [];
  } catch (error) {
    return [refused(document, error instanceof Error ? error.message : String(error))];
  }
}

/**
 * That no branch fits is said by what does not fit in them: of a list what is wrong with its entries, not that it is no
 * word.
 */
function innermost(document: SourceDocument, all: readonly ErrorObject[]): readonly ErrorObject[] {
  const inner = all.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf');
  const told = inner.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'enum' || document.nodeAt(pathOf(document, instancePath))?.kind !== 'list',
  );
  return told.length > 0 ? told : inner.length > 0 ? inner : all;
}

function notAllowed(document: SourceDocument, path: SourcePath, values: readonly string[]): Problem {
  const node = document.nodeAt(path);
  const name = nameOf(path);
  const near = node?.kind === 'scalar' ? suggest(String(node.value), values)[0] : undefined;
  return problem(
    'schema-wert',
    document.closestRangeOf(path),
    `${name.de} kann ${listed(values, 'oder')} sein.`,
    `${name.en} may be ${listed(values, 'or')}.`,
    near === undefined ? {} : { ersatz: yamlText(near) },
  );
}

/** A word of JSON Schema with a value that it cannot have. */
function unfit(document: SourceDocument, path: SourcePath, keyword: string, params: object): Problem {
  const name = nameOf(path);
  const { de, en } = needed(keyword, params, document.nodeAt(path));
  return problem('schema-wert', document.closestRangeOf(path), `${name.de}: ${de}`, `${name.en}: ${en}`);
}

function nameOf(path: SourcePath): Text {
  const [last, before = ''] = [...path].reverse();
  if (last === undefined) return { de: 'Das Schema', en: 'The schema' };
  if (typeof last === 'string') return { de: `„${last}“`, en: `"${last}"` };
  return { de: `Eintrag ${last + 1} von „${before}“`, en: `Entry ${last + 1} of "${before}"` };
}

function needed(keyword: string, params: object, node: SourceNode | undefined): Text {
  const { type, limit } = params as { readonly type?: unknown; readonly limit?: unknown };
  switch (keyword) {
    case 'type': {
      const expected = expectedWords(String(type).split(','), undefined);
      const actual = actualWords(node);
      return {
        de: `erwartet wird ${expected.de}, hier steht ${actual.de}.`,
        en: `${expected.en} is expected, but there is ${actual.en}.`,
      };
    }
    case 'minimum':
      return { de: `erlaubt sind mindestens ${limit}.`, en: `at least ${limit} is allowed.` };
    case 'exclusiveMinimum':
      return {
        de: `der Wert muss größer als ${limit} sein.`,
        en: `the value must be greater than ${limit}.`,
      };
    case 'minItems':
      return { de: 'die Liste braucht mindestens einen Eintrag.', en: 'the list needs at least one entry.' };
    case 'uniqueItems':
      return { de: 'die Liste nennt einen Eintrag zweimal.', en: 'the list names an entry twice.' };
    default:
      return {
        de: 'dieser Wert passt an dieser Stelle eines JSON Schemas (2020-12) nicht.',
        en: 'this value does not fit at this place of a JSON Schema (2020-12).',
      };
  }
}

/** What ajv refuses though it is a schema: words and formats that nobody reads, references into nothing. */
function refused(document: SourceDocument, message: string): Problem {
  const pointer = pointerIn(message);
  const format = /^unknown format "([^"]*)"/.exec(message)?.[1];
  if (format !== undefined) {
    const known = Object.keys(FORMATE);
    const near = suggest(format, known)[0];
    return problem(
      'schema-wert',
      document.closestRangeOf([...pathOf(document, pointer), 'format']),
      `Das Format „${format}“ gibt es nicht; es gibt ${listed(known, 'und')}.`,
      `There is no format "${format}"; there are ${listed(known, 'and')}.`,
      near === undefined ? {} : { ersatz: near },
    );
  }
  const word = /unknown keyword: "([^"]*)"/.exec(message)?.[1];
  const key = word === undefined ? undefined : findEntry(document.root, (entry) => entry.key === word);
  if (word !== undefined && key !== undefined) {
    return problem(
      'schema-wert',
      document.keyRangeOf(key) ?? document.closestRangeOf(key),
      `„${word}“ ist kein Wort eines JSON Schemas; eigene Angaben beginnen mit „x-“.`,
      `"${word}" is no word of JSON Schema; words of one's own start with "x-".`,
    );
  }
  const { de, en } = refusal(message);
  return problem('schema-wert', document.closestRangeOf(placeIn(document, pointer, message)), de, en);
}

/** ajv writes its pointers as parts of an address. */
function pointerIn(message: string): string {
  const pointer = /\bat (?:path )?"#([^"]*)"/.exec(message)?.[1] ?? '';
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

/** At the keyword that is refused, which ajv does not always say where it stands. */
function placeIn(document: SourceDocument, pointer: string, message: string): SourcePath {
  const target = /can't resolve reference (\S+)/.exec(message)?.[1];
  if (target !== undefined) return findEntry(document.root, refersTo(target)) ?? [];
  if (message.startsWith('enum must have')) return findEntry(document.root, isEmptyEnum) ?? [];
  const path = pathOf(document, pointer);
  const missing = /missing type "[^"]*" for keyword "([^"]*)"/.exec(message)?.[1];
  if (missing !== undefined) return [...path, missing];
  const word = /"([^"]+)"/.exec(message)?.[1];
  return pointer === '' ? (findEntry(document.root, ({ key }) => key === word) ?? []) : path;
}

function isEmptyEnum({ key, value }: MapEntry): boolean {
  return key === 'enum' && value.kind === 'list' && value.items.length === 0;
}

function refusal(message: string): Text {
  const reference = /can't resolve reference (\S+)/.exec(message)?.[1];
  if (reference !== undefined)
    return {
      de: `„$ref: ${reference}“ führt zu keiner Stelle dieses Schemas.`,
      en: `"$ref: ${reference}" leads to no place of this schema.`,
    };
  const [, type, key] = /missing type "([^"]*)" for keyword "([^"]*)"/.exec(message) ?? [];
  if (type !== undefined)
    return {
      de: `Neben „${key}“ fehlt im Schema „type: ${type}“.`,
      en: `Beside "${key}" the schema lacks "type: ${type}".`,
    };
  if (message.startsWith('enum must have'))
    return { de: '„enum“ braucht mindestens einen Wert.', en: '"enum" needs at least one value.' };
  // The words in quotes are those of the schema, in whatever language.
  const words = [...new Set([...message.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word))];
  return {
    de: `Das Schema ist kein gültiges JSON Schema 2020-12${words.length === 0 ? '' : `; betroffen: ${words.map((word) => `„${word}“`).join(', ')}`}. Bitte mit den Schemas der eingebauten Fachgebiete vergleichen.`,
    en: `The schema is no valid JSON Schema 2020-12; the validator says: ${message}.`,
  };
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
