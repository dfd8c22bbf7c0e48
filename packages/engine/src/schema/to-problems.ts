import { MAX_ALIAS_KNOTEN } from '../document/build-tree.ts';
import type { Problem } from '../document/problem.ts';
import { comparePositions, isSameRange, type SourcePath, type SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { isTooManyAliases } from '../document/yaml-aliases.ts';
import { type Erwartung, lintScalars, type ScalarProblem } from '../document/zahlen-fallen.ts';
import { foreignUnit } from './einheit.ts';
import { isAboutFields, pathOf } from './fehler-pfad.ts';
import { type JsonSchema, readSchema } from './json-schema.ts';
import { wrongKey } from './messages.ts';
import { placeFehler, withUses } from './place-fehler.ts';
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
  const traps = lintScalars(document, (path) => expectationOf(reader.at(path))).filter(
    (trap) => !isDecimal(trap, reader.at(trap.path)),
  );
  const trapped = new Set(traps.map(({ path }) => keyOf(path)));
  const found: Problem[] = traps.map((trap) => trapProblem(document, trap, reader.at(trap.path)));
  for (const one of reduceFehler(fehler)) {
    const path = pathOf(document, one.zeiger);
    if (!isAboutFields(one) && trapped.has(keyOf(path))) continue;
    if (isWrittenTwice(document, path) || isCutOff(document, one, path) || isDamaged(document, path))
      continue;
    found.push(placeFehler(document, reader, one, path));
  }
  // Made to burst a reader, such a file has keys that nobody means.
  const burst = document.probleme.some((one) => isTooManyAliases(one, MAX_ALIAS_KNOTEN));
  const shown = burst ? found.filter(({ code }) => code !== 'schema-unbekanntes-feld') : found;
  return distinctProblems(shown.filter((one) => isTrusted(document, one)));
}

/** Where a schema says which kind of scalar belongs here; unions of texts and numbers say nothing. */
export function expectationOf(field: JsonSchema | undefined): Erwartung {
  if (field === undefined || field.enum !== undefined) return undefined;
  const types = typesOf(field).filter((type) => type !== 'null');
  const isNumber = types.includes('number') || types.includes('integer');
  if (types.length === 1 && isNumber) return types[0] === 'integer' ? 'ganzzahl' : 'zahl';
  if (types.length !== 1 || types[0] !== 'string') return undefined;
  return field.format === 'date' ? 'datum' : 'text';
}

/** Thousands that would exceed what the field takes are meant as decimals: `33.333` points of a hundred. */
function isDecimal({ code, ersatz }: ScalarProblem, field: JsonSchema | undefined): boolean {
  return (
    code === 'zahl-tausenderpunkt' &&
    expectationOf(field) === 'zahl' &&
    field?.maximum !== undefined &&
    Number(ersatz) > field.maximum
  );
}

/** A key of seven digits read as a number has lost its leading zero, so quotes alone do not help. */
function trapProblem(document: SourceDocument, trap: ScalarProblem, field: JsonSchema | undefined): Problem {
  const { path, ...one } = trap;
  const foreign = one.code === 'zahl-einheit' ? foreignUnit(textAt(document, path), field) : undefined;
  if (foreign !== undefined) {
    return withUses(document, path, { ...withoutErsatz(one), text: foreign });
  }
  const quoted = /^"(.*)"$/.exec(one.ersatz ?? '')?.[1];
  const wrong =
    field === undefined || quoted === undefined ? undefined : wrongKey(describe(field), path.at(-1), quoted);
  if (wrong !== undefined) return withUses(document, path, { ...withoutErsatz(one), ...wrong });
  const lost = field?.format === 'ags' ? /^"(\d{7})"$/.exec(one.ersatz ?? '') : null;
  if (lost === null) return withUses(document, path, one);
  const key = `0${lost[1]}`;
  return withUses(document, path, {
    ...one,
    code: 'zahl-fuehrende-null',
    text: {
      de: `Der Gemeindeschlüssel hat hier nur sieben Ziffern, vermutlich fehlt die führende Null; bitte in Anführungszeichen schreiben: "${key}".`,
      en: `The key of the municipality has only seven digits here, its leading zero is probably lost; write it in quotes: "${key}".`,
    },
    ersatz: `"${key}"`,
  });
}

function withoutErsatz(one: Problem): Problem {
  const { ersatz: _, ...rest } = one;
  return rest;
}

function textAt(document: SourceDocument, path: SourcePath): string {
  const node = document.nodeAt(path);
  return node?.kind === 'scalar' ? String(node.value) : '';
}

/** Behind a syntax error text may be missing: a group that reaches so far is not judged, a field before it is. */
function isCutOff(document: SourceDocument, fehler: SchemaFehler, path: SourcePath): boolean {
  if (document.reliableUntil >= document.text.length) return false;
  if (isAboutFields(fehler) && !fehler.keyword.endsWith('equired')) return false;
  const node = document.nodeAt(path);
  if (node === undefined) return true;
  const end = document.offsetAt(node.range.end);
  // What an empty value was to hold may be what could not be read.
  const isEmpty = node.kind === 'scalar' && node.source === '' && node.style === 'plain';
  const gap = isEmpty ? (/^\s*/.exec(document.text.slice(end))?.[0].length ?? 0) : 0;
  return end + gap >= document.reliableUntil;
}

/** A value that could not be read counts as empty, and is then marked at its name. */
function isDamaged(document: SourceDocument, path: SourcePath): boolean {
  const node = document.nodeAt(path);
  return (
    node?.kind === 'scalar' && document.probleme.some(({ range }) => touches(range, node.alias ?? node.range))
  );
}

/** Not where reading already found a Problem, nor behind a syntax error. */
function isTrusted(document: SourceDocument, { code, range }: Problem): boolean {
  const isCut =
    document.reliableUntil < document.text.length && document.offsetAt(range.end) >= document.reliableUntil;
  if (isCut) return false;
  const isAboutWholeFile =
    code === 'schema-pflichtfeld' && isSameRange(range, { ...range, end: range.start });
  return (
    isAboutWholeFile ||
    !document.probleme.some((one) => one.schwere === 'fehler' && touches(one.range, range))
  );
}

/** Which of two entries of one name is meant is not known, so neither is judged. */
function isWrittenTwice(document: SourceDocument, path: SourcePath): boolean {
  const firsts = document.probleme
    .filter(({ code }) => code === 'yaml-doppelter-schluessel')
    .flatMap(({ verwandt }) => verwandt ?? []);
  if (firsts.length === 0) return false;
  return path.some((_, index) => {
    const key = document.keyRangeOf(path.slice(0, index + 1));
    return key !== undefined && firsts.some(({ range }) => isSameRange(range, key));
  });
}

function touches(a: SourceRange, b: SourceRange): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** What is wrong at one place is told once: an anchor that is used several times, what several cases rest on. */
export function distinctProblems(probleme: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const one of probleme) {
    const { start, end } = one.range;
    const key = [one.code, start.line, start.character, end.line, end.character, one.text.de].join('\n');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function keyOf(path: SourcePath): string {
  return JSON.stringify(path);
}
