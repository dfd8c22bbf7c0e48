import { type Befund, type Bericht, type Phase, URTEILE, type Urteil } from './bericht.ts';

export interface Gruppe {
  /** Empty for findings without a phase. */
  readonly phase: Phase | undefined;
  readonly befunde: readonly Befund[];
}

/** What a planner still has to do something about. */
const ZU_ERLEDIGEN: ReadonlySet<Urteil> = new Set(['verletzt', 'offen', 'anstehend']);
/** Findings in the order of the phases, in each the most urgent first; groups without findings are left out. */
export function groupByPhase({ phasen, befunde }: Bericht, nurZuErledigen: boolean): readonly Gruppe[] {
  const gewaehlt = nurZuErledigen ? befunde.filter(({ urteil }) => ZU_ERLEDIGEN.has(urteil)) : befunde;
  const bekannt = new Set(phasen.map(({ id }) => id));
  const allgemein = gewaehlt.filter(({ phase }) => phase === undefined || !bekannt.has(phase));
  const gruppen: readonly Gruppe[] = [
    { phase: undefined, befunde: allgemein },
    ...phasen.map((phase) => ({ phase, befunde: gewaehlt.filter((befund) => befund.phase === phase.id) })),
  ];
  return gruppen
    .filter((gruppe) => gruppe.befunde.length > 0)
    .map((gruppe) => ({ ...gruppe, befunde: sortByUrgency(gruppe.befunde) }));
}

/** Numbers of verdicts that occur, most urgent first. */
export function countUrteile(befunde: readonly Befund[]): readonly (readonly [Urteil, number])[] {
  return URTEILE.map(
    (urteil) => [urteil, befunde.filter((befund) => befund.urteil === urteil).length] as const,
  ).filter(([, anzahl]) => anzahl > 0);
}

function sortByUrgency(befunde: readonly Befund[]): readonly Befund[] {
  return [...befunde].sort((a, b) => URTEILE.indexOf(a.urteil) - URTEILE.indexOf(b.urteil));
}
