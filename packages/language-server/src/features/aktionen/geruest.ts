import { type Problem, projektText, type SourceDocument, type SourceRange } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { atEnd, type Edit, eolOf, isFlow } from '../../modell/edits.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { setValue } from './projekt.ts';
import { aktionTexte } from './texte.ts';

/** For a project without topic: its line, and where nothing stands yet all sections of each topic. */
export function geruestAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  { bestand, sprache }: Lage,
): readonly Aktion[] {
  const found = probleme.find(({ code }) => code === 'datei-leer' || code === 'fachgebiet-unbekannt');
  if (found === undefined || (found.code !== 'datei-leer' && !touches(found.range, range))) return [];
  return Object.values(bestand.katalog.fachgebiete).flatMap((fachgebiet): readonly Aktion[] => {
    const empty = found.code === 'datei-leer';
    // The replacement of a mistyped name does the same.
    if (found.ersatz === fachgebiet.id) return [];
    const edit = empty
      ? atEnd(document, projektText(fachgebiet, undefined).trimEnd())
      : topicLine(document, fachgebiet.id);
    const titel = empty
      ? aktionTexte.geruest(fachgebiet.titel)
      : aktionTexte.eintragen('projekt', fachgebiet.id);
    return edit === undefined
      ? []
      : [{ titel: titel[sprache], art: 'quickfix', code: found.code, edits: [edit] }];
  });
}

/** At the top where that is a line of its own; a topic that is written is replaced. */
function topicLine(document: SourceDocument, id: string): Edit | undefined {
  const { root, uri, bom } = document;
  const first = root?.kind === 'map' && !isFlow(document, root) ? [...root.entries.values()][0] : undefined;
  const start = first?.keyRange.start;
  const isAtMargin = start !== undefined && start.character === (bom && start.line === 0 ? 1 : 0);
  if (document.nodeAt(['projekt']) !== undefined || !isAtMargin) return setValue(document, ['projekt'], id);
  return { range: { uri, start, end: start }, text: `projekt: ${id}${eolOf(document)}` };
}
