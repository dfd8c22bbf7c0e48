import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import { FORMATE } from './formate.ts';

/** An ajv for our schemas: 2020-12, every violation reported, a mistake in a schema is an error and not a log line. */
export function createAjv(schemas: readonly object[], options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    logger: false,
    ...options,
  });
  for (const [name, pattern] of Object.entries(FORMATE)) ajv.addFormat(name, pattern);
  ajv.addVocabulary([...ownKeywords(schemas)]);
  return ajv;
}

/** Our annotations (`x-einheit`, `x-frage` …) start with `x-`; anything else unknown stays an error of the schema. */
function ownKeywords(schemas: readonly object[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      if (/^x-[a-z0-9-]+$/.test(key)) found.add(key);
      visit(inner);
    }
  };
  for (const schema of schemas) visit(schema);
  return found;
}
