import { type Bruch, dividedBy, HUNDRED, minus, ONE, sum, toBruch, ZERO } from './bruch.ts';
import { allKriterien, gradedKriterien, hasPreisgewicht, preisKriterium } from './kriterien.ts';
import type { Angebot, Bewertungsmatrix, Kriterium, PminBasis, Preismethode, Rundung } from './types.ts';

/** A matrix as exact numbers: what scoring needs, and what a sensitivity view can change. */
export interface Modell {
  readonly methode: Preismethode;
  /** Null where the method gives the price no weight. */
  readonly preisgewicht: Bruch | null;
  readonly blaetter: readonly Blatt[];
  /** Every criterion of performance with the leaves below it (itself, if it is one). */
  readonly gruppen: readonly { readonly id: string; readonly blaetter: readonly string[] }[];
  readonly mindestpunkte: readonly { readonly id: string; readonly mindestens: Bruch }[];
  readonly korridor: { readonly anteil: Bruch; readonly entscheidet: string } | null;
  readonly pminBasis: PminBasis;
  /** Steps between equals; the id of the price has become `preis`, the lot is left out. */
  readonly gleichstand: readonly string[];
  readonly bestnote: Bruch;
  readonly rundung: Rundung;
  readonly stellen: number;
}

/** A criterion that gets a grade. */
export interface Blatt {
  readonly id: string;
  readonly gewicht: Bruch;
}

export interface Gebot {
  readonly id: string;
  readonly preis: Bruch | null;
  readonly noten: ReadonlyMap<string, Bruch>;
  /** Excluded on grounds outside the matrix: never scored, never the lowest price. */
  readonly ausgeschlossen: boolean;
}

/** Decimal places of points; three where the matrix fixes none. */
export function stellenOf({ nachkommastellen }: Bewertungsmatrix): number {
  return nachkommastellen ?? 3;
}

/** The matrix has been checked: weights are there and add up. */
export function toModell(matrix: Bewertungsmatrix): Modell {
  const preis = preisKriterium(matrix);
  const leistung = matrix.kriterien.filter(({ art }) => art === 'leistung');
  const stufe = (name: string): string => (name === preis?.id ? 'preis' : name);
  const { korridor } = matrix;
  return {
    methode: matrix.preismethode,
    preisgewicht: hasPreisgewicht(matrix.preismethode) ? toBruch(preis?.gewicht ?? '0') : null,
    blaetter: gradedKriterien(matrix.kriterien).map(({ id, gewicht }) => ({
      id,
      gewicht: toBruch(gewicht ?? '0'),
    })),
    gruppen: allKriterien(leistung).map((one) => ({ id: one.id, blaetter: leavesOf(one) })),
    mindestpunkte: allKriterien(leistung).flatMap(({ id, mindestpunkte }) =>
      mindestpunkte === null ? [] : [{ id, mindestens: toBruch(mindestpunkte) }],
    ),
    korridor:
      korridor === null
        ? null
        : {
            anteil: minus(ONE, dividedBy(toBruch(korridor.prozent), HUNDRED)),
            entscheidet: stufe(korridor.entscheidet),
          },
    pminBasis: matrix.pminBasis ?? 'nach_ausschluss',
    gleichstand: matrix.gleichstand.map(stufe).filter((name) => name !== 'los'),
    bestnote: toBruch(matrix.skala.bis),
    rundung: matrix.rundung ?? 'keine',
    stellen: stellenOf(matrix),
  };
}

export function toGebot({ id, preis, noten, ausgeschlossen }: Angebot): Gebot {
  return {
    id,
    preis: preis === null ? null : toBruch(preis),
    noten: new Map(Object.entries(noten).map(([kriterium, note]) => [kriterium, toBruch(note)])),
    ausgeschlossen: ausgeschlossen !== null,
  };
}

/** Sum of the weights of performance: 100 without a weight of the price. */
export function leistungsgewicht({ blaetter }: Modell): Bruch {
  return blaetter.length === 0 ? ZERO : sum(blaetter.map(({ gewicht }) => gewicht));
}

function leavesOf(one: Kriterium): readonly string[] {
  return one.unterkriterien.length === 0 ? [one.id] : one.unterkriterien.flatMap(leavesOf);
}
