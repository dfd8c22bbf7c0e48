import { compare, ZERO } from './bruch.ts';
import { GESAMT } from './kriterien.ts';
import type { Modell } from './modell.ts';
import { isIn, type Zeile } from './rohwertung.ts';

/** Ranks the bids that are in; equal ranks remain only where nothing but a lot could decide. */
export function rank(modell: Modell, zeilen: readonly Zeile[]): readonly Zeile[] {
  const [erste, ...weitere] = stepsOf(modell);
  const ordered = zeilen
    .filter(isIn)
    .sort((a, b) => decide([erste, ...weitere], a, b)?.order ?? compareIds(a, b));
  const ranked: Zeile[] = [];
  for (const [i, zeile] of ordered.entries()) {
    const before = ranked[i - 1];
    const tied = before !== undefined && decide([erste, ...weitere], before, zeile) === undefined;
    ranked.push({
      ...zeile,
      rang: tied ? before.rang : i + 1,
      entschiedenDurch: tieBreaker(erste, weitere, zeile, [ordered[i - 1], ordered[i + 1]]),
    });
  }
  return [...ranked, ...zeilen.filter((zeile) => !isIn(zeile)).sort(compareIds)];
}

interface Step {
  readonly name: string;
  /** Negative if `a` is better. */
  readonly compare: (a: Zeile, b: Zeile) => number;
}

/** Within a corridor the named criterion decides, else the result; then what was published for equals. */
function stepsOf({ korridor, gleichstand }: Modell): readonly [Step, ...Step[]] {
  return [stepOf(korridor?.entscheidet ?? GESAMT), ...gleichstand.map(stepOf)];
}

function stepOf(name: string): Step {
  if (name === 'preis') {
    return { name, compare: (a, b) => compare(a.gebot.preis ?? ZERO, b.gebot.preis ?? ZERO) };
  }
  const wert = (zeile: Zeile) => {
    if (name === GESAMT) return zeile.gesamt ?? ZERO;
    return (name === 'leistung' ? zeile.leistung : zeile.punkte.get(name)) ?? ZERO;
  };
  return { name, compare: (a, b) => compare(wert(b), wert(a)) };
}

/** The first step that tells two bids apart; undefined if none does. */
function decide(
  steps: readonly Step[],
  a: Zeile,
  b: Zeile,
): { readonly name: string; readonly order: number } | undefined {
  for (const step of steps) {
    const order = step.compare(a, b);
    if (order !== 0) return { name: step.name, order };
  }
  return undefined;
}

/** Which step parted this bid from a neighbour of equal result; null where the result did, or nothing can. */
function tieBreaker(
  erste: Step,
  weitere: readonly Step[],
  zeile: Zeile,
  neighbours: readonly (Zeile | undefined)[],
): string | null {
  for (const other of neighbours) {
    if (other === undefined || erste.compare(zeile, other) !== 0) continue;
    const decided = decide(weitere, zeile, other);
    if (decided !== undefined) return decided.name;
  }
  return null;
}

function compareIds(a: Zeile, b: Zeile): number {
  return a.gebot.id < b.gebot.id ? -1 : a.gebot.id > b.gebot.id ? 1 : 0;
}
