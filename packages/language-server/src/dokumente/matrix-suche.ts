import {
  collectVorlagen,
  type GefundeneMatrix,
  isVorlagendatei,
  missingMatrix,
  readMatrixIn,
  type Text,
  targetOf,
  type Verweis,
  type Vorlagen,
} from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { builtInRules } from '../arbeitsbereich/bestaende.ts';
import { parentOf, resolveUri } from '../text/uri.ts';

/** The templates of matrices, built-in and in the folders that the settings name. */
export async function vorlagenFor(uri: string, bereich: Arbeitsbereich): Promise<Vorlagen> {
  const [eingebaut, own, { dateien }] = await Promise.all([
    builtInRules(bereich.umgebung),
    bereich.vorlagen(uri),
    bereich.bestaende.forProjects(uri),
  ]);
  const wanted = <T extends { readonly pfad: string }>(all: readonly T[]) =>
    all.filter(({ pfad }) => isVorlagendatei(pfad));
  return collectVorlagen(wanted(eingebaut), [...own, ...wanted(dateien)]);
}

/** The matrix that bids name, read as it stands in the editor; or why there is none. */
export async function matrixFor(
  { ziel }: Verweis,
  uri: string,
  bereich: Arbeitsbereich,
): Promise<GefundeneMatrix | { readonly fehler: Text }> {
  const found = targetOf(ziel, await vorlagenFor(uri, bereich));
  if (found.art === 'unbekannt') return { fehler: found.text };
  if (found.art === 'vorlage') return readMatrixIn(found.document);
  const document = await bereich.document(resolveUri(parentOf(uri), found.pfad));
  return document === undefined ? { fehler: missingMatrix(ziel) } : readMatrixIn(document);
}
