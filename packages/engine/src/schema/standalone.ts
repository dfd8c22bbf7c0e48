import standalone from 'ajv/dist/standalone/index.js';
import { createAjv } from './create-ajv.ts';

/**
 * The source text of an ES module whose default export is the validator of a schema, for `fromStandalone`. Only the
 * build calls this. The module may require small helpers of ajv (`equal`, `ucs2length`): bundle it.
 */
export function standaloneCode(schema: object, refs: readonly object[] = []): string {
  const ajv = createAjv([schema, ...refs], { code: { source: true, esm: true } });
  for (const ref of refs) ajv.addSchema(ref);
  return standalone.default(ajv, ajv.compile(schema));
}
