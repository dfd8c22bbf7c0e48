import type { SourceRange } from '@baukasten/engine';
import { toOrt } from '../positions.ts';

/** Plain data of a report. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type Schreiber<T> = (wert: T, basis: string) => Json;

/**
 * How each field of a record is written, in the order of the output. The type asks for every field: one that the
 * engine adds later cannot be forgotten.
 */
export type Felder<T> = { readonly [K in keyof Required<T>]: Schreiber<Exclude<T[K], undefined>> };

/** Writes a record. Absent fields stay absent, those in `ohne` too; a `range` becomes an `ort`, counted from 1. */
export function recordOf<T extends object>(
  felder: Felder<T>,
  ohne: readonly (keyof T & string)[] = [],
): Schreiber<T> {
  const names = (Object.keys(felder) as (keyof T & string)[]).filter((name) => !ohne.includes(name));
  return (wert, basis) => {
    const result: Record<string, Json> = {};
    for (const name of names) {
      const value = wert[name];
      if (value === undefined) continue;
      result[name === 'range' ? 'ort' : name] = felder[name](
        value as Exclude<T[typeof name], undefined>,
        basis,
      );
    }
    return result;
  };
}

export function listOf<T>(schreiber: Schreiber<T>): Schreiber<readonly T[]> {
  return (werte, basis) => werte.map((wert) => schreiber(wert, basis));
}

/** Texts, numbers and truth values as they are. */
export const plain: Schreiber<string | number | boolean> = (wert) => wert;

export const texts: Schreiber<readonly string[]> = (werte) => [...werte];

export const ort: Schreiber<SourceRange> = (range, basis) => {
  const { datei, zeile, spalte, endzeile, endspalte } = toOrt(range, basis);
  return { datei, zeile, spalte, endzeile, endspalte };
};
