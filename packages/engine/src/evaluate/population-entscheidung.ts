import type { Verbindlichkeit } from '../katalog/types.ts';
import {
  decideUrteil,
  type ErleichterungTeil,
  type Faelligkeit,
  type Moeglich,
  type TeilName,
  type Urteil,
  type UrteilTeile,
} from './urteil.ts';
import type { Writable } from './writable.ts';

/** The parts of a verdict while they are being found out. */
export interface Entwurf {
  wenn: UrteilTeile['wenn'];
  erfuellt: UrteilTeile['erfuellt'];
  faellig: Moeglich<Faelligkeit>;
  phaseSpaeter: UrteilTeile['phaseSpaeter'];
  abweichung: UrteilTeile['abweichung'];
  readonly verbindlichkeit: Verbindlichkeit;
  readonly erleichterungen: Writable<ErleichterungTeil>[];
}

/** One part that has to be looked up: `lies` gives the number of its value, `setze` writes that value into a draft. */
export interface Schritt<Lage> {
  readonly name: TeilName;
  readonly lies: (lage: Lage) => number;
  /** Without a number: nothing is known yet. */
  readonly setze: (entwurf: Entwurf, nummer: number | undefined) => void;
}

/**
 * One node of the tree of questions: an answer, or the next part to look up. All nodes have the same shape, because
 * a population passes through them some ten million times a second.
 */
interface Knoten<Lage, Antwort> {
  readonly antwort: Antwort | undefined;
  readonly schritt: Schritt<Lage> | undefined;
  readonly kinder: (Knoten<Lage, Antwort> | undefined)[];
  readonly bekannt: ReadonlyMap<Schritt<Lage>, number>;
}

/**
 * Looks up only the parts that can still change the verdict. The order is a tree of questions that grows with the cases
 * that come up; what is decided, and which part still matters, is always asked of `decideUrteil` with all parts that
 * were not looked up left unknown. Afterwards a verdict costs the look-ups and nothing else.
 */
export function createEntscheidung<Lage, Antwort extends object>(
  schritte: readonly Schritt<Lage>[],
  newEntwurf: () => Entwurf,
  answer: (urteil: Urteil) => Antwort,
): (lage: Lage) => Antwort {
  const grow = (bekannt: Knoten<Lage, Antwort>['bekannt']): Knoten<Lage, Antwort> => {
    const entwurf = newEntwurf();
    for (const schritt of schritte) schritt.setze(entwurf, bekannt.get(schritt));
    const { urteil, moeglich, entscheidend } = decideUrteil(entwurf);
    const schritt =
      moeglich.length === 1
        ? undefined
        : schritte.find((eine) => !bekannt.has(eine) && entscheidend.includes(eine.name));
    return { antwort: schritt === undefined ? answer(urteil) : undefined, schritt, kinder: [], bekannt };
  };
  const wurzel = grow(new Map());
  return (lage) => {
    let knoten = wurzel;
    while (knoten.antwort === undefined) {
      const { schritt, kinder, bekannt } = knoten;
      if (schritt === undefined) throw new Error('a node has neither an answer nor a question');
      const nummer = schritt.lies(lage);
      let kind = kinder[nummer];
      if (kind === undefined) {
        kind = grow(new Map(bekannt).set(schritt, nummer));
        kinder[nummer] = kind;
      }
      knoten = kind;
    }
    return knoten.antwort;
  };
}
