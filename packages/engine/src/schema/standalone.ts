import standalone from 'ajv/dist/standalone/index.js';
import { createAjv } from './create-ajv.ts';

/**
 * The source text of an ES module whose default export is the validator of a schema, for `fromStandalone`. Only the
 * build calls this. Titles, descriptions and ajv's messages are left out: nobody reads them there. The module may
 * require small helpers of ajv (`equal`, `ucs2length`): bundle it.
 */
export function standaloneCode(schema: object, refs: readonly object[] = []): string {
  const [bare, ...bareRefs] = [schema, ...refs].map(withoutAnnotations) as [object, ...object[]];
  const ajv = createAjv([bare, ...bareRefs], { code: { source: true, esm: true }, messages: false });
  for (const ref of bareRefs) ajv.addSchema(ref);
  return standalone.default(ajv, ajv.compile(bare));
}

/** Keywords that never decide, and our own `x-…`. */
const ANNOTATIONEN = /^(?:title|description|examples|\$comment|x-.*)$/;
/** Below these the keys are names of fields, not keywords. */
const NAMENSRAEUME = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
/** Values that are data, not schemas. */
const DATEN = new Set(['enum', 'const', 'default', 'required']);

function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !ANNOTATIONEN.test(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (DATEN.has(key)) return [key, value];
      return [key, NAMENSRAEUME.has(key) ? mapValues(value) : withoutAnnotations(value)];
    }),
  );
}

function mapValues(schemas: object): object {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, inner]) => [name, withoutAnnotations(inner)]),
  );
}
