import { parseDatum } from '../../packages/engine/src/feel/datum.ts';
import { parseDauer } from '../../packages/engine/src/feel/dauer.ts';
import { compareValues, equalValues } from '../../packages/engine/src/feel/gleich.ts';
import type { FeelContext, FeelValue } from '../../packages/engine/src/feel/values.ts';
import { isNumber, minus, numberFromText } from '../../packages/engine/src/feel/zahl.ts';

/** A value as `faelle.json` states it. Numbers, days and durations are text, as in the TCK. */
export type TckWert =
  | { readonly typ: 'zahl' | 'text' | 'datum' | 'zeit' | 'datum_zeit' | 'dauer'; readonly wert: string }
  | { readonly typ: 'wahrheitswert'; readonly wert: boolean }
  | { readonly typ: 'null'; readonly wert: null }
  | { readonly typ: 'liste'; readonly wert: readonly TckWert[] }
  | { readonly typ: 'kontext'; readonly wert: Readonly<Record<string, TckWert>> };

/** How the TCK writes the duration of no days. */
export const ZERO_DURATION = 'PT0S';

/** Our value. Throws where we cannot read what the TCK states, so that no case passes because both sides are unknown. */
export function toFeel(tck: TckWert): FeelValue {
  switch (tck.typ) {
    case 'zahl':
      return known(numberFromText(tck.wert), tck);
    case 'datum':
      return known(parseDatum(tck.wert), tck);
    case 'dauer':
      return known(parseDauer(tck.wert === ZERO_DURATION ? 'P0D' : tck.wert), tck);
    case 'liste':
      return tck.wert.map(toFeel);
    case 'kontext':
      return toContext(tck.wert);
    case 'text':
    case 'wahrheitswert':
    case 'null':
      return tck.wert;
    case 'zeit':
    case 'datum_zeit':
      return known(undefined, tck);
    default:
      return tck satisfies never;
  }
}

/**
 * Does our value say what the TCK expects? Its `null` is what an expression without a value gives; ours is unknown then.
 * Numbers may differ by 1e-8, as in the runners of the TCK, whose expected values are written with few digits.
 */
export function matches(erwartet: FeelValue, wert: FeelValue): boolean {
  if (erwartet === null) return wert === null || wert === undefined;
  if (isNumber(erwartet) && isNumber(wert)) return near(erwartet, wert);
  if (Array.isArray(erwartet) && Array.isArray(wert)) {
    return erwartet.length === wert.length && erwartet.every((eins, i) => matches(eins, wert[i]));
  }
  return equalValues(erwartet, wert) === true;
}

function near(a: NonNullable<ReturnType<typeof numberFromText>>, b: typeof a): boolean {
  const abstand = minus(a, b);
  const grenze = numberFromText('1e-8');
  const gegen = numberFromText('-1e-8');
  if (abstand === undefined) return false;
  return (compareValues(abstand, grenze) ?? 1) <= 0 && (compareValues(abstand, gegen) ?? -1) >= 0;
}

function known(wert: FeelValue, tck: TckWert): FeelValue {
  if (wert === undefined) throw new Error(`no value of the dialect: ${JSON.stringify(tck)}`);
  return wert;
}

function toContext(felder: Readonly<Record<string, TckWert>>): FeelValue {
  const kontext: Record<string, FeelValue> = {};
  for (const [name, feld] of Object.entries(felder)) kontext[name] = toFeel(feld);
  const fertig: FeelContext = kontext;
  return fertig;
}
