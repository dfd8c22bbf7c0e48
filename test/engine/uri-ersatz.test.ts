import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Uris {
  parse(uri: string): { readonly fragment?: string; readonly path?: string };
  serialize(teile: object): string;
  resolve(base: string, uri: string): string;
}

const require = createRequire(import.meta.url);
const ersatz = require('../../packages/engine/stubs/fast-uri.cjs') as Uris;
// As ajv finds it.
const vorbild = createRequire(require.resolve('ajv'))('fast-uri') as Uris;

const WURZELN = [
  '',
  'https://json-schema.org/draft/2020-12/schema',
  'https://json-schema.org/draft/2020-12/schema#',
  'projekt.json',
  'https://example.org',
];
const VERWEISE = [
  '',
  '#',
  '#/$defs/gemeinde',
  '#/$defs/gemeinde_hafen',
  'meta/core',
  'meta/core#',
  '../x.json',
  './x.json#/a',
  '/y',
  'https://json-schema.org/draft/2020-12/meta/unevaluated',
  '#anker',
  'a?b#c',
];

describe('the small stand-in for fast-uri', () => {
  it.each(WURZELN.flatMap((base) => VERWEISE.map((ref) => [base, ref] as const)))(
    'resolves from „%s“ to „%s“ as the original does',
    (base, ref) => expect(ersatz.resolve(base, ref)).toBe(vorbild.resolve(base, ref)),
  );

  it.each(VERWEISE)('takes „%s“ apart and together as the original does', (ref) => {
    expect(ersatz.serialize(ersatz.parse(ref))).toBe(vorbild.serialize(vorbild.parse(ref)));
    expect(ersatz.parse(ref).fragment).toBe(vorbild.parse(ref).fragment);
  });
});
