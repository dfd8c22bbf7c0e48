import type { FeelValue, Wahrheit } from './values.ts';

/**
 * Strong Kleene logic: `false` decides an "and", `true` decides an "or", whatever else is unknown.
 * A value that is no truth value, `null` included, counts as unknown.
 */
export function and(werte: readonly FeelValue[]): Wahrheit {
  let ergebnis: Wahrheit = true;
  for (const wert of werte) {
    if (wert === false) return false;
    if (wert !== true) ergebnis = undefined;
  }
  return ergebnis;
}

export function or(werte: readonly FeelValue[]): Wahrheit {
  let ergebnis: Wahrheit = false;
  for (const wert of werte) {
    if (wert === true) return true;
    if (wert !== false) ergebnis = undefined;
  }
  return ergebnis;
}

export function not(wert: FeelValue): Wahrheit {
  return wert === true ? false : wert === false ? true : undefined;
}
