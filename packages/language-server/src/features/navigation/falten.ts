import type { SourceDocument, SourceRange } from '@baukasten/engine';
import { walk } from '../../modell/lauf.ts';

export interface Faltung {
  readonly von: number;
  readonly bis: number;
  readonly art: 'region' | 'kommentar';
}

/** Blocks below a key or a dash, and runs of comment lines. */
export function faltungenOf(document: SourceDocument): readonly Faltung[] {
  const found = new Map<number, Faltung>();
  const add = (von: number, range: SourceRange): void => {
    const bis = range.end.character === 0 ? range.end.line - 1 : range.end.line;
    const known = found.get(von);
    if (bis > von && (known === undefined || known.bis < bis)) found.set(von, { von, bis, art: 'region' });
  };
  walk(document.root, ({ node, pfad, entry }) => {
    if (pfad.length === 0 || node.alias !== undefined) return;
    add((entry?.keyRange ?? node.range).start.line, node.range);
  });
  return [...[...found.values()].sort((a, b) => a.von - b.von), ...comments(document)];
}

function comments({ text }: SourceDocument): readonly Faltung[] {
  const lines = text.split(/\r\n|\r|\n/);
  const found: Faltung[] = [];
  let von: number | undefined;
  for (const [line, content] of [...lines, ''].entries()) {
    const isComment = content.trimStart().startsWith('#');
    if (isComment) von ??= line;
    else {
      if (von !== undefined && line - 1 > von) found.push({ von, bis: line - 1, art: 'kommentar' });
      von = undefined;
    }
  }
  return found;
}
