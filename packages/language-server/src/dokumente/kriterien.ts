import {
  dateiArtOf,
  isStufenwort,
  readAngebote,
  type SourceDocument,
  type SourcePath,
  type SourcePosition,
  type SourceRange,
  type Text,
} from '@baukasten/engine';
import { toOrt } from '@baukasten/output';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { holds } from '../features/navigation/name-at.ts';
import { isPlainText } from '../features/navigation/rename.ts';
import { grund } from '../features/navigation/rename-gruende.ts';
import type { Edit } from '../modell/edits.ts';
import { textOf, walk } from '../modell/lauf.ts';
import { BUILT_IN, nameOf } from '../text/uri.ts';
import { matrixFor } from './matrix-suche.ts';

/** One place where a criterion is named. */
export interface Kriterienort {
  readonly range: SourceRange;
  readonly rolle: 'definition' | 'verwendung';
  /** Reached by an alias: the letters stand elsewhere. */
  readonly geteilt: boolean;
}

/** A criterion and all places where its matrix, and the bids that name this matrix, call it so. */
export interface Kriterienname {
  readonly name: string;
  readonly range: SourceRange;
  readonly orte: readonly Kriterienort[];
  /** The files that can name it. */
  readonly dateien: readonly SourceDocument[];
  /** All ids of the matrix. */
  readonly ids: ReadonlySet<string>;
}

/** The criterion under the cursor, in a matrix, a project or bids. */
export async function kriteriumAt(
  uri: string,
  position: SourcePosition,
  bereich: Arbeitsbereich,
): Promise<Kriterienname | undefined> {
  const document = await bereich.document(uri);
  if (document === undefined) return undefined;
  const own = placesIn(document).find(({ range }) => holds(range, position));
  const matrix = own === undefined ? undefined : await matrixOf(document, bereich);
  if (own === undefined || matrix === undefined) return undefined;
  const ids = new Set(placesIn(matrix).flatMap(({ name, rolle }) => (rolle === 'definition' ? [name] : [])));
  // `leistung`, `preis` and `los` decide, but are nobody's name.
  if (!ids.has(own.name)) return undefined;
  const dateien = [matrix, ...(await bidsOf(matrix, bereich))];
  const orte = dateien.flatMap((one) => placesIn(one)).filter(({ name }) => name === own.name);
  return { name: own.name, range: own.range, orte, dateien, ids };
}

interface Ort extends Kriterienort {
  readonly name: string;
}

function placesIn(document: SourceDocument): readonly Ort[] {
  return dateiArtOf(document.uri) === 'angebote' ? placesInBids(document) : placesInMatrix(document);
}

function placesInMatrix(document: SourceDocument): readonly Ort[] {
  const base = dateiArtOf(document.uri) === 'projekt' ? ['wertung'] : [];
  const found: Ort[] = [];
  walk(document.nodeAt(base), ({ node, pfad }) => {
    const rolle = roleAt(pfad);
    const name = textOf(node);
    if (rolle !== undefined && name !== undefined)
      found.push({ name, range: node.range, rolle, geteilt: node.alias !== undefined });
  });
  return found;
}

function roleAt(pfad: SourcePath): Kriterienort['rolle'] | undefined {
  const [first] = pfad;
  const keys = pfad.filter((part) => typeof part === 'string').slice(1);
  if (first === 'kriterien' && keys.at(-1) === 'id')
    return keys.slice(0, -1).every((key) => key === 'unterkriterien') ? 'definition' : undefined;
  if (first === 'gleichstand' && pfad.length === 2) return 'verwendung';
  return first === 'korridor' && pfad[1] === 'entscheidet' ? 'verwendung' : undefined;
}

function placesInBids(document: SourceDocument): readonly Ort[] {
  const found: Ort[] = [];
  walk(document.root, ({ pfad, entry, node }) => {
    const [first, index, group] = pfad;
    const isName = group === 'noten' || group === 'begruendung';
    if (first !== 'angebote' || typeof index !== 'number' || !isName) return;
    if (entry !== undefined && pfad.length === 4)
      found.push({ name: entry.key, range: entry.keyRange, rolle: 'verwendung', geteilt: false });
    if (pfad.length === 3 && node.alias !== undefined && node.kind === 'map')
      for (const { key, keyRange } of node.entries.values())
        found.push({ name: key, range: keyRange, rolle: 'verwendung', geteilt: true });
  });
  return found;
}

async function matrixOf(
  document: SourceDocument,
  bereich: Arbeitsbereich,
): Promise<SourceDocument | undefined> {
  if (dateiArtOf(document.uri) !== 'angebote') return document;
  const verweis = readAngebote(document).verweis;
  const found = verweis === undefined ? undefined : await matrixFor(verweis, document.uri, bereich);
  return found === undefined || 'fehler' in found ? undefined : found.document;
}

async function bidsOf(matrix: SourceDocument, bereich: Arbeitsbereich): Promise<readonly SourceDocument[]> {
  const uris = (await bereich.wertungen()).filter((uri) => dateiArtOf(uri) === 'angebote');
  const found = await Promise.all(
    uris.map(async (uri) => {
      const document = await bereich.document(uri);
      const own = document === undefined ? undefined : await matrixOf(document, bereich);
      return own?.uri === matrix.uri ? document : undefined;
    }),
  );
  return found.flatMap((one) => one ?? []);
}

const MUSTER = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** A new name in the matrix and in all bids, or why it cannot be. */
export function renameKriterium(
  { name, orte, dateien, ids }: Kriterienname,
  neu: string,
): readonly Edit[] | { readonly grund: Text } {
  const builtIn = orte.some(({ range }) => range.uri.startsWith(BUILT_IN));
  if (builtIn) return { grund: grund.eingebaut(name) };
  const broken = dateien.find(
    ({ probleme, text }) => text.includes(name) && probleme.some(({ schwere }) => schwere === 'fehler'),
  );
  if (broken !== undefined) return { grund: grund.fehlerhaft(nameOf(broken.uri)) };
  const shared = orte.find(({ geteilt }) => geteilt);
  if (shared !== undefined)
    return { grund: grund.verweis(name, nameOf(shared.range.uri), toOrt(shared.range, '').zeile) };
  if (!MUSTER.test(neu) || isStufenwort(neu)) return { grund: grund.form(neu) };
  if (!isPlainText(neu)) return { grund: grund.yaml(neu) };
  if (neu === name) return [];
  if (ids.has(neu)) return { grund: grund.vergeben(neu) };
  return orte.map(({ range }) => ({ range, text: neu }));
}
