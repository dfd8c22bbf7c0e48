import type { Beispiel } from './beispiele.ts';
import { createVerfasser, readVergaben } from './dokumente.ts';

export type Ersetzt = readonly [alt: string | RegExp, neu: string];

const vergaben = readVergaben();
export const compose = createVerfasser();

/** An example in which something is replaced that must be there. */
export function change(beispiel: string, ersetzt: readonly Ersetzt[]): Beispiel {
  const original = vergaben.find(({ name }) => name === beispiel);
  if (original === undefined) throw new Error(`no example ${beispiel}`);
  const text = ersetzt.reduce((before, [alt, neu]) => {
    const after = before.replace(alt, neu);
    if (after === before) throw new Error(`${beispiel} does not say ${alt}`);
    return after;
  }, original.text);
  return { ...original, text };
}
