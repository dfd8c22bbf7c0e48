import type { Befund, Pruefbericht, Urteil } from '@baukasten/engine';

/** Findings of one phase, what is most urgent first. */
export interface Phasengruppe {
  /** Absent for requirements without phase. */
  readonly titel?: string;
  readonly befunde: readonly Befund[];
}

/** Groups findings by phase in the order of the phases; unknown phases and those without phase come last. */
export function groupByPhase({
  befunde,
  phasen,
}: Pick<Pruefbericht, 'befunde' | 'phasen'>): readonly Phasengruppe[] {
  const known = new Map(phasen.map(({ id, titel }) => [id, titel]));
  const unknown = befunde.flatMap(({ phase }) => (phase === undefined || known.has(phase) ? [] : [phase]));
  const order = [...known.keys(), ...new Set(unknown), undefined];
  return order.flatMap((id) => {
    const own = befunde.filter(({ phase }) => phase === id);
    if (own.length === 0) return [];
    return [{ ...(id === undefined ? {} : { titel: known.get(id) ?? id }), befunde: sortByUrgency(own) }];
  });
}

/** In the order in which a reader should look at them. */
export const DRINGLICHKEIT: readonly Urteil[] = [
  'verletzt',
  'offen',
  'anstehend',
  'begruendet',
  'erfuellt',
  'ungenutzt',
  'erlassen',
  'nicht_anwendbar',
];

const SCHWERE = ['fehler', 'warnung', 'hinweis'];

function sortByUrgency(befunde: readonly Befund[]): readonly Befund[] {
  return [...befunde].sort(
    (a, b) =>
      DRINGLICHKEIT.indexOf(a.urteil) - DRINGLICHKEIT.indexOf(b.urteil) ||
      rankOf(a) - rankOf(b) ||
      // Dated duties by date, those without date behind them.
      compareText(
        a.urteil === 'anstehend' ? (a.faelligAm ?? '~') : '',
        b.urteil === 'anstehend' ? (b.faelligAm ?? '~') : '',
      ),
  );
}

function rankOf({ schwere }: Befund): number {
  return schwere === undefined ? SCHWERE.length : SCHWERE.indexOf(schwere);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
