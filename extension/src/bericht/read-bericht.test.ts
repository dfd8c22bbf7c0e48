import type { BerichtErgebnis } from '@baukasten/language-server/protokoll';
import { describe, expect, it } from 'vitest';
import { type Befund, keyOf, nameOf } from './bericht.ts';
import { numberEqual, readBericht } from './read-bericht.ts';

const befund = (kennung: string, element?: string): Befund =>
  ({ kennung, ...(element === undefined ? {} : { element }) }) as Befund;

describe('findings of list entries with one id', () => {
  const befunde = numberEqual([
    befund('A', 'nord'),
    befund('B'),
    befund('A', 'nord'),
    befund('A', 'nord (2)'),
    befund('A', 'süd'),
    befund('A', 'nord'),
  ]);
  it('have names of their own', () => {
    expect(befunde.map(nameOf)).toEqual([
      'A: nord',
      'B',
      'A: nord (2)',
      'A: nord (2)',
      'A: süd',
      'A: nord (3)',
    ]);
  });
  it('have keys that no name of an element can make equal', () => {
    expect(new Set(befunde.map(keyOf)).size).toBe(befunde.length);
  });
});

it('findings that are late are marked for those who show them', () => {
  const befunde = [{ kennung: 'A', verspaetet: true }, { kennung: 'B' }];
  const gelesen = readBericht({ bericht: { befunde }, stand: 'geprueft' } as unknown as BerichtErgebnis);
  expect(gelesen.befunde.map(({ spaet }) => spaet)).toEqual([true, undefined]);
});
