import {
  DATEI_SCHEMAS,
  dateiArtOf,
  type Problem,
  type SourceDocument,
  type SourceRange,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { hasFeel } from '../../modell/ausdruecke.ts';
import { readerFor } from '../completion/projekt.ts';
import type { Aktion } from './aktion.ts';
import { belegAktionen } from './beleg.ts';
import { allErsatz, ersatzAktionen } from './ersatz.ts';
import { gemeindeAktionen } from './gemeinde.ts';
import { geruestAktionen } from './geruest.ts';
import { pflichtfeldAktionen } from './pflichtfeld.ts';
import { befundAktionen } from './projekt.ts';
import { regelAktionen } from './regel.ts';

/** What can be changed at a place of a file. */
export function aktionenAt(
  document: SourceDocument,
  range: SourceRange,
  lage: Lage,
  /** Problems of the file that neither its report nor the rules hold. */
  weitere: readonly Problem[] = [],
): readonly Aktion[] {
  const { pruefung, sprache, fachgebiet } = lage;
  const art = dateiArtOf(document.uri) ?? '';
  const probleme = problemeIn(document, lage, weitere);
  const schema = art === 'projekt' ? fachgebiet?.schema : DATEI_SCHEMAS[art];
  const ersatz = ersatzAktionen(document, probleme, range, sprache);
  // What stands wrong at the cursor is mended first: what findings wait for there may follow from it.
  const stoert = ersatz.length > 0 && range.start.line === range.end.line;
  return [
    ...ersatz,
    ...gemeindeAktionen(document, probleme, range, lage),
    ...(schema === undefined ? [] : pflichtfeldAktionen(document, probleme, range, readerFor(schema), lage)),
    ...(art === 'projekt' ? geruestAktionen(document, probleme, range, lage) : []),
    ...(pruefung === undefined || stoert ? [] : befundAktionen(pruefung, range, sprache)),
    ...(hasFeel(document.uri)
      ? [...belegAktionen(document, probleme, range, lage), ...regelAktionen(document, probleme, range, lage)]
      : []),
    ...fixAllIn(document, lage, weitere),
  ];
}

/** What can be changed in a whole file without looking at it. */
export function fixAllIn(
  document: SourceDocument,
  lage: Lage,
  weitere: readonly Problem[] = [],
): readonly Aktion[] {
  const all = allErsatz(document, problemeIn(document, lage, weitere), lage.sprache);
  return all === undefined ? [] : [all];
}

function problemeIn(
  { uri }: SourceDocument,
  { pruefung, bestand }: Lage,
  weitere: readonly Problem[],
): readonly Problem[] {
  const found = pruefung?.bericht.probleme ?? bestand.probleme.filter(({ range }) => range.uri === uri);
  return [...found, ...weitere];
}
