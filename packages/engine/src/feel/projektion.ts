import type { SourcePath } from '../document/range.ts';
import type { FeelEnv } from './env.ts';
import { isList } from './gleich.ts';
import type { FeelContext, FeelValue } from './values.ts';

/**
 * The value of `.name`: of a record its own field, of a list those of its elements (DMN's projection), through `null`
 * `null`, of anything else unknown. Through a list inside a list leads no path.
 */
export function fieldOf(wert: FeelValue, name: string): FeelValue {
  if (wert === undefined || wert === null) return wert;
  if (isList(wert)) return wert.map((element) => (isList(element) ? undefined : fieldOf(element, name)));
  if (typeof wert !== 'object' || !Object.hasOwn(wert, name)) return undefined;
  return (wert as FeelContext)[name];
}

interface Stelle {
  readonly teile: readonly string[];
  readonly pfad: SourcePath;
  readonly env: FeelEnv;
}

/** Where a path reads: once, or at each element of the list that it runs through where the value is missing. */
export function placesOf<T extends Stelle>(stelle: T, isMissing: (wert: FeelValue) => boolean): readonly T[] {
  const { teile, pfad, env } = stelle;
  for (let i = 1; i < teile.length; i += 1) {
    const liste = env.get(teile.slice(0, i));
    if (!isList(liste)) continue;
    const rest = teile.slice(i);
    const davor = pfad.slice(0, pfad.length - rest.length);
    return liste.flatMap((element, index) =>
      isMissing(rest.reduce(fieldOf, element)) ? [{ ...stelle, pfad: [...davor, index, ...rest] }] : [],
    );
  }
  return [stelle];
}
