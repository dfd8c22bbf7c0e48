import type { Problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { childOf, textOf, textsOf, wordOf } from '../katalog/node-reader.ts';
import { projektWertungSchema } from '../schema/dateien/projekt-wertung.ts';
import { schemaProblems } from '../schema/to-problems.ts';
import { compileSchema } from '../schema/validate.ts';
import { readingProblemsOf, validateDatei } from '../schema/validate-datei.ts';
import { checkMatrix } from './check-matrix.ts';
import { dezimalOf, readKriterien, readNachweise } from './read-kriterium.ts';
import { withoutRefused } from './refuse-methode.ts';
import { withoutDeep } from './refuse-tiefe.ts';
import { type Bewertungsmatrix, type Korridor, PMIN_BASEN, PREISMETHODEN, RUNDUNGEN } from './types.ts';

/** A matrix and what is wrong with it; without one of them there is nothing to work out. */
export interface GeleseneMatrix {
  /** Absent if the form of the file is wrong; present, though not to be used, if its figures do not add up. */
  readonly matrix: Bewertungsmatrix | undefined;
  readonly probleme: readonly Problem[];
}

/** Reads a `*.matrix.yaml`. Never fails: a Problem of severity `fehler` means that nothing may be scored by it. */
export function readMatrix(document: SourceDocument): GeleseneMatrix {
  const probleme = [...readingProblemsOf(document, 'matrix'), ...validateDatei(document, 'matrix')];
  const id = textOf(document.root, 'matrix') ?? document.uri;
  return read(document, [], probleme, { id, titel: textOf(document.root, 'titel') ?? id });
}

/** Reads the `wertung` of a project; the rest of the file is checked by the project's own schema. */
export function readProjektMatrix(document: SourceDocument): GeleseneMatrix {
  const found = schemaProblems(document, projektValidator.validate(document.toData()), projektWertungSchema);
  const titel = textOf(childOf(document.root, 'vorhaben'), 'titel') ?? document.uri;
  return read(document, ['wertung'], [...document.probleme, ...found], { id: document.uri, titel });
}

const projektValidator = compileSchema(projektWertungSchema);

function read(
  document: SourceDocument,
  pfad: SourcePath,
  found: readonly Problem[],
  kopf: { readonly id: string; readonly titel: string },
): GeleseneMatrix {
  const node = document.nodeAt(pfad);
  const known = withoutRefused(found, document, [...pfad, 'preismethode']);
  const probleme = withoutDeep(known, document, [...pfad, 'kriterien']);
  if (node === undefined || probleme.some(({ schwere }) => schwere === 'fehler'))
    return { matrix: undefined, probleme };
  const preismethode = wordOf(node, 'preismethode', PREISMETHODEN);
  const empty = ['kriterien', 'skala', 'preismethode'].filter((name) => isEmpty(childOf(node, name)));
  const missing = empty.map((name) => missingField(document, [...pfad, name], name));
  if (preismethode === undefined || missing.length > 0)
    return { matrix: undefined, probleme: [...probleme, ...missing] };
  const matrix: Bewertungsmatrix = {
    ...kopf,
    zweck: textOf(node, 'zweck') ?? null,
    kriterien: readKriterien(document, [...pfad, 'kriterien'], null),
    skala: readSkala(childOf(node, 'skala')),
    preismethode,
    festpreis: preismethode === 'festpreis' ? dezimalOf(node, 'festpreis') : null,
    korridor: readKorridor(childOf(node, 'korridor')),
    pminBasis: wordOf(node, 'pmin_basis', PMIN_BASEN) ?? null,
    gleichstand: textsOf(node, 'gleichstand'),
    nachkommastellen: integerOf(childOf(node, 'nachkommastellen')),
    rundung: wordOf(node, 'rundung', RUNDUNGEN) ?? null,
    eignung: readNachweise(childOf(document.root, 'eignung')),
    pfad,
    ort: document.closestRangeOf(pfad),
  };
  return { matrix, probleme: [...probleme, ...checkMatrix(matrix, document)] };
}

function readSkala(node: SourceNode | undefined): Bewertungsmatrix['skala'] {
  return {
    von: dezimalOf(node, 'von') ?? '0',
    bis: dezimalOf(node, 'bis') ?? '0',
    schritt: dezimalOf(node, 'schritt') ?? '1',
  };
}

function readKorridor(node: SourceNode | undefined): Korridor | null {
  const [prozent, entscheidet] = [dezimalOf(node, 'prozent'), textOf(node, 'entscheidet')];
  return prozent === null || entscheidet === undefined ? null : { prozent, entscheidet };
}

function integerOf(node: SourceNode | undefined): number | null {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : null;
}

function isEmpty(node: SourceNode | undefined): boolean {
  if (node?.kind === 'list') return node.items.length === 0;
  return node === undefined || (node.kind === 'scalar' && node.value === null);
}

function missingField(document: SourceDocument, pfad: SourcePath, name: string): Problem {
  return {
    code: 'matrix-fehlt',
    schwere: 'fehler',
    range: document.closestRangeOf(pfad),
    text: {
      de: `„${name}“ ist noch leer; ohne diese Angabe gibt es keine Wertung. Bitte eintragen.`,
      en: `“${name}” is still empty; without it nothing can be scored. Fill it in.`,
    },
  };
}
