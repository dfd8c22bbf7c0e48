import { type Problem, problem } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { childOf, entriesOf, itemsOf, textOf, textsOf } from '../katalog/node-reader.ts';
import { readingProblemsOf, validateDatei } from '../schema/validate-datei.ts';
import { toDezimal } from './bruch.ts';
import { dezimalOf } from './read-kriterium.ts';
import type { Angebot, Dezimal } from './types.ts';

/** A `*.angebote.yaml`: the bids, and where the matrix stands by which they are scored. */
export interface Angebotsdatei {
  readonly angebote: readonly Angebot[];
  readonly verweis: Verweis;
  readonly vorhaben: string | null;
  readonly bewertetAm: string | null;
  /** Names of persons; `anonymize` puts numbers in their place. */
  readonly bewertetVon: readonly string[];
}

export interface Verweis {
  readonly art: 'matrix' | 'projekt';
  /** As written: a path, or the name of a template. */
  readonly ziel: string;
  readonly ort: SourceRange;
}

/**
 * Reads bids; absent if the form of the file is wrong, when what they name for their matrix may still be read. Whether
 * they fit a matrix is `checkAngebote`'s business.
 */
export function readAngebote(document: SourceDocument): {
  readonly datei: Angebotsdatei | undefined;
  readonly verweis: Verweis | undefined;
  readonly probleme: readonly Problem[];
} {
  const { root } = document;
  const probleme = [...readingProblemsOf(document, 'angebote'), ...validateDatei(document, 'angebote')];
  const named = root === undefined ? undefined : verweisOf(root, document);
  if (named !== undefined && 'code' in named) probleme.push(named);
  const verweis = named === undefined || 'code' in named ? undefined : named;
  if (verweis === undefined || probleme.some(({ schwere }) => schwere === 'fehler'))
    return { datei: undefined, verweis, probleme };
  const bewertung = childOf(root, 'bewertung');
  const datei = {
    angebote: itemsOf(childOf(root, 'angebote')).map((node, i) => readAngebot(document, node, i)),
    verweis,
    vorhaben: textOf(root, 'vorhaben') ?? null,
    bewertetAm: textOf(bewertung, 'am') ?? null,
    bewertetVon: textsOf(bewertung, 'von'),
  };
  return { datei, verweis, probleme };
}

function verweisOf(root: SourceNode, document: SourceDocument): Verweis | Problem {
  const found = (['matrix', 'projekt'] as const).flatMap((art) => {
    const ziel = textOf(root, art);
    return ziel === undefined ? [] : [{ art, ziel, ort: document.closestRangeOf([art]) }];
  });
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (second !== undefined) {
    return problem(
      'matrix-fehlt',
      second.ort,
      'Hier stehen „matrix“ und „projekt“; gewertet wird nach genau einer Matrix. Bitte eine der beiden Zeilen löschen.',
      'Both “matrix” and “projekt” stand here; bids are scored by exactly one matrix. Delete one of the two lines.',
    );
  }
  return problem(
    'matrix-fehlt',
    document.closestRangeOf([]),
    'Es fehlt, wonach gewertet wird; bitte „matrix: …“ mit Datei oder Vorlage, oder „projekt: …“ mit der Projektdatei ergänzen.',
    'What to score by is missing; add “matrix: …” with a file or template, or “projekt: …” with the project file.',
  );
}

function readAngebot(document: SourceDocument, node: SourceNode, index: number): Angebot {
  const pfad = ['angebote', index];
  const id = textOf(node, 'id') ?? '';
  const ausschluss = childOf(node, 'ausgeschlossen');
  return {
    id,
    bieter: textOf(node, 'bieter') ?? id,
    preis: dezimalOf(node, 'preis'),
    noten: Object.fromEntries(numbersIn(childOf(node, 'noten'))),
    begruendung: Object.fromEntries(
      entriesOf(childOf(node, 'begruendung')).map(({ key, value }) => [
        key,
        value.kind === 'scalar' ? String(value.value ?? '') : '',
      ]),
    ),
    ausgeschlossen:
      ausschluss?.kind === 'map'
        ? { grund: textOf(ausschluss, 'grund') ?? '', quelle: textOf(ausschluss, 'quelle') ?? null }
        : null,
    pfad,
    ort: document.closestRangeOf([...pfad, 'id']),
  };
}

function numbersIn(node: SourceNode | undefined): readonly (readonly [string, Dezimal])[] {
  return entriesOf(node).flatMap(({ key, value }) => {
    const zahl =
      value.kind === 'scalar' && typeof value.value === 'number' ? toDezimal(value.source) : undefined;
    return zahl === undefined ? [] : [[key, zahl] as const];
  });
}
