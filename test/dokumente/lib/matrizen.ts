import type { Angebot, Bewertungsmatrix, Preismethode } from '@baukasten/engine';
import * as fc from 'fast-check';
import { angebot, probeMatrix } from '../../../packages/output/src/writers/probe.test-hilfe.ts';

export interface Probe {
  readonly matrix: Bewertungsmatrix;
  readonly angebote: readonly Angebot[];
}

const METHODEN: readonly Preismethode[] = [
  'preisquotient',
  'linear_2x',
  'linear_1_5x',
  'richtwert_einfach',
  'richtwert_erweitert',
  'festpreis',
];
const NOTIERT = ['Q1', 'J1', 'J2', 'J3', 'J4', 'Q3'];

/** Matrices of every method with bids, the same in each run; few grades and prices, so that bids often tie. */
export function proben(anzahl: number): readonly Probe[] {
  return fc.sample(probe, { numRuns: anzahl, seed: 20261122 });
}

const note = fc.integer({ min: 0, max: 5 }).map(String);
const preis = fc.constantFrom('78000', '86000', '104000', '86000.01', '120000', '156000', '99999.99');
const bid = fc.record({
  noten: fc.array(note, { minLength: NOTIERT.length, maxLength: NOTIERT.length }),
  preis,
  raus: fc.boolean().chain((a) => fc.boolean().map((b) => a && b)),
});

const probe: fc.Arbitrary<Probe> = fc
  .record({
    methode: fc.constantFrom(...METHODEN),
    rundung: fc.constantFrom('keine' as const, 'punkte' as const, null),
    stellen: fc.constantFrom(0, 1, 2, 3, null),
    pminBasis: fc.constantFrom('vor_ausschluss' as const, 'nach_ausschluss' as const, null),
    mindestpunkte: fc.constantFrom('12.5', '5', null),
    gleichstand: fc.constantFrom([], ['J'], ['J', 'preis'], ['P', 'los'], ['leistung', 'J1', 'los']),
    korridor: fc.record({
      prozent: fc.constantFrom('1.82', '5', '10'),
      entscheidet: fc.constantFrom('J', 'leistung', 'preis'),
    }),
    gebote: fc.array(bid, { minLength: 1, maxLength: 5 }),
    kopie: fc.boolean(),
  })
  .map(({ methode, mindestpunkte, gebote, kopie, korridor, gleichstand, stellen, ...rest }) => {
    const fest = methode === 'festpreis';
    const alle = kopie ? [...gebote, ...gebote.slice(0, 1)] : gebote;
    return {
      matrix: withMinimum(
        probeMatrix({
          ...rest,
          preismethode: methode,
          nachkommastellen: stellen,
          gleichstand: fest ? gleichstand.filter((stufe) => stufe !== 'preis' && stufe !== 'P') : gleichstand,
          korridor: methode === 'richtwert_erweitert' ? korridor : null,
        }),
        mindestpunkte,
      ),
      angebote: alle.map(({ noten, preis: betrag, raus }, index) => ({
        ...angebot(
          String.fromCharCode(65 + index),
          fest ? null : betrag,
          Object.fromEntries(NOTIERT.map((id, stelle) => [id, noten[stelle] ?? '0'])),
        ),
        ausgeschlossen: raus ? { grund: 'Unterlagen fehlen', quelle: null } : null,
      })),
    };
  });

/** Without a weight of the price the others sum to 100; youth gets its minimum. */
function withMinimum(matrix: Bewertungsmatrix, mindestpunkte: string | null): Bewertungsmatrix {
  const gewichtet = ['preisquotient', 'linear_2x', 'linear_1_5x'].includes(matrix.preismethode);
  return {
    ...matrix,
    kriterien: matrix.kriterien
      .filter(({ art }) => art === 'leistung' || matrix.preismethode !== 'festpreis')
      .map((eines) => {
        if (eines.id === 'J') return { ...eines, mindestpunkte };
        if (gewichtet) return eines;
        if (eines.art === 'preis') return { ...eines, gewicht: null };
        return eines.id === 'Q1' ? { ...eines, gewicht: '60' } : eines;
      }),
  };
}
