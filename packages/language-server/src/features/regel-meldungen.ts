import type { SourceDocument, Sprache } from '@baukasten/engine';
import type { Bestand } from '../arbeitsbereich/bestaende.ts';
import type { Meldung } from './meldung.ts';
import { problemMeldung } from './projekt-meldungen.ts';

/** What is wrong with a rule file, alone and together with the others. */
export function regelMeldungen(
  document: SourceDocument,
  bestand: Bestand,
  sprache: Sprache,
): readonly Meldung[] {
  const own = bestand.probleme.filter(({ range }) => range.uri === document.uri);
  const read = bestand.dateien.some((datei) => datei.document.uri === document.uri);
  const probleme = read ? own : document.probleme;
  return probleme.map((one) => problemMeldung(one, document.uri, sprache));
}
