import fc from 'fast-check';
import { evaluate as feelin } from 'feelin';
import { describe, expect, test } from 'vitest';
import { formatPath } from '../document/range.ts';
import { compileFeel } from './compile.ts';
import { missingIn } from './fehlt.ts';
import { parseFeel } from './parse.ts';
import { createEnv } from './simple-env.ts';
import { traceFeel } from './trace.ts';
import type { FeelContext } from './values.ts';

function parsed(ausdruck: string) {
  const { node } = parseFeel(ausdruck);
  if (node === undefined) throw new Error(`does not parse: ${ausdruck}`);
  return node;
}

describe('projection', () => {
  const zelle = fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined });
  const zeilen = fc.array(zelle.map((n): FeelContext => (n === undefined ? {} : { n })));

  test('is what a quantifier reads element by element', () => {
    fc.assert(
      fc.property(zeilen, fc.integer({ min: -9, max: 9 }), (xs, gesucht) => {
        const env = createEnv({ xs, gesucht });
        const [projiziert, einzeln] = [
          'list contains(xs.n, gesucht)',
          'some x in xs satisfies x.n = gesucht',
        ].map((ausdruck) => compileFeel(parsed(ausdruck))(env));
        expect(projiziert).toBe(einzeln);
      }),
    );
  });

  test('names the elements without the field, and is unknown exactly then', () => {
    fc.assert(
      fc.property(zeilen, (xs) => {
        const spur = traceFeel(parsed('sum(xs.n)'))(createEnv({ xs }));
        const ohne = xs.flatMap((x, i) => (Object.hasOwn(x, 'n') ? [] : [`xs[${i}].n`]));
        expect(missingIn(spur).map(({ pfad }) => formatPath(pfad))).toEqual(ohne);
        expect(spur.wert === undefined).toBe(ohne.length > 0);
      }),
    );
  });

  test('agrees with the reference implementation, also inside the elements of another list', () => {
    const zahl = fc.integer({ min: -9, max: 9 });
    const listen = fc.array(fc.record({ n: zahl, teile: fc.array(fc.record({ n: zahl })) }));
    fc.assert(
      fc.property(listen, (xs) => {
        for (const ausdruck of [
          'xs.n',
          'count(xs.n)',
          'every x in xs satisfies sum(x.teile.n) = x.n or count(x.teile) = 0',
        ]) {
          const wert = compileFeel(parsed(ausdruck))(createEnv({ xs }));
          expect([ausdruck, wert]).toEqual([ausdruck, feelin(ausdruck, { xs }).value]);
        }
      }),
    );
  });
});
