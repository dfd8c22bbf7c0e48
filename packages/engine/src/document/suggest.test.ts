import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const FELDER = [
  'gemeinde',
  'gemeinden',
  'verfahren',
  'waermeplan',
  'stichtag',
  'einwohner_2024_01_01',
  'art',
  'ort',
  'ags',
];

describe('near names', () => {
  it.each([
    ['gemeine', ['gemeinde', 'gemeinden']],
    ['Gemeinde', ['gemeinde', 'gemeinden']],
    ['wärmeplan', ['waermeplan']],
    ['waermpelan', ['waermeplan']],
    ['stich_tag', ['stichtag']],
    ['einwohner-2024-01-01', ['einwohner_2024_01_01']],
    ['agz', ['ags']],
    ['voellig_anders', []],
    ['ag', ['ags']],
    ['at', ['art']],
    ['ot', ['ort']],
    ['x', []],
    ['', []],
  ])('%s → %j', (typed, expected) => expect(suggest(typed, FELDER)).toEqual(expected));

  it.each([
    ['a', ['b', 'id', 'A'], ['A']],
    ['ib', ['id', 'bi', 'b', 'i'], []],
    ['sn', ['SN', 'ST'], ['SN']],
    ['ids', ['id', 'idx'], ['idx']],
  ])('of one or two letters are near only if nothing but case differs: %s', (typed, known, expected) =>
    expect(suggest(typed, known)).toEqual(expected),
  );

  it('are at most three', () => {
    expect(suggest('feld', ['feld1', 'feld2', 'feld3', 'feld4'])).toHaveLength(3);
  });

  it('a name with one mistake finds itself', () => {
    const names = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(names, fc.nat(), (name, at) => {
        const cut = at % name.length;
        const typed = `${name.slice(0, cut)}x${name.slice(cut + 1)}`;
        expect(suggest(typed, [name])).toEqual([name]);
      }),
    );
  });
});
