import type { Problem, SourceDocument, SourceRange } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { type Edit, type Eintrag, eolOf, insertEntry } from '../../modell/edits.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { aktionTexte } from './texte.ts';

/** Where the entries of a rule file begin: what holds for all of them stands above. */
const LISTEN = [
  'parameter',
  'groessen',
  'anforderungen',
  'erleichterungen',
  'aendert',
  'entfaellt',
  'ergaenzt',
];

const WERTE: Readonly<Record<string, string>> = {
  quelle: '"[Quelle eintragen]"',
  stand: '"[Tag eintragen]"',
  sicherheit: 'U',
};

/**
 * What a rule must say of its source: gaps that the check goes on to report, and the lowest grade, with which nothing
 * becomes an error. A source belongs to its entry; day and grade stand at the top, for all entries.
 */
export function belegAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  { sprache }: Lage,
): readonly Aktion[] {
  const all = probleme.flatMap(({ code, hilfe, range: place }): readonly Aktion[] => {
    if (hilfe?.art !== 'beleg' || place.uri !== document.uri || !touches(place, range)) return [];
    return hilfe.fehlt.flatMap((name): readonly Aktion[] => {
      const wert = WERTE[name];
      const pfad = name === 'quelle' ? document.pathAt(place.start) : [];
      if (wert === undefined || document.keyRangeOf([...pfad, name]) !== undefined) return [];
      const eintrag = { key: name, wert };
      const edit = pfad.length > 0 ? insertEntry(document, pfad, eintrag) : headEdit(document, eintrag);
      const titel = aktionTexte.eintragen(name, wert)[sprache];
      return edit === undefined ? [] : [{ titel, art: 'quickfix', code, edits: [edit] }];
    });
  });
  // What stands at the top is missing once, however many entries miss it.
  return [...new Map(all.map((one) => [JSON.stringify(one.edits), one])).values()];
}

function headEdit(document: SourceDocument, eintrag: Eintrag): Edit | undefined {
  const [first] = LISTEN.flatMap((name) => document.keyRangeOf([name]) ?? []).sort(
    (a, b) => a.start.line - b.start.line,
  );
  if (first === undefined || first.start.character > 0) return insertEntry(document, [], eintrag);
  return { range: { ...first, end: first.start }, text: `${eintrag.key}: ${eintrag.wert}${eolOf(document)}` };
}
