import type { Fachgebiet, Katalog } from './types.ts';

/** The topic that is meant where nobody names one: the only one, else the one whose schema says `x-ueblich: true`. */
export function usualFachgebiet({ fachgebiete }: Katalog): Fachgebiet | undefined {
  const all = Object.values(fachgebiete);
  return all.length === 1
    ? all[0]
    : all.find(({ schema }) => 'x-ueblich' in schema && schema['x-ueblich'] === true);
}
