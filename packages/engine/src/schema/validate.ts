import type { Options } from 'ajv/dist/2020.js';
import { createAjv } from './create-ajv.ts';
import { fromStandalone, type SchemaValidator } from './schema-fehler.ts';

/**
 * A validator for a JSON Schema 2020-12; `refs` are schemas with an `$id` that it refers to. Nothing is compiled
 * before the first use. An invalid schema throws there: it is a defect of the rules, which `schemaMaengel` reports.
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

function compile(schema: object, refs: readonly object[], options: Options = {}): SchemaValidator {
  const ajv = createAjv([schema, ...refs], options);
  for (const ref of refs) ajv.addSchema(ref);
  return fromStandalone(ajv.compile(schema));
}
