import type { FeelNode } from '../feel/ast.ts';
import type { Ausdruck } from '../katalog/types.ts';
import type { Bedingung } from './auswerter.ts';
import type { Instanz } from './instanzen.ts';
import { reliefEnvironment } from './teile.ts';
import type { Umgebung } from './umgebung.ts';

/**
 * Where the conditions of an instance stand in the list of all conditions. Dates and amounts are not conditions; they
 * are computed while judging.
 */
export interface Plan {
  readonly instanz: Instanz;
  readonly wenn: number | undefined;
  readonly dann: number | undefined;
  readonly erleichterungen: readonly ErleichterungPlan[];
}

export interface ErleichterungPlan {
  readonly umgebung: Umgebung;
  readonly wenn: number | undefined;
  readonly dann: number | undefined;
}

export interface Plaene {
  readonly plaene: readonly Plan[];
  /** Each condition once, however many verdicts it stands in, such as that of a relief from whole modules. */
  readonly bedingungen: readonly Bedingung[];
}

export function planAll(instanzen: readonly Instanz[]): Plaene {
  const bedingungen: Bedingung[] = [];
  const known = new Map<Umgebung, Map<FeelNode, number>>();
  const placeOf = (ausdruck: Ausdruck | undefined, umgebung: Umgebung): number | undefined => {
    if (ausdruck === undefined) return undefined;
    const here = known.get(umgebung) ?? new Map<FeelNode, number>();
    known.set(umgebung, here);
    let place = here.get(ausdruck.node);
    if (place === undefined) {
      place = bedingungen.push({ node: ausdruck.node, umgebung }) - 1;
      here.set(ausdruck.node, place);
    }
    return place;
  };
  const plaene = instanzen.map((instanz): Plan => {
    const { anforderung, umgebung } = instanz;
    if (instanz.liste === 'leer') return { instanz, wenn: undefined, dann: undefined, erleichterungen: [] };
    const { felder } = anforderung;
    return {
      instanz,
      wenn: placeOf(felder.wenn?.wert, umgebung),
      dann: placeOf(felder.dann?.wert, umgebung),
      erleichterungen: anforderung.erleichterungen.map((relief) => {
        const here = reliefEnvironment(umgebung, anforderung, relief);
        return {
          umgebung: here,
          wenn: placeOf(relief.wenn, here),
          dann: placeOf(relief.aendert?.dann?.wert, here),
        };
      }),
    };
  });
  return { plaene, bedingungen };
}
