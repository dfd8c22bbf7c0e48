import { equalValues, isDate } from '../feel/gleich.ts';
import { and } from '../feel/kleene.ts';
import type { FeelContext, FeelDate, FeelValue, Wahrheit } from '../feel/values.ts';
import type { Fachgebiet } from '../katalog/types.ts';

/** A reasoned departure from a "soll", as written in the project. */
export interface Abweichung {
  readonly grund: string;
  readonly index: number;
}

/** Whether a requirement's phase lies after the phase reached (`stand_der_planung`); without a phase it never does. */
export function phaseIsLater(
  fachgebiet: Fachgebiet,
  phase: string | undefined,
  fakten: FeelContext,
): Wahrheit {
  const position = fachgebiet.phasen.findIndex(({ id }) => id === phase);
  if (position < 0) return false;
  const stand = own(fakten, 'stand_der_planung');
  const reached = fachgebiet.phasen.findIndex(({ id }) => id === stand);
  if (reached >= 0) return position > reached;
  if (stand === null) return position > 0;
  // The first phase can never lie after the one reached, whatever that is.
  return position === 0 ? false : undefined;
}

/**
 * Looks for the entry of `abweichungen` that names a requirement and, if it names an element, this element. An entry
 * whose requirement or reason is absent may still become one. A decision that is still to come excuses nothing yet.
 */
export function matchAbweichung(
  fakten: FeelContext,
  kennung: string,
  element: string | undefined,
  stichtag: FeelDate,
): { readonly passt: Wahrheit; readonly eintrag?: Abweichung } {
  const liste = own(fakten, 'abweichungen');
  if (liste === undefined) return { passt: undefined };
  let passt: Wahrheit = false;
  for (const [index, entry] of (Array.isArray(liste) ? liste : []).entries()) {
    const grund = own(entry, 'grund');
    const named = own(entry, 'element');
    const matches = and([
      equalValues(own(entry, 'anforderung'), kennung),
      grund === undefined ? undefined : typeof grund === 'string' && grund.trim() !== '',
      named === undefined || named === null || named === element,
      !isLaterThan(own(entry, 'beschluss'), stichtag),
    ]);
    if (matches === true && typeof grund === 'string') return { passt: true, eintrag: { grund, index } };
    if (matches === undefined) passt = undefined;
  }
  return { passt };
}

function isLaterThan(day: FeelValue, stichtag: FeelDate): boolean {
  return isDate(day) && day.tag > stichtag.tag;
}

function own(value: FeelValue, name: string): FeelValue {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as FeelContext)[name];
}
