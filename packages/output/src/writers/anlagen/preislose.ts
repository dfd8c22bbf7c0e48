import type { PreisblattAnlage, Preisposition } from '@baukasten/engine';

/** One part of a price sheet, with sums of its own. */
export interface Preisteil {
  /** Heading; null where the contract is offered as a whole. */
  readonly titel: string | null;
  readonly positionen: readonly Preisposition[];
}

/** By lot in the order of the project; what belongs to none of them comes last, so that no position is lost. */
export function preisteile({ positionen, lose = [] }: PreisblattAnlage): readonly Preisteil[] {
  if (lose.length === 0) return [{ titel: null, positionen }];
  const teile = lose.map(({ id, titel }) => ({
    titel: titel === null ? `Los ${id}` : `Los ${id}: ${titel}`,
    positionen: positionen.filter(({ los }) => los === id),
  }));
  const ohne = positionen.filter(({ los }) => !lose.some(({ id }) => id === los));
  return [...teile, { titel: 'Keinem Los zugeordnet', positionen: ohne }].filter(
    (teil) => teil.positionen.length > 0,
  );
}
