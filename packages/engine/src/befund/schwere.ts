import type { Urteil } from '../evaluate/urteil.ts';
import type { Verbindlichkeit } from '../katalog/types.ts';
import type { Schwere } from './types.ts';

export interface SchwereTeile {
  readonly urteil: Urteil;
  readonly moeglich: readonly Urteil[];
  readonly verbindlichkeit: Verbindlichkeit;
  /** Effective grade C or U. */
  readonly ungeprueft: boolean;
  readonly zweifel: boolean;
  /** An open duty that may be violated is an error (`--streng`). */
  readonly streng: boolean;
}

/** Severity by formate ("Verdicts"); undefined: no finding. Unconfirmed law and doubtful readings never exceed a Hinweis. */
export function schwereOf(teile: SchwereTeile): Schwere | undefined {
  const schwere = plainSchwere(teile);
  return schwere === undefined || (!teile.ungeprueft && !teile.zweifel) ? schwere : 'hinweis';
}

function plainSchwere({ urteil, moeglich, verbindlichkeit, streng }: SchwereTeile): Schwere | undefined {
  if (urteil === 'verletzt') return verbindlichkeit === 'muss' ? 'fehler' : 'warnung';
  if (urteil !== 'offen') return undefined;
  if (!moeglich.includes('verletzt') || verbindlichkeit !== 'muss') return 'hinweis';
  return streng ? 'fehler' : 'warnung';
}
