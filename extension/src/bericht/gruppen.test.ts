import { describe, expect, it } from 'vitest';
import type { Befund, Bericht, Urteil } from './bericht.ts';
import { countUrteile, groupByPhase } from './gruppen.ts';

const PHASEN = [
  { id: 'vorbereitung', titel: 'Vorbereitung' },
  { id: 'bestand', titel: 'Bestandsanalyse' },
];

function befund(kennung: string, urteil: Urteil, phase?: string): Befund {
  return { kennung, urteil, ...(phase === undefined ? {} : { phase }) } as Befund;
}

function checkGroups(befunde: readonly Befund[], nurZuErledigen = false): readonly (readonly string[])[] {
  const bericht = { phasen: PHASEN, befunde } as unknown as Bericht;
  return groupByPhase(bericht, nurZuErledigen).map(({ phase, befunde: liste }) => [
    phase?.id ?? '',
    ...liste.map(({ kennung }) => kennung),
  ]);
}

describe('groups of findings', () => {
  it('follow the phases, the most urgent first, else in the order of the rules', () => {
    const befunde = [
      befund('A', 'erfuellt', 'bestand'),
      befund('B', 'offen', 'bestand'),
      befund('C', 'verletzt', 'bestand'),
      befund('D', 'erfuellt', 'vorbereitung'),
      befund('E', 'erfuellt', 'bestand'),
    ];
    expect(checkGroups(befunde)).toEqual([
      ['vorbereitung', 'D'],
      ['bestand', 'C', 'B', 'A', 'E'],
    ]);
  });
  it('put findings without a known phase first', () => {
    expect(checkGroups([befund('A', 'offen'), befund('B', 'offen', 'unbekannt')])).toEqual([['', 'A', 'B']]);
  });
  it('leave out what is done, and groups that become empty', () => {
    const befunde = [befund('A', 'erlassen', 'vorbereitung'), befund('B', 'anstehend', 'bestand')];
    expect(checkGroups(befunde, true)).toEqual([['bestand', 'B']]);
  });
  it('count only verdicts that occur', () => {
    expect(countUrteile([befund('A', 'erfuellt'), befund('B', 'verletzt'), befund('C', 'erfuellt')])).toEqual(
      [
        ['verletzt', 1],
        ['erfuellt', 2],
      ],
    );
  });
});
