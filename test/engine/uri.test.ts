import { DATEI_SCHEMAS } from '@baukasten/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import uri from 'fast-uri';
import { describe, expect, it } from 'vitest';
import * as eigene from '../../packages/engine/stubs/fast-uri.mjs';

const BASEN = [
  '',
  'https://json-schema.org/draft/2020-12/schema',
  'https://json-schema.org/draft/2020-12/schema#',
];
const VERWEISE = [
  '',
  '#',
  '#/$defs/name',
  '#meta',
  'meta/core',
  'meta/core#',
  'https://example.org/a#/b',
  '/a/b',
];

/** The worker's bundle resolves references with our few lines instead of the library. */
describe('references of schemas', () => {
  it.each(BASEN.flatMap((basis) => VERWEISE.map((verweis) => [basis, verweis] as const)))(
    '%j and %j resolve as in the library',
    (basis, verweis) => expect(eigene.resolve(basis, verweis)).toBe(uri.resolve(basis, verweis)),
  );

  it.each(VERWEISE)('%j is taken apart and put together again', (verweis) => {
    expect(eigene.serialize(eigene.parse(verweis))).toBe(verweis);
    expect(eigene.parse(verweis).fragment).toBe(uri.parse(verweis).fragment);
  });

  it('every schema of our files compiles, meta schemas included', () => {
    for (const schema of Object.values(DATEI_SCHEMAS)) {
      const ajv = new Ajv2020({
        strict: false,
        logger: false,
        uriResolver: eigene,
        formats: { date: true, ort: true },
      });
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(ajv.compile(schema)({ erfunden: 1 })).toBe(false);
    }
  });
});
