import { compare, dividedBy, exactText, minus, plus, round, times, toBruch } from './bruch.ts';
import { gradedKriterien, hasPreisgewicht } from './kriterien.ts';
import { type Gebot, toModell } from './modell.ts';
import { winnersOf } from './rohwertung.ts';
import { score } from './score.ts';
import type { Bewertungsmatrix, Dezimal, Erste, Skala } from './types.ts';

/** Three invented bids, scored by a matrix before it is published: what does the price do in fact? */
export interface Simulation {
  readonly angebote: readonly { readonly id: string; readonly preis: Dezimal; readonly note: Dezimal }[];
  readonly erste: Erste;
  /** The cheap and weak bid wins although both others are better. */
  readonly preisEntscheidet: boolean;
}

/**
 * Cheap and weak, middling, dear and excellent: prices 15 and 30 % apart, the same grade in every criterion. Null
 * where there is no price or no performance to compare.
 */
export function simulateMatrix(matrix: Bewertungsmatrix): Simulation | null {
  const graded = gradedKriterien(matrix.kriterien);
  const { preismethode, skala } = matrix;
  if (graded.length === 0 || !(hasPreisgewicht(preismethode) || preismethode.startsWith('richtwert')))
    return null;
  const angebote = BEISPIELE.map(({ id, preis, anteil }) => ({
    id,
    preis,
    note: nearestNote(anteil, skala),
  }));
  const gebote = angebote.map(
    ({ id, preis, note }): Gebot => ({
      id,
      preis: toBruch(preis),
      noten: new Map(graded.map((kriterium) => [kriterium.id, toBruch(note)])),
      ausgeschlossen: false,
    }),
  );
  const erste = winnersOf(score(toModell(matrix), gebote));
  return { angebote, erste, preisEntscheidet: erste.length === 1 && erste[0] === BEISPIELE[0].id };
}

const BEISPIELE = [
  { id: 'guenstig', preis: '100000', anteil: '0.4' },
  { id: 'mittel', preis: '115000', anteil: '0.7' },
  { id: 'teuer', preis: '130000', anteil: '1' },
] as const;

/** The grade of the scale next to a share of the best one. */
function nearestNote(anteil: Dezimal, { von, bis, schritt }: Skala): Dezimal {
  const [unten, oben, weite] = [toBruch(von), toBruch(bis), toBruch(schritt)];
  const wunsch = times(toBruch(anteil), oben);
  if (compare(wunsch, unten) <= 0) return von;
  const stufen = toBruch(round(dividedBy(minus(wunsch, unten), weite), 0));
  return exactText(plus(unten, times(stufen, weite)));
}
