import {
  comparePositions,
  type FeelNode,
  operandsOf,
  remembered,
  type SourceDocument,
  type SourcePosition,
  type SourceRange,
  scalarRange,
} from '@baukasten/engine';
import { visitFeel } from '../feel/namen-in.ts';
import { type Ausdruckstelle, ausdrueckeIn, offeneIn, pfadangabenIn } from './ausdruecke.ts';

/** A variable that stands for the elements of a list: of a `je`, or of `some` and `every`. */
export interface Schleifenvariable {
  readonly name: string;
  /** The list, as written. */
  readonly liste: string;
  /** Where it gets its name, then where it is used. */
  readonly orte: readonly Variablenort[];
  readonly art: 'je' | 'quantor';
  /** The expressions that could use it. */
  readonly stellen: readonly Ausdruckstelle[];
}

interface Variablenort {
  readonly range: SourceRange;
  readonly rolle: 'definition' | 'verwendung';
}

/** The loop variable at a position. */
export function schleifenvariableAt(
  document: SourceDocument,
  position: SourcePosition,
): Schleifenvariable | undefined {
  const holds = ({ range: { start, end } }: Variablenort) =>
    comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
  return variablenIn(document).find(({ orte }) => orte.some(holds));
}

/** The loop variables of a file, each with its own places: an inner one hides an outer one of the same name. */
export const variablenIn = remembered((document: SourceDocument): readonly Schleifenvariable[] => {
  const stellen = [...ausdrueckeIn(document), ...pfadangabenIn(document), ...offeneIn(document)].filter(
    ({ node }) => node.alias === undefined,
  );
  // The variable of a `je` is used in all expressions of its rule.
  const loops = new Map(stellen.flatMap(({ je }) => (je === undefined ? [] : [[je.range, je] as const])));
  const outer = [...loops.values()].map(({ variable, liste, range }): Schleifenvariable => {
    const own = stellen.filter(({ je }) => je?.range === range);
    const uses = own.flatMap((stelle) => placesOf(document, stelle, stelle.feel, variable));
    return {
      name: variable,
      liste,
      orte: [{ range, rolle: 'definition' }, ...uses],
      art: 'je',
      stellen: own,
    };
  });
  return [...outer, ...stellen.flatMap((stelle) => quantorsIn(document, stelle))];
});

function quantorsIn(document: SourceDocument, stelle: Ausdruckstelle): readonly Schleifenvariable[] {
  const found: Schleifenvariable[] = [];
  if (stelle.feel === undefined) return found;
  visitFeel(stelle.feel, (one) => {
    if (one.art !== 'quantor') return;
    const { variable, variableVon, liste, bedingung } = one;
    const range = placeOf(document, stelle, variableVon, variable);
    const uses = placesOf(document, stelle, bedingung, variable);
    const text = stelle.text.slice(liste.von, liste.bis).trim();
    const orte = [{ range, rolle: 'definition' } as const, ...uses];
    found.push({ name: variable, liste: text, orte, art: 'quantor', stellen: [stelle] });
  });
  return found;
}

/** Where an expression reads a variable, but for loops that give its name to another one. */
function placesOf(
  document: SourceDocument,
  stelle: Ausdruckstelle,
  feel: FeelNode | undefined,
  name: string,
): readonly Variablenort[] {
  if (feel === undefined) return [];
  if (feel.art === 'pfad' && feel.teile[0] === name)
    return [{ range: placeOf(document, stelle, feel.von, name), rolle: 'verwendung' }];
  const isHidden = feel.art === 'quantor' && feel.variable === name;
  const inside = isHidden ? [feel.liste] : operandsOf(feel);
  return inside.flatMap((one) => placesOf(document, stelle, one, name));
}

function placeOf(
  document: SourceDocument,
  { node, von }: Ausdruckstelle,
  at: number,
  name: string,
): SourceRange {
  return scalarRange(document, node, von + at, von + at + name.length);
}
