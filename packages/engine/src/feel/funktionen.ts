import type { Text } from '../document/problem.ts';
import { dateOf, monthsBetween, parseDatum } from './datum.ts';
import { parseDauer } from './dauer.ts';
import { compareValues, equalValues, isDate, isDuration, isList } from './gleich.ts';
import { or } from './kleene.ts';
import { negateValue, RECHNER } from './rechnen.ts';
import type { FeelValue } from './values.ts';
import { absolute, dividedBy, isNumber, type Rundung, roundTo, wholeNumber } from './zahl.ts';

type Werte = readonly FeelValue[];

export interface FeelFunktion {
  /** How many arguments it takes; one number for a fixed count. */
  readonly stellen: readonly number[] | 'liste-oder-werte';
  /** A call as one would write it, for messages and completion. */
  readonly beispiel: string;
  /** Unknown for arguments that are unknown, `null` or of another kind, unless said otherwise. */
  run(werte: Werte): FeelValue;
}

/**
 * The functions of the subset. An absent list is unknown, a `null` list is the empty list: `count` and `sum` of it are
 * 0; `min`, `max` and `mean` of no values are unknown.
 */
export const FUNKTIONEN: ReadonlyMap<string, FeelFunktion> = new Map<string, FeelFunktion>([
  ['count', { stellen: [1], beispiel: 'count(liste)', run: ([a]) => listOf(a)?.length }],
  ['sum', { stellen: 'liste-oder-werte', beispiel: 'sum(liste)', run: (werte) => sum(spread(werte)) }],
  ['min', { stellen: 'liste-oder-werte', beispiel: 'min(a, b)', run: (werte) => extreme(spread(werte), -1) }],
  ['max', { stellen: 'liste-oder-werte', beispiel: 'max(a, b)', run: (werte) => extreme(spread(werte), 1) }],
  ['mean', { stellen: 'liste-oder-werte', beispiel: 'mean(liste)', run: (werte) => mean(spread(werte)) }],
  ['floor', { stellen: [1, 2], beispiel: 'floor(x)', run: rounding('boden') }],
  ['ceiling', { stellen: [1, 2], beispiel: 'ceiling(x)', run: rounding('decke') }],
  ['round up', { stellen: [2], beispiel: 'round up(x, 0)', run: rounding('auf') }],
  ['round down', { stellen: [2], beispiel: 'round down(x, 0)', run: rounding('ab') }],
  ['round half up', { stellen: [2], beispiel: 'round half up(x, 0)', run: rounding('kaufmaennisch') }],
  ['abs', { stellen: [1], beispiel: 'abs(x)', run: ([a]) => amount(a) }],
  ['contains', { stellen: [2], beispiel: 'contains(text, "teil")', run: onTexts((a, b) => a.includes(b)) }],
  [
    'starts with',
    { stellen: [2], beispiel: 'starts with(text, "anfang")', run: onTexts((a, b) => a.startsWith(b)) },
  ],
  ['ends with', { stellen: [2], beispiel: 'ends with(text, "ende")', run: onTexts((a, b) => a.endsWith(b)) }],
  ['string length', { stellen: [1], beispiel: 'string length(text)', run: onText((a) => [...a].length) }],
  ['lower case', { stellen: [1], beispiel: 'lower case(text)', run: onText((a) => a.toLowerCase()) }],
  ['upper case', { stellen: [1], beispiel: 'upper case(text)', run: onText((a) => a.toUpperCase()) }],
  ['date', { stellen: [1, 3], beispiel: 'date("2028-06-30")', run: makeDate }],
  ['duration', { stellen: [1], beispiel: 'duration("P1M")', run: onText(parseDauer) }],
  [
    'years and months duration',
    { stellen: [2], beispiel: 'years and months duration(von, bis)', run: monthsDuration },
  ],
  [
    'list contains',
    { stellen: [2], beispiel: 'list contains(liste, wert)', run: ([a, b]) => listContains(a, b) },
  ],
  [
    'distinct values',
    { stellen: [1], beispiel: 'distinct values(liste)', run: ([a]) => distinct(listOf(a)) },
  ],
]);

/** What is wrong with this number of arguments, if anything. */
export function describeArity(name: string, anzahl: number): Text | undefined {
  const funktion = FUNKTIONEN.get(name);
  if (funktion === undefined) return undefined;
  const passt = funktion.stellen === 'liste-oder-werte' ? anzahl >= 1 : funktion.stellen.includes(anzahl);
  if (passt) return undefined;
  const einer = funktion.stellen === 'liste-oder-werte' || funktion.stellen.join() === '1';
  const erlaubt =
    funktion.stellen === 'liste-oder-werte' ? 'mindestens einen' : funktion.stellen.join(' oder ');
  const allowed = funktion.stellen === 'liste-oder-werte' ? 'at least one' : funktion.stellen.join(' or ');
  return {
    de: `„${name}“ erwartet ${erlaubt} ${einer ? 'Wert' : 'Werte'}, hier ${anzahl === 1 ? 'steht' : 'stehen'} ${anzahl}: Schreiben Sie zum Beispiel ${funktion.beispiel}.`,
    en: `"${name}" takes ${allowed} ${einer ? 'value' : 'values'}, here ${anzahl === 1 ? 'is' : 'are'} ${anzahl}: write for example ${funktion.beispiel}.`,
  };
}

/** Is `wert` in `liste`, by Kleene's "or" over the elements? */
export function listContains(liste: FeelValue, wert: FeelValue): FeelValue {
  const elemente = listOf(liste);
  return elemente === undefined ? undefined : or(elemente.map((element) => equalValues(element, wert)));
}

/** A list; `null` is the empty list; anything else is unknown. */
export function listOf(wert: FeelValue): Werte | undefined {
  return wert === null ? [] : isList(wert) ? wert : undefined;
}

/** `max(liste)` and `max(a, b)` are the same; one value that is no list is a list that is not known. */
function spread(werte: Werte): Werte | undefined {
  return werte.length === 1 && !isNumber(werte[0]) ? listOf(werte[0]) : werte;
}

function sum(werte: Werte | undefined): FeelValue {
  const [erster, ...weitere] = werte ?? [undefined];
  if (werte?.length === 0) return 0;
  if (!isNumber(erster) && !isDuration(erster)) return undefined;
  return weitere.reduce(RECHNER['+'], erster);
}

function mean(werte: Werte | undefined): FeelValue {
  const summe = werte === undefined || werte.length === 0 ? undefined : sum(werte);
  return isNumber(summe) ? dividedBy(summe, werte?.length ?? 0) : undefined;
}

function extreme(werte: Werte | undefined, richtung: 1 | -1): FeelValue {
  const [erster, ...weitere] = werte ?? [];
  if (compareValues(erster, erster) === undefined) return undefined;
  let bester = erster;
  for (const wert of weitere) {
    const ordnung = compareValues(wert, bester);
    if (ordnung === undefined) return undefined;
    if (ordnung * richtung > 0) bester = wert;
  }
  return bester;
}

function rounding(rundung: Rundung): FeelFunktion['run'] {
  return (werte) => {
    const [zahl, stellen] = werte.length === 1 ? [werte[0], 0] : werte;
    return isNumber(zahl) && isNumber(stellen) ? roundTo(zahl, stellen, rundung) : undefined;
  };
}

function amount(wert: FeelValue): FeelValue {
  if (isNumber(wert)) return absolute(wert);
  return isDuration(wert) && wert.anzahl < 0 ? negateValue(wert) : isDuration(wert) ? wert : undefined;
}

function onText(fn: (text: string) => FeelValue): FeelFunktion['run'] {
  return ([a]) => (typeof a === 'string' ? fn(a) : undefined);
}

function onTexts(fn: (a: string, b: string) => boolean): FeelFunktion['run'] {
  return ([a, b]) => (typeof a === 'string' && typeof b === 'string' ? fn(a, b) : undefined);
}

function makeDate(werte: Werte): FeelValue {
  const [jahr, monat, tag] = werte;
  if (werte.length === 1)
    return isDate(jahr) ? jahr : typeof jahr === 'string' ? parseDatum(jahr) : undefined;
  if (!isNumber(jahr) || !isNumber(monat) || !isNumber(tag)) return undefined;
  return dateOf(wholeNumber(jahr) ?? 0, wholeNumber(monat) ?? 0, wholeNumber(tag) ?? 0);
}

function monthsDuration([von, bis]: Werte): FeelValue {
  return isDate(von) && isDate(bis) ? { art: 'dauer_monate', anzahl: monthsBetween(von, bis) } : undefined;
}

/** The first of equal values stays; unknown if two values cannot be told apart. */
function distinct(liste: Werte | undefined): FeelValue {
  if (liste === undefined) return undefined;
  const eigene: FeelValue[] = [];
  for (const wert of liste) {
    const schonDa = or(eigene.map((anderer) => equalValues(anderer, wert)));
    if (schonDa === undefined || wert === undefined) return undefined;
    if (!schonDa) eigene.push(wert);
  }
  return eigene;
}
