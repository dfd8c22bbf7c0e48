import type { Text } from '../document/problem.ts';
import { compare, toBruch } from './bruch.ts';
import { allKriterien } from './kriterien.ts';
import type { Bewertungsmatrix, Dezimal } from './types.ts';

/** In what two matrices would score differently, in words; empty if they would not. Titles and reasons do not count. */
export function differencesOf(a: Bewertungsmatrix, b: Bewertungsmatrix): readonly Text[] {
  return VERGLEICHE.flatMap(([de, en, figureOf]) => (isSame(figureOf(a), figureOf(b)) ? [] : [{ de, en }]));
}

type Figur = readonly (readonly [string, Dezimal | null])[];

const number = (name: string, wert: Dezimal | null): Figur => [[name, wert]];
const word = (wert: string): Figur => [[wert, null]];

const VERGLEICHE: readonly (readonly [string, string, (matrix: Bewertungsmatrix) => Figur])[] = [
  ['Preismethode', 'method', ({ preismethode }) => word(preismethode)],
  [
    'Kriterien',
    'criteria',
    ({ kriterien }) => allKriterien(kriterien).map(({ id, art }) => [`${id} ${art}`, null]),
  ],
  ['Gewichte', 'weights', ({ kriterien }) => allKriterien(kriterien).map(({ id, gewicht }) => [id, gewicht])],
  [
    'Mindestpunkte',
    'minimum points',
    ({ kriterien }) => allKriterien(kriterien).map(({ id, mindestpunkte }) => [id, mindestpunkte]),
  ],
  [
    'Notenskala',
    'grades',
    ({ skala }) => [
      ...number('von', skala.von),
      ...number('bis', skala.bis),
      ...number('schritt', skala.schritt),
    ],
  ],
  [
    'Korridor',
    'corridor',
    ({ korridor }) => (korridor === null ? [] : number(korridor.entscheidet, korridor.prozent)),
  ],
  ['Festpreis', 'fixed price', ({ festpreis }) => number('', festpreis)],
  ['Basis des niedrigsten Preises', 'basis of the lowest price', ({ pminBasis }) => word(pminBasis ?? '')],
  ['Gleichstand', 'rule for equals', ({ gleichstand }) => word(gleichstand.join(', '))],
  [
    'Rundung',
    'rounding',
    ({ rundung, nachkommastellen }) => word(`${rundung ?? ''} ${nachkommastellen ?? ''}`),
  ],
];

function isSame(a: Figur, b: Figur): boolean {
  const rest = new Map(b);
  return (
    a.length === b.length &&
    a.every(([name, wert]) => rest.has(name) && isEqual(wert, rest.get(name) ?? null))
  );
}

function isEqual(a: Dezimal | null, b: Dezimal | null): boolean {
  return a === null || b === null ? a === b : compare(toBruch(a), toBruch(b)) === 0;
}
