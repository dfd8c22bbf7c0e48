import {
  type Bruch,
  compare,
  dividedBy,
  HUNDRED,
  minus,
  plus,
  sum,
  times,
  toBruch,
  toZahlwert,
  ZERO,
} from './bruch.ts';
import { hasPreisgewicht } from './kriterien.ts';
import type { Gebot, Modell } from './modell.ts';
import { leistungsgewicht } from './modell.ts';
import { priceShare } from './preismethoden.ts';
import { isIn, type Rohwertung, winnersOf, type Zeile } from './rohwertung.ts';
import { score } from './score.ts';
import type { Preisgewichtsverlauf, Preismethode } from './types.ts';
import { withPreisgewicht } from './varianten.ts';

/** Methods that show what a weight of the price would have meant where the published one has none. */
const BEISPIELE: readonly Preismethode[] = ['preisquotient', 'linear_2x'];

/**
 * Who wins at which weight of the price, from 0 to 100, performance sharing the rest. Exact: between two edges the
 * total of a bid is a straight line in the weight. Rounded points jump instead, so there are no ranges where they decide.
 */
export function weightRanges(
  modell: Modell,
  gebote: readonly Gebot[],
  roh: Rohwertung,
): readonly Preisgewichtsverlauf[] {
  if (
    modell.rundung === 'punkte' ||
    modell.blaetter.length === 0 ||
    gebote.some(({ preis, ausgeschlossen }) => preis === null && !ausgeschlossen)
  )
    return [];
  const methoden = hasPreisgewicht(modell.methode) ? [modell.methode] : BEISPIELE;
  return methoden.map((methode) => ({ methode, bereiche: rangesOf(modell, methode, gebote, roh) }));
}

interface Gerade {
  readonly id: string;
  /** Total at price weight 0 and at 100. */
  readonly bei0: Bruch;
  readonly bei100: Bruch;
}

function rangesOf(
  modell: Modell,
  methode: Preismethode,
  gebote: readonly Gebot[],
  roh: Rohwertung,
): Preisgewichtsverlauf['bereiche'] {
  const geraden = linesOf(modell, methode, roh);
  const edges = upperEdges(geraden);
  const bereiche = edges.slice(1).map((bis, i) => {
    const von = edges[i] ?? ZERO;
    const mitte = dividedBy(plus(von, bis), ZWEI);
    const at = withPreisgewicht(modell, methode, mitte);
    const erste = winnersOf(score(at, gebote));
    return { von: toZahlwert(von, 2), bis: toZahlwert(bis, 2), erste };
  });
  return bereiche.reduce<Preisgewichtsverlauf['bereiche'][number][]>((done, one) => {
    const last = done.at(-1);
    if (last !== undefined && last.erste.join('\n') === one.erste.join('\n'))
      done.splice(-1, 1, { ...last, bis: one.bis });
    else done.push(one);
    return done;
  }, []);
}

function linesOf(modell: Modell, methode: Preismethode, { zeilen }: Rohwertung): readonly Gerade[] {
  // A corridor excludes only under its own method.
  const running = zeilen.filter((zeile) => isIn({ ...zeile, korridor: null }));
  const graded = modell.pminBasis === 'vor_ausschluss' ? zeilen : running;
  const preise = graded.flatMap(({ gebot }) =>
    gebot.ausgeschlossen || gebot.preis === null ? [] : [gebot.preis],
  );
  const pmin = preise.reduce<Bruch | undefined>(
    (low, preis) => (low === undefined || compare(preis, low) < 0 ? preis : low),
    undefined,
  );
  return running.flatMap(({ gebot, punkte }: Zeile) => {
    if (gebot.preis === null || pmin === undefined) return [];
    const leistung = sum(modell.blaetter.map(({ id }) => punkte.get(id) ?? ZERO));
    return [
      {
        id: gebot.id,
        bei0: times(HUNDRED, dividedBy(leistung, leistungsgewicht(modell))),
        bei100: times(HUNDRED, priceShare(methode, pmin, gebot.preis)),
      },
    ];
  });
}

/** Weights at which the highest line changes, with 0 and 100. */
function upperEdges(geraden: readonly Gerade[]): readonly Bruch[] {
  const slope = ({ bei0, bei100 }: Gerade) => minus(bei100, bei0);
  const edges: Bruch[] = [ZERO];
  let at = ZERO;
  let own = best(geraden, (a, b) => compare(a.bei0, b.bei0) || compare(slope(a), slope(b)));
  while (own !== undefined) {
    const current = own;
    const crossings = geraden
      .filter((one) => compare(slope(one), slope(current)) > 0)
      .map((one) => {
        const weight = times(
          HUNDRED,
          dividedBy(minus(current.bei0, one.bei0), minus(slope(one), slope(current))),
        );
        return { one, weight };
      })
      .filter(({ weight }) => compare(weight, at) > 0 && compare(weight, HUNDRED) < 0);
    const next = best(
      crossings,
      (a, b) => compare(b.weight, a.weight) || compare(slope(a.one), slope(b.one)),
    );
    own = next?.one;
    if (next === undefined) break;
    at = next.weight;
    edges.push(at);
  }
  return [...edges, HUNDRED];
}

/** The greatest by `order`; undefined of nothing. */
function best<T>(werte: readonly T[], order: (a: T, b: T) => number): T | undefined {
  return werte.reduce<T | undefined>(
    (top, one) => (top === undefined || order(one, top) > 0 ? one : top),
    undefined,
  );
}

const ZWEI = toBruch('2');
