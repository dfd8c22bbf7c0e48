import { Drop, toValue } from 'liquidjs/dist/liquid.browser.mjs';
import type { SourcePath } from '../document/range.ts';
import { compareValues, equalValues, isDate, isDuration } from '../feel/gleich.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelContext, FeelValue } from '../feel/values.ts';
import { isNumber, numberFromText } from '../feel/zahl.ts';
import type { Fehlstelle, Protokoll } from './protokoll.ts';

/**
 * Values of the project inside templates. Each keeps its type, so that filters know dates from numbers, and its path;
 * numbers are compared as the decimals that they are. Templates see fields of the schema and nothing else.
 */
export type Vorlagenwert = Wert | Leer | Gruppe | readonly Vorlagenwert[];

/** A known text, number, truth value, day or duration. */
export class Wert extends Drop {
  readonly wert: FeelValue;
  readonly typ: FeelTyp | undefined;
  readonly pfad: SourcePath;

  constructor(wert: FeelValue, typ: FeelTyp | undefined, pfad: SourcePath) {
    super();
    this.wert = wert;
    this.typ = typ;
    this.pfad = pfad;
  }

  /** What conditions test: only `false` is false. */
  override valueOf(): unknown {
    return typeof this.wert === 'boolean' || typeof this.wert === 'string' ? this.wert : this;
  }

  equals(other: unknown): boolean {
    return equalValues(this.wert, feelOf(other)) === true;
  }

  gt(other: unknown): boolean {
    return order(this.wert, other, (ergebnis) => ergebnis > 0);
  }

  geq(other: unknown): boolean {
    return order(this.wert, other, (ergebnis) => ergebnis >= 0);
  }

  lt(other: unknown): boolean {
    return order(this.wert, other, (ergebnis) => ergebnis < 0);
  }

  leq(other: unknown): boolean {
    return order(this.wert, other, (ergebnis) => ergebnis <= 0);
  }
}

/** A fact that is absent, or stated as null; whoever uses it leaves a note. */
export class Leer extends Drop implements Fehlstelle {
  readonly pfad: SourcePath;
  readonly leer: boolean;
  readonly #protokoll: Protokoll;

  constructor(pfad: SourcePath, leer: boolean, protokoll: Protokoll) {
    super();
    this.pfad = pfad;
    this.leer = leer;
    this.#protokoll = protokoll;
  }

  /** Null is an answer to a condition, an absent fact is none. */
  override valueOf(): unknown {
    if (!this.leer) this.note();
    return null;
  }

  note(): void {
    this.#protokoll.note(this);
  }

  equals(other: unknown): boolean {
    const value = this.valueOf();
    return this.leer && feelOf(other) === value;
  }

  /** Neither less nor greater: the order of what is missing is not known. */
  gt(_other: unknown): boolean {
    this.note();
    return false;
  }

  geq(other: unknown): boolean {
    return this.gt(other);
  }

  lt(other: unknown): boolean {
    return this.gt(other);
  }

  leq(other: unknown): boolean {
    return this.gt(other);
  }

  /** The length or an element of a list that is not there: unknown, whatever it may be compared with. */
  override liquidMethodMissing(): unknown {
    return new Leer(this.pfad, false, this.#protokoll);
  }
}

/** A record of facts: its fields are made when they are asked for. */
export class Gruppe extends Drop {
  readonly #roh: FeelValue;
  readonly #stand: Leer | undefined;

  constructor(roh: FeelValue, stand: Leer | undefined) {
    super();
    this.#roh = roh;
    this.#stand = stand;
  }

  /** Not a method: a field of the schema may have any name. */
  static rohOf(gruppe: Gruppe): FeelValue {
    return gruppe.#roh;
  }

  /** Whether the record is there at all: neither absent nor null. */
  static isAngegeben(gruppe: Gruppe): boolean {
    return gruppe.#stand === undefined;
  }

  override valueOf(): unknown {
    return this.#stand === undefined ? true : this.#stand.valueOf();
  }
}

/** Where values come from. */
export interface Herkunftslage {
  readonly protokoll: Protokoll;
  /** Whether a list is written as null: conditions of rules read it as empty, but a text must not pass over it. */
  isNull(pfad: SourcePath): boolean;
}

/** Wraps a fact by its type; what the schema knows and the project does not say becomes a `Leer`. */
export function wrap(
  wert: FeelValue,
  typ: FeelTyp | undefined,
  pfad: SourcePath,
  lage: Herkunftslage,
): Vorlagenwert {
  const isNull = wert === null || (Array.isArray(wert) && wert.length === 0 && lage.isNull(pfad));
  const leer = wert === undefined || isNull ? new Leer(pfad, isNull, lage.protokoll) : undefined;
  if (typ?.art === 'kontext') return wrapRecord(wert, typ.felder, pfad, leer, lage);
  if (leer !== undefined) return leer;
  if (Array.isArray(wert)) {
    const element = typ?.art === 'liste' ? typ.element : undefined;
    return withGaps(
      wert.map((item: FeelValue, i) => wrap(item, element, [...pfad, i], lage)),
      (i) => wrap(undefined, element, [...pfad, i], lage),
    );
  }
  if (isRecord(wert)) {
    const felder = Object.fromEntries(Object.keys(wert).map((name) => [name, { art: 'beliebig' } as const]));
    return wrapRecord(wert, felder, pfad, undefined, lage);
  }
  return new Wert(wert, typ, pfad);
}

/**
 * A list whose entries beyond its end are gaps: `lose.first` of an empty list is a fact that is missing, not a mistake
 * of the template, which liquidjs would make of it.
 */
function withGaps(
  eintraege: readonly Vorlagenwert[],
  gapAt: (index: number) => Vorlagenwert,
): readonly Vorlagenwert[] {
  const beyond = (key: string | symbol) =>
    typeof key === 'string' && /^-?\d+$/.test(key) && !Object.hasOwn(eintraege, key);
  return new Proxy(eintraege, {
    get: (liste, key) => (beyond(key) ? gapAt(Math.max(Number(key), 0)) : Reflect.get(liste, key)),
    getOwnPropertyDescriptor: (liste, key) =>
      beyond(key) ? { configurable: true } : Reflect.getOwnPropertyDescriptor(liste, key),
  });
}

function wrapRecord(
  wert: FeelValue,
  felder: Readonly<Record<string, FeelTyp>>,
  pfad: SourcePath,
  leer: Leer | undefined,
  lage: Herkunftslage,
): Gruppe {
  const record = isRecord(wert) ? wert : undefined;
  const gruppe = new Gruppe(wert, leer);
  for (const [name, typ] of Object.entries(felder)) {
    // A path through null is null, through an absent parent unknown.
    const field = (): FeelValue =>
      record === undefined ? (leer?.leer === true ? null : undefined) : own(record, name);
    Object.defineProperty(gruppe, name, {
      enumerable: true,
      get: () => wrap(field(), typ, [...pfad, name], lage),
    });
  }
  return gruppe;
}

/** The FEEL value behind what a template handed over: wrapped, a literal of the template, or a list of both. */
export function feelOf(wert: unknown): FeelValue {
  if (wert instanceof Wert) return wert.wert;
  if (wert instanceof Gruppe) return Gruppe.rohOf(wert);
  if (Array.isArray(wert)) return wert.map(feelOf);
  if (typeof wert === 'number') return numberFromText(String(wert));
  const value: unknown = toValue(wert);
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

function order(a: FeelValue, other: unknown, test: (ergebnis: number) => boolean): boolean {
  if (other instanceof Leer) other.note();
  const ergebnis = compareValues(a, feelOf(other));
  return ergebnis !== undefined && test(ergebnis);
}

function own(record: FeelContext, name: string): FeelValue {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isRecord(wert: FeelValue): wert is FeelContext {
  return (
    typeof wert === 'object' &&
    wert !== null &&
    !Array.isArray(wert) &&
    !isDate(wert) &&
    !isDuration(wert) &&
    !isNumber(wert)
  );
}
