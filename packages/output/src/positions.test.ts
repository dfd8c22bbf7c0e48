import { expect, it } from 'vitest';
import { formatOrt, isFileStart, toOrt } from './positions.ts';
import { BASIS, place } from './probe.test-hilfe.ts';

it('counts lines and columns from 1, the end behind the last character', () => {
  expect(toOrt(place(4, 2, 15), BASIS)).toEqual({
    datei: 'storkow/waermeplan.projekt.yaml',
    zeile: 5,
    spalte: 3,
    endzeile: 5,
    endspalte: 16,
  });
});

it('writes a place as terminals and editors read it', () => {
  expect(formatOrt(place(0, 0, 1), BASIS)).toBe('storkow/waermeplan.projekt.yaml:1:1');
});

it('tells the start of the file from every other place', () => {
  expect([place(0, 0, 3), place(0, 1, 3), place(1, 0, 3)].map(isFileStart)).toEqual([true, false, false]);
});
