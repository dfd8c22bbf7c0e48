import fc from 'fast-check';
import { parseDatum } from '../../../packages/engine/src/feel/datum.ts';
import { isList } from '../../../packages/engine/src/feel/gleich.ts';
import type { FeelContext, FeelDate, FeelValue } from '../../../packages/engine/src/feel/values.ts';
import { isContext } from '../../tck/umfeld.ts';

/** The day on which everything is judged; the dates of facts and rules lie around it. */
export const STICHTAG = datum('2026-03-15');

export const TAGE: readonly string[] = [
  '2025-12-31',
  '2026-02-28',
  '2026-03-14',
  '2026-03-15',
  '2026-03-16',
  '2026-04-30',
];
export const ARTEN: readonly string[] = ['x', 'y', 'z'];
export const PHASEN: readonly string[] = ['anfang', 'mitte', 'ende'];
export const KENNUNGEN: readonly string[] = ['K1', 'K2', 'K3', 'K4'];

/** The small project description of these tests: what a key may hold if it is written. */
export type Feld =
  | { readonly art: 'skalar'; readonly werte: readonly FeelValue[] }
  | {
      readonly art: 'kontext';
      readonly felder: Readonly<Record<string, Feld>>;
      readonly pflicht?: readonly string[];
      readonly nullbar?: boolean;
    }
  | { readonly art: 'liste'; readonly element: Feld; readonly nullbar?: boolean };

const skalar = (...werte: readonly FeelValue[]): Feld => ({ art: 'skalar', werte });
const angaben: Readonly<Record<string, Feld>> = {
  zahl: skalar(0, 1, 2, 3, 10, null),
  menge: skalar(0, 1, 5, 20),
  datum: skalar(...TAGE.map(datum), null),
  ja: skalar(true, false, null),
  art: skalar(...ARTEN),
};

export const PROJEKT: Feld = {
  art: 'kontext',
  felder: {
    a: { art: 'kontext', felder: angaben },
    b: { art: 'kontext', felder: angaben, nullbar: true },
    liste: {
      art: 'liste',
      nullbar: true,
      element: { art: 'kontext', felder: { id: skalar('e1', 'e2', 'e3'), ...angaben }, pflicht: ['id'] },
    },
    stand_der_planung: skalar(...PHASEN, null),
    abweichungen: {
      art: 'liste',
      nullbar: true,
      element: {
        art: 'kontext',
        felder: {
          anforderung: skalar(...KENNUNGEN),
          grund: skalar('weil es so ist', ''),
          element: skalar('e1', 'e2'),
        },
      },
    },
  },
};

/** Facts of a project in which any key may be absent. */
export function fakten(): fc.Arbitrary<FeelContext> {
  return wertVon(PROJEKT).map((wert) => (isContext(wert) ? wert : {}));
}

function wertVon(feld: Feld): fc.Arbitrary<FeelValue> {
  switch (feld.art) {
    case 'skalar':
      return fc.constantFrom(...feld.werte);
    case 'liste': {
      const liste = fc.array(wertVon(feld.element), { maxLength: 3 });
      return feld.nullbar === true ? fc.option(liste, { freq: 5 }) : liste;
    }
    case 'kontext': {
      const felder = Object.fromEntries(
        Object.entries(feld.felder).map(([name, kind]) => [name, wertVon(kind)]),
      );
      const kontext = fc.record(felder, { requiredKeys: [...(feld.pflicht ?? [])] });
      return feld.nullbar === true ? fc.option(kontext, { freq: 5 }) : kontext;
    }
    default:
      return feld satisfies never;
  }
}

/** `basis` with its absent keys taken from `weitere`; nulls and lists that are written stay as they are. */
export function complete(basis: FeelContext, weitere: FeelContext): FeelContext {
  return mergeContexts(basis, weitere);
}

function mergeContexts(basis: FeelContext, weitere: FeelContext): FeelContext {
  const namen = new Set([...Object.keys(basis), ...Object.keys(weitere)]);
  return Object.fromEntries([...namen].map((name) => [name, merge(basis[name], weitere[name])]));
}

function merge(basis: FeelValue, weitere: FeelValue): FeelValue {
  if (basis === undefined) return weitere;
  if (isList(basis) && isList(weitere)) return basis.map((wert, stelle) => merge(wert, weitere[stelle]));
  return isContext(basis) && isContext(weitere) ? mergeContexts(basis, weitere) : basis;
}

/** Every absent key of `basis` with each value that it may hold, one at a time; a whole list or record counts as one key. */
export function singleCompletions(basis: FeelContext): readonly Einzeln[] {
  return completionsOf(PROJEKT, basis, []);
}

export interface Einzeln {
  readonly pfad: readonly (string | number)[];
  readonly fakten: FeelValue;
}

function completionsOf(feld: Feld, wert: FeelValue, pfad: Einzeln['pfad']): readonly Einzeln[] {
  if (wert === undefined) return samplesOf(feld).map((fakten) => ({ pfad, fakten }));
  if (feld.art === 'liste' && isList(wert)) {
    return wert.flatMap((element, stelle) =>
      completionsOf(feld.element, element, [...pfad, stelle]).map((einzeln) => ({
        ...einzeln,
        fakten: wert.with(stelle, einzeln.fakten),
      })),
    );
  }
  if (feld.art !== 'kontext' || !isContext(wert)) return [];
  return Object.entries(feld.felder).flatMap(([name, kind]) =>
    completionsOf(kind, wert[name], [...pfad, name]).map((einzeln) => ({
      ...einzeln,
      fakten: { ...wert, [name]: einzeln.fakten },
    })),
  );
}

/** Values that a key may get: all of a scalar; for records and lists none, an empty and a filled one. */
function samplesOf(feld: Feld): readonly FeelValue[] {
  if (feld.art === 'skalar') return feld.werte;
  const leer: readonly FeelValue[] = feld.nullbar === true ? [null] : [];
  if (feld.art === 'liste') return [...leer, [], samplesOf(feld.element).slice(-1)];
  const voll = Object.entries(feld.felder).map(([name, kind]) => [name, samplesOf(kind)[0]] as const);
  return [...leer, {}, Object.fromEntries(voll)];
}

export function datum(iso: string): FeelDate {
  const tag = parseDatum(iso);
  if (tag === undefined) throw new Error(`no such day: ${iso}`);
  return tag;
}
