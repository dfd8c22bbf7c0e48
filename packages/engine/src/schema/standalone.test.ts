import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modulSchema } from './dateien/modul.ts';
import { FORMATE } from './formate.ts';
import { fromStandalone, type GeneratedValidator } from './schema-fehler.ts';
import { standaloneCode } from './standalone.ts';
import { compileSchema } from './validate.ts';

/** Runs a generated module as a bundler would: its `require` calls reach ajv's runtime helpers. */
function load(code: string): GeneratedValidator {
  const body = code.replace(/export default (\w+);/, 'result = $1;').replace(/export const \w+ = \w+;/g, '');
  const run = new Function(
    'require',
    `"use strict"; let result; ${body.replace('"use strict";', '')}; return result;`,
  );
  return run(createRequire(import.meta.url));
}

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', minLength: 2, 'x-frage': 'Welche?' },
    ab: { type: 'string', format: 'date' },
    liste: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'object', properties: { ags: { type: 'string', format: 'ags' } } },
    },
  },
};

describe('a generated validator', () => {
  const generated = fromStandalone(load(standaloneCode(SCHEMA)));
  const compiled = compileSchema(SCHEMA);

  it.each([
    [{ id: 'ab', ab: '2028-02-29', liste: [{ ags: '12067481' }] }],
    [{ id: 'a', ab: '2027-02-29', fremd: 1 }],
    [{ liste: [{ ags: '1' }, { ags: '1' }] }],
    [null],
    ['text'],
  ])('says the same as the compiled one about %j', (data) => {
    expect(generated.validate(data)).toEqual(compiled.validate(data));
  });

  it('compares list items without prototype', () => {
    const item = () => Object.assign(Object.create(null), { ags: '12067481' });
    const data = Object.assign(Object.create(null), { id: 'ab', liste: [item(), item()] });
    expect(generated.validate(data).map(({ keyword }) => keyword)).toEqual(['uniqueItems']);
  });

  it('exists for the schema of a module and needs neither ajv itself nor eval', () => {
    const code = standaloneCode(modulSchema);
    const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(required.filter((name) => !name?.startsWith('ajv/dist/runtime/'))).toEqual([]);
    expect(code).not.toMatch(/\beval\(|new Function/);
  });
});

describe('a date', () => {
  it('is a day of the calendar', () => {
    const date = FORMATE.date;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = [
            String(y).padStart(4, '0'),
            String(m).padStart(2, '0'),
            String(d).padStart(2, '0'),
          ].join('-');
          const day = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
          expect(date?.test(text), text).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['2028-6-3', '30.06.2028', '2028-06-30T00:00:00Z', '28-06-30', ''])('%s is none', (text) => {
    expect(FORMATE.date?.test(text)).toBe(false);
  });
});
