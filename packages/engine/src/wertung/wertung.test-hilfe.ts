import { readFileSync } from 'node:fs';
import { parseDocument } from '../document/parse-document.ts';
import { checkAngebote } from './check-angebote.ts';
import { readAngebote } from './read-angebote.ts';
import { readMatrix } from './read-matrix.ts';
import { scoreAngebote } from './score-angebote.ts';
import type { Angebot, Bewertungsmatrix, Wertung } from './types.ts';

/** A template of the rules as text. */
export function vorlage(name: string): string {
  return readFileSync(
    new URL(`../../../../rules/vergabe/matrizen/${name}.matrix.yaml`, import.meta.url),
    'utf8',
  );
}

/** A matrix without Problems, or the sentences of those that it has. */
export function matrixOf(text: string): Bewertungsmatrix {
  const { matrix, probleme } = readMatrix(parseDocument('test.matrix.yaml', text));
  if (matrix === undefined || probleme.length > 0)
    throw new Error(probleme.map((one) => one.text.de).join('\n'));
  return matrix;
}

/** `3:14 code: sentence` of every Problem, lines and columns from 1. */
export function probleme(
  found: readonly {
    readonly code: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly text: { readonly de: string };
  }[],
): readonly string[] {
  return found.map(
    ({ code, range, text }) => `${range.start.line + 1}:${range.start.character + 1} ${code}: ${text.de}`,
  );
}

export function angeboteOf(text: string, matrix: Bewertungsmatrix): readonly Angebot[] {
  const document = parseDocument('test.angebote.yaml', text);
  const { datei, probleme: found } = readAngebote(document);
  const all = datei === undefined ? found : [...found, ...checkAngebote(datei.angebote, matrix, document)];
  if (datei === undefined || all.length > 0) throw new Error(all.map((one) => one.text.de).join('\n'));
  return datei.angebote;
}

/** The invented example „Jugendplatz Musterstedt“: three bids for the planning of an open space. */
export const JUGENDPLATZ = `matrix: vergabe/planung-mit-jugend
angebote:
  - { id: A, bieter: Büro Ahorn, preis: 78000, noten: { Q1: 3, J1: 2, J2: 2, J3: 1, J4: 2, Q3: 4 } }
  - { id: B, bieter: Büro Birke, preis: 86000, noten: { Q1: 4, J1: 4, J2: 4, J3: 4, J4: 3, Q3: 4 } }
  - { id: C, bieter: Büro Zeder, preis: 104000, noten: { Q1: 5, J1: 5, J2: 4, J3: 5, J4: 5, Q3: 4 } }
`;

export interface Aenderung {
  readonly methode?: string;
  readonly mindestpunkte?: boolean;
  readonly basis?: string;
}

/** The template with another method, without minimum points unless they are wanted. */
export function jugendplatzMatrix({
  methode = 'linear_2x',
  mindestpunkte = false,
  basis = 'nach_ausschluss',
}: Aenderung = {}): Bewertungsmatrix {
  const text = vorlage('planung-mit-jugend')
    .replace('preismethode: linear_2x', `preismethode: ${methode}`)
    .replace('pmin_basis: nach_ausschluss', `pmin_basis: ${basis}`);
  return matrixOf(mindestpunkte ? text : text.replace('    mindestpunkte: 12.5\n', ''));
}

export function jugendplatz(aenderung: Aenderung = {}): Wertung {
  const matrix = jugendplatzMatrix(aenderung);
  return scoreAngebote(matrix, angeboteOf(JUGENDPLATZ, matrix));
}
