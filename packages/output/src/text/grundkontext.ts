import type { Sprache } from '@baukasten/engine';
import type { BerichtOptionen } from '../bericht.ts';
import { type Worte, worteFor } from '../worte.ts';
import { createStil, type Stil } from './style.ts';

/** What all texts about a report share, in the terminal and elsewhere. */
export interface Grundkontext {
  readonly sprache: Sprache;
  readonly worte: Worte;
  readonly stil: Stil;
  readonly breite: number;
  readonly basis: string;
  readonly ausfuehrlich: boolean;
}

/** Narrower windows would leave no room beside the indents. */
const MINDESTBREITE = 40;

export function createGrundkontext({
  sprache,
  farbe,
  breite,
  basis,
  ausfuehrlich = false,
}: BerichtOptionen): Grundkontext {
  return {
    sprache,
    worte: worteFor(sprache),
    stil: createStil(farbe),
    breite: Math.max(MINDESTBREITE, Math.floor(breite)),
    basis,
    ausfuehrlich,
  };
}
