import { describe, expect, it } from 'vitest';

interface Resolver {
  parse(uri: string): { readonly fragment?: string };
  serialize(parts: object): string;
  resolve(base: string, uri: string): string;
}

/** What ajv is given in small bundles, and what it brings itself. */
const STUB = new URL('../../stubs/fast-uri.mjs', import.meta.url).href;
const ORIGINAL = 'fast-uri';
const load = async (name: string) => (await import(/* @vite-ignore */ name)) as Resolver;

describe('the stand-in for fast-uri', () => {
  it.each([
    ['', '#/$defs/indikatoren'],
    ['', ''],
    ['urn:baukasten:schema:bericht:1', '#/$defs/ort'],
    ['https://json-schema.org/draft/2020-12/schema', 'meta/core'],
    ['https://json-schema.org/draft/2020-12/schema', 'https://json-schema.org/draft/2020-12/meta/core'],
    ['https://json-schema.org/draft/2020-12/schema#', '#meta'],
  ])('finds the same target from "%s" to "%s"', async (base, uri) => {
    const [stub, original] = await Promise.all([load(STUB), load(ORIGINAL)]);
    expect(stub.resolve(base, uri)).toBe(original.resolve(base, uri));
  });

  it.each(['#/$defs/gr%C3%B6%C3%9Fe', '#/$defs/größe', '#/a~1b', 'urn:x:y#/z', 'urn:x:y', ''])(
    'reads "%s" as the original does',
    async (uri) => {
      const [stub, original] = await Promise.all([load(STUB), load(ORIGINAL)]);
      expect(stub.parse(uri).fragment).toBe(original.parse(uri).fragment);
      const whole = (one: Resolver) => one.serialize(one.parse(uri)).split('#')[0];
      expect(whole(stub)).toBe(whole(original));
    },
  );

  it('survives a percent sign that stands for itself', async () => {
    const { fragment = '' } = (await load(STUB)).parse('#/$defs/100%');
    expect(decodeURIComponent(fragment)).toBe('/$defs/100%');
  });
});
