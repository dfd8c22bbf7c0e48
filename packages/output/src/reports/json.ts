import type { Pruefbericht } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { formatJson, lines } from '../json/format-json.ts';
import { pruefbericht, pruefberichtKurz } from '../json/pruefbericht.ts';

/** Changes of this format that a reader could notice raise the number; `schemas/bericht.schema.json` describes it. */
const FORMAT = 'baukasten-bericht/1';

type JsonOptionen = Pick<BerichtOptionen, 'basis' | 'ohneBegruendung'>;

/**
 * The whole result as data: both languages, places counted from 1, keys always in the same order. Equal input gives
 * equal bytes.
 */
export function renderJson({ berichte, werkzeug }: Bericht, optionen: JsonOptionen): string {
  const { name, version } = werkzeug;
  if (berichte.length === 0) return formatJson({ format: FORMAT, werkzeug: { name, version }, berichte: [] });
  const stuecke = jsonStuecke(werkzeug, optionen);
  return [stuecke.anfang, ...berichte.map(stuecke.bericht), stuecke.ende].join('');
}

/** The text of `renderJson` in pieces: the results of many files are longer than a single text can be. */
export interface JsonStuecke {
  readonly anfang: string;
  /** The report at this position, from 0. */
  bericht(bericht: Pruefbericht, stelle: number): string;
  readonly ende: string;
}

export function jsonStuecke(
  { name, version }: Bericht['werkzeug'],
  { basis, ohneBegruendung = false }: JsonOptionen,
): JsonStuecke {
  const write = ohneBegruendung ? pruefberichtKurz : pruefbericht;
  return {
    anfang: `{\n  "format": ${JSON.stringify(FORMAT)},\n  "werkzeug": ${lines({ name, version }, 2)},\n  "berichte": [\n`,
    bericht: (bericht, stelle) => `${stelle === 0 ? '' : ',\n'}    ${lines(write(bericht, basis), 4)}`,
    ende: '\n  ]\n}\n',
  };
}
