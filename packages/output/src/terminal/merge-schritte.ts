import type { Schritt, Text } from '@baukasten/engine';

/** Steps that are one piece of work: the same thing to do, or the same requirement for several elements. */
export interface Sammelschritt {
  readonly art: Schritt['art'];
  readonly was: Text;
  readonly bis?: string;
  readonly kennungen: readonly string[];
  readonly elemente: readonly string[];
  /** How many requirements wait for a missing fact. */
  readonly betrifft?: number;
}

/** Joins steps in the order in which they first appear. */
export function mergeSchritte(schritte: readonly Schritt[]): readonly Sammelschritt[] {
  const same = groupBy(schritte, ({ art, bis, was }) => key(art, bis, was.de));
  const joined = same.map(toSammelschritt);
  // One requirement that many elements fail in their own words: the first stands for all.
  const perKennung = groupBy(joined, (schritt) =>
    schritt.kennungen.length === 1 && schritt.elemente.length > 0
      ? key(schritt.art, schritt.bis, 'k', schritt.kennungen[0])
      : key(schritt.art, schritt.bis, 't', schritt.was.de),
  );
  return perKennung.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, elemente: group.flatMap(({ elemente }) => elemente) }];
  });
}

function toSammelschritt(group: readonly [Schritt, ...Schritt[]]): Sammelschritt {
  const [{ art, was, bis, betrifft }] = group;
  return {
    art,
    was,
    ...(bis === undefined ? {} : { bis }),
    ...(betrifft === undefined ? {} : { betrifft }),
    kennungen: [...new Set(group.map(({ kennung }) => kennung))],
    elemente: [...new Set(group.flatMap(({ element }) => element ?? []))],
  };
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return [...groups.values()];
}

function key(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}
