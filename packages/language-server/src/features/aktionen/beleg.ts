import type { Problem, SourceDocument, SourceRange } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { type Edit, eolOf, insertEntry } from '../../modell/edits.ts';
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
 * What a rule file must say of its source, at its top: gaps that the check goes on to report, and the lowest grade, with
 * which nothing becomes an error.
 */
export function belegAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  { sprache }: Lage,
): readonly Aktion[] {
  return probleme.flatMap(({ code, hilfe, range: place }): readonly Aktion[] => {
    if (hilfe?.art !== 'beleg' || place.uri !== document.uri || !touches(place, range)) return [];
    return hilfe.fehlt.flatMap((name): readonly Aktion[] => {
      const wert = WERTE[name];
      if (wert === undefined || document.nodeAt([name]) !== undefined) return [];
      const edit = headEdit(document, name, wert);
      const titel = aktionTexte.eintragen(name, wert)[sprache];
      return edit === undefined ? [] : [{ titel, art: 'quickfix', code, edits: [edit] }];
    });
  });
}

function headEdit(document: SourceDocument, key: string, wert: string): Edit | undefined {
  const [first] = LISTEN.flatMap((name) => document.keyRangeOf([name]) ?? []).sort(
    (a, b) => a.start.line - b.start.line,
  );
  if (first === undefined || first.start.character > 0) return insertEntry(document, [], { key, wert });
  return { range: { ...first, end: first.start }, text: `${key}: ${wert}${eolOf(document)}` };
}
