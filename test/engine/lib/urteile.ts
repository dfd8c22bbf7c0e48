import { type Auswerter, kompiliert } from '../../../packages/engine/src/evaluate/auswerter.ts';
import type { Auswertung } from '../../../packages/engine/src/evaluate/auswertung.ts';
import { createCompiler } from '../../../packages/engine/src/evaluate/compiler.ts';
import { evaluateProjekt } from '../../../packages/engine/src/evaluate/evaluate-projekt.ts';
import type { FeelContext } from '../../../packages/engine/src/feel/values.ts';
import type { Fachgebiet } from '../../../packages/engine/src/katalog/types.ts';
import { type Regelwerk, resolveRegeln } from '../../../packages/engine/src/resolve/resolve-regeln.ts';
import { STICHTAG } from './fakten.ts';

/** All requirements of a topic on one project, with the compiled evaluator unless another is named. */
export async function judgeAll(
  fachgebiet: Fachgebiet,
  fakten: FeelContext,
  auswerter: Auswerter = kompiliert,
): Promise<readonly Auswertung[]> {
  return judgeRules(federalRules(fachgebiet), fakten, auswerter);
}

export function federalRules(fachgebiet: Fachgebiet): Regelwerk {
  return resolveRegeln(fachgebiet, { land: 'SN', orte: ['14628110'], varianten: [] });
}

export function judgeRules(regelwerk: Regelwerk, fakten: FeelContext, auswerter: Auswerter = kompiliert) {
  return evaluateProjekt(regelwerk, { fakten, stichtag: STICHTAG }, createCompiler(), auswerter);
}

/** Tells one verdict from another: the Kennung, and the number of the element that it is about. */
export function keyOf({ anforderung, element }: Auswertung): string {
  return element === undefined ? anforderung.kennung : `${anforderung.kennung} ${element.pfad.join('.')}`;
}

export function urteileOf(auswertungen: readonly Auswertung[]): ReadonlyMap<string, Auswertung['urteil']> {
  return new Map(auswertungen.map((auswertung) => [keyOf(auswertung), auswertung.urteil]));
}

/** JSON that keeps what JSON drops: an unknown value differs from a missing key. */
export function stringify(wert: unknown): string {
  return JSON.stringify(wert, (_name, teil: unknown) => (teil === undefined ? '«unbekannt»' : teil));
}
