import type { Options } from 'ajv/dist/2020.js';
import { createAjv } from './create-ajv.ts';
import { fromStandalone, type SchemaValidator } from './schema-fehler.ts';

/**
 * A validator for a JSON Schema 2020-12; `refs` are schemas with an `$id` that it refers to. Nothing is compiled
 * before the first use. An invalid schema throws there: it is a defect of the rules, which `checkSchema` reports.
 */
export function compileSchema(schema: object, refs: readonly object[] = []): SchemaValidator {
  let compiled: SchemaValidator | undefined;
  return {
    validate(data) {
      // That it is a schema was seen when its file was read, or by the tests.
      compiled ??= compile(schema, refs, { validateSchema: false });
      return compiled.validate(data);
    },
  };
}

/** Why a schema cannot be used, in ajv's words; `undefined` if it can. */
export function checkSchema(schema: object): string | undefined {
  try {
    compile(schema, []);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function compile(schema: object, refs: readonly object[], options: Options = {}): SchemaValidator {
  const ajv = createAjv([schema, ...refs], options);
  for (const ref of refs) ajv.addSchema(ref);
  return fromStandalone(ajv.compile(schema));
}
