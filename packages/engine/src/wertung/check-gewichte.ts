import { type Problem, problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { showDezimal } from './anzeige.ts';
import { type Bruch, compare, exactText, HUNDRED, minus, sum, toBruch, ZERO } from './bruch.ts';
import { allKriterien, hasPreisgewicht } from './kriterien.ts';
import type { Bewertungsmatrix, Dezimal, Kriterium } from './types.ts';

/** The weights that count add up to 100 at the top and to their parent's below, to the last digit; limits lie within them. */
export function checkGewichte(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const { kriterien, preismethode, pfad } = matrix;
  const mitPreis = hasPreisgewicht(preismethode);
  const gewertet = weighted(matrix);
  const missing = [...gewertet, ...allKriterien(kriterien.flatMap((one) => one.unterkriterien))].filter(
    ({ gewicht }) => gewicht === null,
  );
  const sums =
    missing.length > 0
      ? missing.map((one) => noWeight(one, document))
      : [
          ...checkTop(gewertet, [...pfad, 'kriterien'], mitPreis, document),
          ...allKriterien(kriterien).flatMap((one) => checkBelow(one, document)),
        ];
  return [
    ...sums,
    ...(mitPreis ? [] : kriterien.flatMap((one) => priceWithoutWeight(one, matrix, document))),
    ...allKriterien(kriterien).flatMap((one) => checkMinimum(one, document)),
  ];
}

/** The criteria of the top that share the points. */
function weighted({ kriterien, preismethode }: Bewertungsmatrix): readonly Kriterium[] {
  return hasPreisgewicht(preismethode) ? kriterien : kriterien.filter(({ art }) => art === 'leistung');
}

/** What the weights of the top add up to, exactly; a missing one counts for nothing. */
export function sumOfWeights(matrix: Bewertungsmatrix): Dezimal {
  return exactText(totalOf(weighted(matrix)));
}

function noWeight(one: Kriterium, document: SourceDocument): Problem {
  return problem(
    'matrix-gewicht-fehlt',
    document.closestRangeOf([...one.pfad, 'gewicht']),
    `Dem Kriterium „${one.id}“ fehlt das Gewicht; nach einer bloßen Rangfolge lässt sich nicht rechnen. Bitte „gewicht: …“ ergänzen.`,
    `The criterion “${one.id}” has no weight; a mere order of criteria cannot be scored. Add “gewicht: …”.`,
  );
}

function checkTop(
  kriterien: readonly Kriterium[],
  pfad: SourcePath,
  mitPreis: boolean,
  document: SourceDocument,
): readonly Problem[] {
  const total = totalOf(kriterien);
  if (kriterien.length === 0 || compare(total, HUNDRED) === 0) return [];
  const welche = mitPreis
    ? { de: 'Die Gewichte der Kriterien', en: 'The weights of the criteria' }
    : { de: 'Die Gewichte der Leistungskriterien', en: 'The weights of the performance criteria' };
  return [
    problem(
      'matrix-gewicht',
      document.closestRangeOf(pfad),
      `${welche.de} ergeben zusammen ${show(total, 'de')} statt 100 (${listOf(kriterien)}): ${difference(total, HUNDRED)}. Bitte anpassen.`,
      `${welche.en} add up to ${show(total, 'en')} instead of 100. Adjust them.`,
    ),
  ];
}

function checkBelow(one: Kriterium, document: SourceDocument): readonly Problem[] {
  if (one.unterkriterien.length === 0) return [];
  const [total, soll] = [totalOf(one.unterkriterien), toBruch(one.gewicht ?? '0')];
  if (compare(total, soll) === 0) return [];
  return [
    problem(
      'matrix-gewicht',
      document.closestRangeOf([...one.pfad, 'gewicht']),
      `Die Unterkriterien von „${one.id}“ wiegen zusammen ${show(total, 'de')} (${listOf(one.unterkriterien)}), „${one.id}“ selbst ${show(soll, 'de')}: ${difference(total, soll)}. Bitte anpassen.`,
      `The sub-criteria of “${one.id}” weigh ${show(total, 'en')} together, “${one.id}” itself ${show(soll, 'en')}. Adjust them.`,
    ),
  ];
}

/** A published 40/60 beside a ratio of performance to price would promise a weight that the formula does not have. */
function priceWithoutWeight(
  one: Kriterium,
  { preismethode }: Bewertungsmatrix,
  document: SourceDocument,
): readonly Problem[] {
  if (one.art !== 'preis' || one.gewicht === null) return [];
  return [
    problem(
      'matrix-gewicht',
      document.closestRangeOf([...one.pfad, 'gewicht']),
      `Die Methode „${preismethode}“ kennt kein Preisgewicht; die 100 Punkte gelten dort nur der Leistung. Bitte das Gewicht von „${one.id}“ löschen und die übrigen auf 100 bringen, oder eine andere Methode wählen.`,
      `The method “${preismethode}” has no weight of the price; its 100 points are for performance alone. Delete the weight of “${one.id}” and bring the others to 100, or choose another method.`,
    ),
  ];
}

function checkMinimum(one: Kriterium, document: SourceDocument): readonly Problem[] {
  const { gewicht, mindestpunkte } = one;
  if (mindestpunkte === null || gewicht === null || compare(toBruch(mindestpunkte), toBruch(gewicht)) <= 0)
    return [];
  return [
    problem(
      'matrix-gewicht',
      document.closestRangeOf([...one.pfad, 'mindestpunkte']),
      `„${one.id}“ bringt höchstens ${showDezimal(gewicht, 'de')} Punkte, verlangt werden ${showDezimal(mindestpunkte, 'de')}: Kein Angebot könnte bestehen. Bitte die Mindestpunkte senken.`,
      `“${one.id}” gives ${showDezimal(gewicht, 'en')} points at most, but ${showDezimal(mindestpunkte, 'en')} are demanded: no bid could pass. Lower the minimum.`,
    ),
  ];
}

function totalOf(kriterien: readonly Kriterium[]): Bruch {
  return sum(kriterien.map(({ gewicht }) => (gewicht === null ? ZERO : toBruch(gewicht))));
}

function listOf(kriterien: readonly Kriterium[]): string {
  return kriterien.map(({ id, gewicht }) => `${id} ${showDezimal(gewicht ?? '0', 'de')}`).join(', ');
}

function difference(ist: Bruch, soll: Bruch): string {
  const fehlt = minus(soll, ist);
  return compare(fehlt, ZERO) > 0
    ? `es fehlen ${show(fehlt, 'de')}`
    : `es sind ${show(minus(ist, soll), 'de')} zu viel`;
}

function show(wert: Bruch, sprache: 'de' | 'en'): string {
  return showDezimal(exactText(wert), sprache);
}
