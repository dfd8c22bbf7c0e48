import type { Urteil } from '../evaluate/urteil.ts';
import type { Verbindlichkeit } from '../katalog/types.ts';
import type { Schwere } from './types.ts';

export interface SchwereTeile {
  readonly urteil: Urteil;
  /** The forces with which the duty may be violated: several if a relief that changes the force is unknown. */
  readonly verletztAls: readonly Verbindlichkeit[];
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

/** A violation accuses only of what is certain; an open duty warns of what is possible. */
function plainSchwere({ urteil, verletztAls, streng }: SchwereTeile): Schwere | undefined {
  const asDuty = verletztAls.includes('muss');
  if (urteil === 'verletzt') return asDuty && (streng || verletztAls.length === 1) ? 'fehler' : 'warnung';
  if (urteil !== 'offen') return undefined;
  if (!asDuty) return 'hinweis';
  return streng ? 'fehler' : 'warnung';
}
