import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spaltenbreiten } from './tabelle.ts';

describe('spaltenbreiten', () => {
  it('gives figures what they need and text the rest', () => {
    const [nummer = 0, text = 0, preis = 0] = spaltenbreiten(
      [
        ['Nr.', 'Bezeichnung', 'Einzelpreis'],
        ['1', 'Planung der Freianlagen in den Leistungsphasen 1 bis 8', '78.000,00'],
      ],
      9000,
    );
    expect(text).toBeGreaterThan(5000);
    expect(nummer).toBeLessThan(1000);
    expect(preis).toBeGreaterThan(1300);
  });

  it('always fills the width', () => {
    const zeile = fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(zeile, fc.integer({ min: 3000, max: 15000 }), (zellen, breite) => {
        const breiten = spaltenbreiten([zellen], breite);
        expect(breiten.reduce((summe, eine) => summe + eine, 0)).toBe(breite);
        expect(Math.min(...breiten)).toBeGreaterThan(0);
      }),
    );
  });
});
