import type { Gemeinde, Register } from '@baukasten/engine';
import type { GemeindeTreffer } from '../protokoll.ts';

export const HOECHSTENS = 50;

/** Municipalities that a text may mean: first those that are called so, then names that begin so, then near misses. */
export function findGemeinden(text: string, register: Register, limit = HOECHSTENS): readonly Gemeinde[] {
  if (text.trim() === '') return [];
  const { treffer, aehnlich } = register.find(text);
  const begun = register.suggest(text, limit);
  const all = [...treffer, ...begun, ...(treffer.length + begun.length === 0 ? aehnlich : [])];
  return [...new Map(all.map((one) => [one.ags, one])).values()].slice(0, limit);
}

export function toTreffer({ ags, name, zusatz, land, kreis, einwohner }: Gemeinde): GemeindeTreffer {
  return {
    ags,
    name: zusatz === '' ? name : `${name}, ${zusatz}`,
    land,
    landkreis: kreis,
    einwohner: einwohner.einwohner_2024,
  };
}
