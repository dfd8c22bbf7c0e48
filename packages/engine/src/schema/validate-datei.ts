import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { angeboteSchema } from './dateien/angebote.ts';
import { bausteinSchema } from './dateien/baustein.ts';
import { faelleSchema } from './dateien/faelle.ts';
import { matrixSchema } from './dateien/matrix.ts';
import { matrixRegelnSchema } from './dateien/matrix-regeln.ts';
import { modulSchema } from './dateien/modul.ts';
import { overlaySchema, varianteSchema } from './dateien/overlay.ts';
import { glossarSchema, quellenSchema } from './dateien/quellen.ts';
import { DATA_KEYWORDS, findEntry } from './find-entry.ts';
import { readingProblems } from './fit-comma.ts';
import type { SchemaValidator } from './schema-fehler.ts';
import { schemaMaengel } from './schema-maengel.ts';
import { pflichtMaengel } from './schema-pflicht.ts';
import { schemaProblems } from './to-problems.ts';
import { compileSchema } from './validate.ts';

/** The schemas of our own files, by kind. */
export const DATEI_SCHEMAS: Readonly<Record<string, object>> = {
  modul: modulSchema,
  overlay: overlaySchema,
  variante: varianteSchema,
  faelle: faelleSchema,
  quellen: quellenSchema,
  glossar: glossarSchema,
  baustein: bausteinSchema,
  matrix: matrixSchema,
  angebote: angeboteSchema,
  'matrix-regeln': matrixRegelnSchema,
};

const VALIDATORS: Readonly<Record<string, SchemaValidator>> = Object.fromEntries(
  Object.entries(DATEI_SCHEMAS).map(([art, schema]) => [art, compileSchema(schema)]),
);

/**
 * Checks a file against the schema of its kind. Kinds without a schema of ours pass; a schema (`*.schema.yaml`) is
 * itself compiled, references to other files apart.
 */
export function validateDatei(document: SourceDocument, art: string | undefined): readonly Problem[] {
  const known = checked.get(document) ?? new Map<string | undefined, readonly Problem[]>();
  checked.set(document, known);
  const probleme = known.get(art) ?? validate(document, art);
  known.set(art, probleme);
  return probleme;
}

/** What reading a file found, as the schema of its kind takes it. */
export function readingProblemsOf(document: SourceDocument, art: string | undefined): readonly Problem[] {
  const schema = art === undefined ? undefined : DATEI_SCHEMAS[art];
  return schema === undefined ? document.probleme : readingProblems(document, schema);
}

/** An editor loads the same files again and again, of which one has changed. */
const checked = new WeakMap<SourceDocument, Map<string | undefined, readonly Problem[]>>();

function validate(document: SourceDocument, art: string | undefined): readonly Problem[] {
  if (art === undefined || document.root === undefined) return [];
  if (art === 'projekt-schema' || art === 'gemeinsam-schema') return checkSchemaDatei(document);
  const schema = DATEI_SCHEMAS[art];
  const validator = VALIDATORS[art];
  if (schema === undefined || validator === undefined) return [];
  return schemaProblems(document, validator.validate(document.toData()), schema);
}

function checkSchemaDatei(document: SourceDocument): readonly Problem[] {
  const data = document.toData();
  if (usesPattern(data)) return [patternProblem(document)];
  if (typeof data === 'object' && data !== null)
    return [...schemaMaengel(document, withoutFileReferences(data) as object), ...pflichtMaengel(document)];
  return [
    problem(
      'schema-wert',
      document.closestRangeOf([]),
      'Hier wird ein JSON Schema erwartet: Schlüssel wie type und properties.',
      'A JSON Schema is expected here: keys such as type and properties.',
    ),
  ];
}

/** `../gemeinsam/…` is resolved by `assembleSchema`, not by the schema itself. */
function withoutFileReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFileReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== '$ref' || typeof inner !== 'string' || inner.startsWith('#'))
      .map(([key, inner]) => [key, withoutFileReferences(inner)]),
  );
}

/**
 * A regular expression from a file could be made to run for hours on a matching text; our own schemas are fixed and
 * theirs are simple, every other schema names a `format`.
 */
function usesPattern(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => {
    if (key === 'patternProperties' || (key === 'pattern' && typeof inner === 'string')) return true;
    return !DATA_KEYWORDS.has(key) && !key.startsWith('x-') && usesPattern(inner);
  });
}

function patternProblem(document: SourceDocument): Problem {
  const place = findEntry(
    document.root,
    ({ key, value }) =>
      key === 'patternProperties' ||
      (key === 'pattern' && value.kind === 'scalar' && typeof value.value === 'string'),
  );
  return problem(
    'schema-wert',
    document.closestRangeOf(place ?? []),
    'Das Schema verwendet reguläre Ausdrücke (pattern); erlaubt sind stattdessen format: date, ags oder ort und Aufzählungen.',
    'The schema uses regular expressions (pattern); format: date, ags or ort and enumerations are allowed instead.',
  );
}
