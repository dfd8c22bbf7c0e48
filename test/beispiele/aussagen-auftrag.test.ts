import { describe, expect, it } from 'vitest';
import { change, compose, type Ersetzt } from './abwandeln.ts';
import { checkAussage, type Fall } from './aussagen.ts';

const SCHULHOF = 'vergabe-schulhof';
const OHNE_WETTBEWERB: Ersetzt = ['art: verhandlungsverfahren_mit_tw', 'art: verhandlungsverfahren_ohne_tw'];

const FAELLE: readonly Fall[] = [
  {
    was: "a notice that is sent of one's own accord has its text",
    beispiel: SCHULHOF,
    ersetzt: [OHNE_WETTBEWERB],
    art: 'bekanntmachung',
    ja: 'Zuschlagskriterien mit Gewichten',
  },
];

describe('documents fit the contract and the procedure', () => {
  it.each(FAELLE)('$was', checkAussage);

  it('there is no text for a notice in a procedure without one', async () => {
    const { dokumente } = await compose(
      change(SCHULHOF, [OHNE_WETTBEWERB, ['bekanntmachung: 2026-12-01', 'bekanntmachung: null']]),
    );
    expect(dokumente.map(({ art }) => art)).not.toContain('bekanntmachung');
    expect(dokumente.map(({ art }) => art)).toContain('wertung');
  });
});
