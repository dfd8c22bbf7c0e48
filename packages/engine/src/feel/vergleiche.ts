import type { FeelComparisonOperator, FeelRangeTest } from './ast.ts';
import { compareValues, equalValues } from './gleich.ts';
import type { FeelValue, Wahrheit } from './values.ts';

type Vergleich = (a: FeelValue, b: FeelValue) => Wahrheit;

/** All six comparisons on values; equality follows `equalValues`, order `compareValues`. */
export const VERGLEICHE: Readonly<Record<FeelComparisonOperator, Vergleich>> = {
  '=': equalValues,
  '!=': (a, b) => {
    const gleich = equalValues(a, b);
    return gleich === undefined ? undefined : !gleich;
  },
  '<': (a, b) => {
    const ordnung = compareValues(a, b);
    return ordnung === undefined ? undefined : ordnung < 0;
  },
  '<=': (a, b) => {
    const ordnung = compareValues(a, b);
    return ordnung === undefined ? undefined : ordnung <= 0;
  },
  '>': (a, b) => {
    const ordnung = compareValues(a, b);
    return ordnung === undefined ? undefined : ordnung > 0;
  },
  '>=': (a, b) => {
    const ordnung = compareValues(a, b);
    return ordnung === undefined ? undefined : ordnung >= 0;
  },
};

/** `x in [unten..oben]`: "and" of the two order tests, so that one end can decide alone. */
export function rangeTest(
  node: FeelRangeTest,
): (wert: FeelValue, unten: FeelValue, oben: FeelValue) => Wahrheit {
  const ueber = VERGLEICHE[node.untenOffen ? '>' : '>='];
  const unter = VERGLEICHE[node.obenOffen ? '<' : '<='];
  return (wert, unten, oben) => {
    const a = ueber(wert, unten);
    if (a === false) return false;
    const b = unter(wert, oben);
    return b === false ? false : a === true && b === true ? true : undefined;
  };
}
