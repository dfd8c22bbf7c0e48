import type { Schritt } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { OPTIONEN, place, pruefbericht, same } from '../probe.test-hilfe.ts';
import { createKontext } from './kontext.ts';
import { mergeSchritte } from './merge-schritte.ts';
import { schrittLines } from './schritte.ts';

const schritt = (felder: Partial<Schritt> = {}): Schritt => ({
  kennung: 'T-1',
  was: same('Beschluss fassen.'),
  art: 'beheben',
  range: place(0, 0, 1),
  ...felder,
});

const linesOf = (schritte: readonly Schritt[], ausfuehrlich = false) =>
  schrittLines(pruefbericht({ schritte }), createKontext(new Map(), { ...OPTIONEN, ausfuehrlich }));

describe('mergeSchritte', () => {
  it('joins requirements that ask for the same', () => {
    const merged = mergeSchritte([
      schritt(),
      schritt({ kennung: 'T-2' }),
      schritt({ kennung: 'T-3', was: same('Anderes.') }),
    ]);
    expect(merged.map(({ kennungen }) => kennungen)).toEqual([['T-1', 'T-2'], ['T-3']]);
  });

  it('joins the elements of one requirement although their texts differ', () => {
    const merged = mergeSchritte(
      ['Nord', 'Süd'].map((element) => schritt({ element, was: same(`${element} zuordnen.`) })),
    );
    expect(merged.map(({ elemente }) => elemente)).toEqual([['Nord', 'Süd']]);
  });

  it('keeps apart what has another day', () => {
    expect(mergeSchritte([schritt({ bis: '2027-01-01' }), schritt({ bis: '2027-01-02' })])).toHaveLength(2);
  });
});

describe('schrittLines', () => {
  it.each([
    ['at once', schritt(), '  ✗ sofort  Beschluss fassen. (T-1)'],
    [
      'by a day',
      schritt({ art: 'vorbereiten', bis: '2028-06-30' }),
      '  ○ bis 30.06.2028  Beschluss fassen. (T-1)',
    ],
    ['on the Stichtag', schritt({ bis: '2026-11-22' }), '  ✗ bis 22.11.2026  Beschluss fassen. (T-1)'],
    ['overdue', schritt({ bis: '2026-11-21' }), '  ✗ Frist 21.11.2026  Beschluss fassen. (T-1)'],
    ['to be stated', schritt({ art: 'angeben', betrifft: 1 }), '  ? angeben  Beschluss fassen. (T-1)'],
    ['many wait', schritt({ art: 'angeben', betrifft: 12 }), '  ? angeben  Beschluss fassen.'],
    ['for elements', schritt({ element: 'Nord' }), '  ✗ sofort  Beschluss fassen. (T-1: Nord)'],
  ])('%s', (_name, one, expected) => expect(linesOf([one])).toEqual(['Als Nächstes', expected]));

  const viele = [
    ...Array.from({ length: 9 }, (_, i) =>
      schritt({ art: 'vorbereiten', was: same(`Tag ${i}`), bis: `2027-01-0${i + 1}` }),
    ),
    ...Array.from({ length: 4 }, (_, i) => schritt({ art: 'angeben', was: same(`Feld ${i}`) })),
  ];

  it('shows eight and keeps places for missing facts', () => {
    const lines = linesOf(viele);
    expect(lines.filter((line) => line.includes('Tag'))).toHaveLength(5);
    expect(lines.filter((line) => line.includes('Feld'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('  … und 5 weitere');
  });

  it('shows up to twenty in detail', () => expect(linesOf(viele, true)).toHaveLength(14));

  it('is silent if there is nothing to do', () => expect(linesOf([])).toEqual([]));
});
