import {
  type Bruch,
  compare,
  dividedBy,
  larger,
  plus,
  round,
  smaller,
  sum,
  times,
  toBruch,
  ZERO,
} from './bruch.ts';
import { hasPreisgewicht } from './kriterien.ts';
import { type Gebot, leistungsgewicht, type Modell } from './modell.ts';
import { priceShare, ratio } from './preismethoden.ts';
import { rank } from './rank.ts';
import { isRatio, type Pmin, type Rohwertung, type Zeile } from './rohwertung.ts';

/** Scores and ranks bids exactly; every bid that is not excluded has a price (unless it is fixed) and all grades. */
export function score(modell: Modell, gebote: readonly Gebot[]): Rohwertung {
  const graded = gebote.map((gebot) => grade(modell, gebot));
  const running = graded.filter(({ gebot, verfehlt }) => !gebot.ausgeschlossen && verfehlt.length === 0);
  const pmin = lowestPrice(modell, graded, running);
  const totals = new Map(running.map((zeile) => [zeile.gebot.id, total(modell, zeile, pmin)] as const));
  const scored = graded.map((zeile) => ({ ...zeile, ...totals.get(zeile.gebot.id) }));
  const best = isRatio(modell)
    ? maximum([...totals.values()].flatMap(({ gesamt }) => gesamt ?? []))
    : undefined;
  const edge =
    best === undefined || modell.korridor === null ? undefined : times(best, modell.korridor.anteil);
  const zeilen = scored.map((zeile) => ({
    ...zeile,
    korridor: edge !== undefined && zeile.gesamt !== null && compare(zeile.gesamt, edge) < 0 ? edge : null,
  }));
  return { zeilen: rank(modell, zeilen), pmin, besteKennzahl: best };
}

function grade(modell: Modell, gebot: Gebot): Zeile {
  const leer = { gebot, preispunkte: null, gesamt: null, korridor: null, rang: null, entschiedenDurch: null };
  if (modell.blaetter.some(({ id }) => !gebot.noten.has(id)))
    return { ...leer, punkte: new Map(), leistung: null, verfehlt: [] };
  const blatt = new Map(
    modell.blaetter.map(({ id, gewicht }) => {
      const note = gebot.noten.get(id) ?? ZERO;
      return [id, rounded(modell, dividedBy(times(gewicht, note), modell.bestnote))] as const;
    }),
  );
  const punkte = new Map(
    modell.gruppen.map(({ id, blaetter }) => [id, sum(blaetter.map((name) => blatt.get(name) ?? ZERO))]),
  );
  const verfehlt = modell.mindestpunkte.filter(
    ({ id, mindestens }) => compare(punkte.get(id) ?? ZERO, mindestens) < 0,
  );
  return { ...leer, punkte, leistung: sum([...blatt.values()]), verfehlt };
}

/** A bid that is excluded on grounds outside the matrix was never in the running, so its price never counts. */
function lowestPrice(
  { methode, pminBasis }: Modell,
  graded: readonly Zeile[],
  running: readonly Zeile[],
): Pmin | undefined {
  if (!hasPreisgewicht(methode)) return undefined;
  const priceOf = (zeilen: readonly Zeile[]) =>
    minimum(
      zeilen.flatMap(({ gebot }) => (gebot.ausgeschlossen || gebot.preis === null ? [] : [gebot.preis])),
    );
  const [vor, nach] = [priceOf(graded), priceOf(running)];
  if (vor === undefined) return undefined;
  return { vor, nach, gilt: pminBasis === 'vor_ausschluss' ? vor : (nach ?? vor) };
}

function total(
  modell: Modell,
  { gebot, leistung }: Zeile,
  pmin: Pmin | undefined,
): { readonly preispunkte: Bruch | null; readonly gesamt: Bruch | null } {
  if (leistung === null) return { preispunkte: null, gesamt: null };
  if (modell.methode === 'festpreis') return { preispunkte: null, gesamt: leistung };
  if (gebot.preis === null) return { preispunkte: null, gesamt: null };
  if (modell.preisgewicht === null || pmin === undefined) {
    // Published is the rounding of points; the ratio made of them is none.
    return { preispunkte: null, gesamt: ratio(leistung, leistungsgewicht(modell), gebot.preis) };
  }
  const anteil = priceShare(modell.methode, pmin.gilt, gebot.preis);
  const preispunkte = rounded(modell, times(modell.preisgewicht, anteil));
  return { preispunkte, gesamt: plus(leistung, preispunkte) };
}

function rounded({ rundung, stellen }: Modell, wert: Bruch): Bruch {
  return rundung === 'punkte' ? toBruch(round(wert, stellen)) : wert;
}

function maximum(werte: readonly Bruch[]): Bruch | undefined {
  return werte.length === 0 ? undefined : werte.reduce(larger);
}

function minimum(werte: readonly Bruch[]): Bruch | undefined {
  return werte.length === 0 ? undefined : werte.reduce(smaller);
}
