import {
  type Auswerter,
  type Befund,
  checkProjekt,
  compileSchema,
  createWerkbank,
  kompiliert,
  type Pruefbericht,
  parseDocument,
  type Register,
  type SchemaValidator,
} from '@baukasten/engine';
import { type Dateien, soundRegeln, textOf } from './regeln.ts';

/** The day on which the tests judge, unless they name another. */
export const STICHTAG = '2026-06-15';
export const GESTERN = '2026-06-14';
export const MORGEN = '2026-06-16';

export interface Umstaende {
  readonly stichtag?: string;
  readonly land?: string;
  readonly varianten?: readonly string[];
  readonly register?: Register;
  readonly streng?: boolean;
  readonly auswerter?: Auswerter;
}

/** Judges a project (data, or the text of a file) by rules that are free of problems. */
export function pruefe(
  dateien: Dateien,
  angaben: string | object = {},
  { stichtag = STICHTAG, ...umstaende }: Umstaende = {},
): Promise<Pruefbericht> {
  const text = typeof angaben === 'string' ? angaben : textOf({ projekt: 'test', ...angaben });
  return checkProjekt(parseDocument('test.projekt.yaml', text), soundRegeln(dateien), {
    stichtag,
    auswerter: kompiliert,
    werkbank: createWerkbank(),
    ...umstaende,
    validatorFor: ({ schema }) => validatorOf(schema),
  });
}

const validatoren = new Map<string, SchemaValidator>();

/** Compiling takes longer than judging, and nearly all tests share one schema. */
export function validatorOf(schema: object): SchemaValidator {
  const key = JSON.stringify(schema);
  const known = validatoren.get(key) ?? compileSchema(schema);
  validatoren.set(key, known);
  return known;
}

/** Verdicts by Kennung; with an element as `KENNUNG/id`. */
export async function urteile(...args: Parameters<typeof pruefe>): Promise<Readonly<Record<string, string>>> {
  const { befunde } = await pruefe(...args);
  return Object.fromEntries(befunde.map((befund) => [nameOf(befund), befund.urteil]));
}

/** The finding of one requirement (of one element). */
export async function befund(name: string, ...args: Parameters<typeof pruefe>): Promise<Befund> {
  const { befunde } = await pruefe(...args);
  const einer = befunde.find((eins) => nameOf(eins) === name);
  if (einer === undefined)
    throw new Error(`no finding ${name} among ${befunde.map(nameOf).join(', ') || 'none'}`);
  return einer;
}

/** The paths of the facts and the ids of the law that a finding waits for. */
export function fehlt({ fehlt: { angaben, recht } }: Befund) {
  return { angaben: angaben.map(({ pfad }) => pfad), recht: recht.map(({ art, id }) => `${art} ${id}`) };
}

function nameOf({ kennung, element }: Befund): string {
  return element === undefined ? kennung : `${kennung}/${element}`;
}
