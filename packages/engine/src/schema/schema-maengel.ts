import { type Problem, problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';
import { createAjv } from './create-ajv.ts';
import { pathOf } from './fehler-pfad.ts';
import { FORMATE } from './formate.ts';

const DIALEKT = 'https://json-schema.org/draft/2020-12/schema';

/** What is wrong with the schema that a file holds, at its places; `data`: the file without references to other files. */
export function schemaMaengel(document: SourceDocument, data: object): readonly Problem[] {
  const { $schema, ...rest } = data as { readonly $schema?: unknown };
  const isKnown = $schema === undefined || $schema === DIALEKT || $schema === `${DIALEKT}#`;
  const dialect = isKnown ? [] : [notAllowed(document, ['$schema'], [DIALEKT], '')];
  return [...dialect, ...contentMaengel(document, Array.isArray(data) ? data : rest)];
}

function contentMaengel(document: SourceDocument, data: object): readonly Problem[] {
  const ajv = createAjv([data]);
  if (ajv.validateSchema(data) !== true) {
    // That no branch fits is said by what does not fit in them.
    const all = ajv.errors ?? [];
    const inner = all.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf');
    const byPlace = new Map(
      (inner.length > 0 ? inner : all).map((one) => [one.instancePath, one] as const).reverse(),
    );
    return [...byPlace.values()].reverse().map(({ instancePath, params, message }) => {
      const allowed: unknown = (params as { readonly allowedValues?: unknown }).allowedValues;
      return notAllowed(document, pathOf(document, instancePath), allowed, message ?? '');
    });
  }
  try {
    ajv.compile(data);
    return [];
  } catch (error) {
    return [refused(document, error instanceof Error ? error.message : String(error))];
  }
}

function notAllowed(document: SourceDocument, path: SourcePath, allowed: unknown, message: string): Problem {
  const node = document.nodeAt(path);
  const key = String(path.at(-1) ?? '');
  const values = Array.isArray(allowed) ? allowed.map(String) : undefined;
  const near =
    node?.kind === 'scalar' && values !== undefined ? suggest(String(node.value), values)[0] : undefined;
  const [de, en] =
    values === undefined
      ? [`passt nicht; Meldung der Prüfung: ${message}`, `does not fit; the validator says: ${message}`]
      : [`kann ${listed(values, 'oder')} sein`, `may be ${listed(values, 'or')}`];
  return problem(
    'schema-wert',
    document.closestRangeOf(path),
    `„${key}“ ${de}.`,
    `"${key}" ${en}.`,
    near === undefined ? {} : { ersatz: near },
  );
}

/** What ajv refuses though it is a schema: words and formats that nobody reads, references into nothing. */
function refused(document: SourceDocument, message: string): Problem {
  const pointer = /at path "#([^"]*)"/.exec(message)?.[1] ?? '';
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
  const key = word === undefined ? undefined : findKey(document.root, word);
  if (word !== undefined && key !== undefined) {
    return problem(
      'schema-wert',
      key,
      `„${word}“ ist kein Wort eines JSON Schemas; eigene Angaben beginnen mit „x-“.`,
      `"${word}" is no word of JSON Schema; words of one's own start with "x-".`,
    );
  }
  return problem(
    'schema-wert',
    document.closestRangeOf(pathOf(document, pointer)),
    `Das Schema ist kein gültiges JSON Schema 2020-12; Meldung der Prüfung: ${message}.`,
    `The schema is no valid JSON Schema 2020-12; the validator says: ${message}.`,
  );
}

function findKey(node: SourceNode | undefined, key: string): Problem['range'] | undefined {
  if (node === undefined || node.kind === 'scalar' || node.alias !== undefined) return undefined;
  if (node.kind === 'map' && node.entries.has(key)) return node.entries.get(key)?.keyRange;
  const children = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  for (const child of children) {
    const found = findKey(child, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
