import type { Problem } from '../document/problem.ts';
import { formatPath, type SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { FeelContext, FeelValue } from '../feel/values.ts';
import { numberFromText } from '../feel/zahl.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { checkGemeinde, type Lookup } from './check-gemeinden.ts';
import type { Fakten, FaktHerkunft } from './fakten.ts';
import type { Gemeinde } from './gemeinde.ts';
import { readFakten } from './read-fakten.ts';
import type { Register } from './register.ts';
import { registerAngaben } from './register-angaben.ts';

/** A municipality of the project as the register knows it, with its place in the file. */
export interface ProjektGemeinde {
  readonly pfad: SourcePath;
  readonly gemeinde: Gemeinde;
}

export interface Projekt {
  readonly fakten: Fakten;
  readonly gemeinden: readonly ProjektGemeinde[];
  readonly name?: string;
  readonly land?: string;
  /** AGS and Verband of the planning town: local law is chosen by them. */
  readonly orte: readonly string[];
  readonly stichtag?: string;
  readonly varianten: readonly string[];
  readonly probleme: readonly Problem[];
}

/**
 * Reads the facts of a project description; the register fills what the town leaves out about itself. What stands at
 * the places `ungueltig` violates the schema and counts as not stated.
 */
export function readProjekt(
  document: SourceDocument,
  fachgebiet: Fachgebiet,
  register: Register | undefined,
  ungueltig: readonly SourcePath[] = [],
): Projekt {
  const stated = readFakten(document, fachgebiet.typ, ungueltig);
  const lookups = register === undefined ? [] : lookUp(stated, register);
  const filled = new Set<string>();
  const wurzel = fillFrom(stated, lookups, register, fachgebiet, filled);
  const own = recordOf(wurzel['gemeinde']);
  const eigene = lookups.find(({ pfad }) => pfad.length === 1)?.gemeinde;
  const ags = textOf(own?.['ags']);
  const land = textOf(own?.['land']);
  const name = textOf(own?.['name']);
  const stichtag = scalarText(document, ['stichtag']);
  return {
    fakten: createFakten(wurzel, document, filled),
    gemeinden: lookups.flatMap(({ pfad, gemeinde }) => (gemeinde === undefined ? [] : [{ pfad, gemeinde }])),
    ...(name === undefined ? {} : { name }),
    ...(land === undefined ? {} : { land }),
    orte: [
      ...(ags === undefined ? [] : [ags]),
      ...(eigene?.verband === undefined ? [] : [eigene.verband.schluessel]),
    ],
    ...(stichtag === undefined ? {} : { stichtag }),
    varianten: listOf(wurzel['varianten']).flatMap((item) => textOf(item) ?? []),
    probleme: lookups.flatMap((lookup) => checkGemeinde(lookup, document, register)),
  };
}

export function createFakten(
  wurzel: FeelContext,
  document: SourceDocument,
  filled: ReadonlySet<string>,
): Fakten {
  return {
    wurzel,
    rangeOf: (pfad) => document.closestRangeOf(pfad),
    herkunftOf: (pfad): FaktHerkunft | undefined => {
      if (filled.has(formatPath(pfad))) return 'register';
      return document.nodeAt(pfad) === undefined ? undefined : 'angegeben';
    },
  };
}

function lookUp(fakten: FeelContext, register: Register): readonly Lookup[] {
  const partners = listOf(fakten['gemeinden']).map((item, index) => [['gemeinden', index], item] as const);
  return [[['gemeinde'], fakten['gemeinde']] as const, ...partners].flatMap(([pfad, item]) => {
    const own = recordOf(item);
    const ags = textOf(own?.['ags']);
    const land = textOf(own?.['land']);
    return ags === undefined ? [] : [{ pfad, ags, land, gemeinde: register.byAgs(ags) }];
  });
}

/** A key that the town wrote wins, the check notes a difference; only a Land that contradicts the AGS counts as not stated. */
function fillFrom(
  fakten: FeelContext,
  lookups: readonly Lookup[],
  register: Register | undefined,
  fachgebiet: Fachgebiet,
  filled: Set<string>,
): FeelContext {
  let result = fakten;
  for (const { pfad, gemeinde } of lookups) {
    if (gemeinde === undefined || register === undefined) continue;
    const [key, index] = pfad;
    const isOwn = index === undefined;
    const before = recordOf(isOwn ? result['gemeinde'] : listOf(result['gemeinden'])[Number(index)]) ?? {};
    const merged: Record<string, FeelValue> = Object.assign(Object.create(null), before);
    for (const [name, value] of Object.entries(registerAngaben(gemeinde, register.daten))) {
      const isStated = Object.hasOwn(before, name) && name !== 'land';
      if (isStated || before[name] === value || !knowsField(fachgebiet, name)) continue;
      merged[name] = typeof value === 'number' ? numberFromText(String(value)) : value;
      filled.add(formatPath([...pfad, name]));
    }
    const replaced = isOwn
      ? merged
      : listOf(result['gemeinden']).map((item, i) => (i === index ? merged : item));
    result = Object.assign(Object.create(null), result, { [String(key)]: replaced });
  }
  return result;
}

function knowsField({ typ }: Fachgebiet, name: string): boolean {
  const gemeinde = typ.art === 'kontext' ? typ.felder['gemeinde'] : undefined;
  return gemeinde?.art === 'kontext' && Object.hasOwn(gemeinde.felder, name);
}

function recordOf(value: FeelValue): FeelContext | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as FeelContext)
    : undefined;
}

function listOf(value: FeelValue): readonly FeelValue[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: FeelValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function scalarText(document: SourceDocument, pfad: SourcePath): string | undefined {
  const node = document.nodeAt(pfad);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
