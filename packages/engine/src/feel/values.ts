import type { Decimal } from 'decimal.js-light';

/** A calendar day without time zone, as days since 1970-01-01. */
export interface FeelDate {
  readonly art: 'datum';
  readonly tag: number;
}

/** A duration in whole days, or in whole months: the two never compare with each other. */
export interface FeelDuration {
  readonly art: 'dauer_tage' | 'dauer_monate';
  readonly anzahl: number;
}

/** Integers within 2^53 are JS numbers (the hot path); every other number is a decimal of 34 digits. */
export type FeelNumber = number | Decimal;

export type FeelList = readonly FeelValue[];

/** A record of facts. Own properties only, no prototype. */
export interface FeelContext {
  readonly [name: string]: FeelValue;
}

/** A known value. `null` means "stated: there is none (yet)". */
export type FeelKnown =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelDuration
  | FeelList
  | FeelContext;

/** `undefined` is *unknown*: never satisfied, never violated. */
export type FeelValue = FeelKnown | undefined;

/** Kleene truth value. */
export type Wahrheit = true | false | undefined;
