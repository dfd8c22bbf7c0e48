import { dateiArtOf } from '@baukasten/engine';
import { type CompletionList, type Connection, MarkupKind } from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { lastKnown, readFor } from '../arbeitsbereich/lage-fuer.ts';
import { completionAt } from '../features/completion/completion.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { isDokument, loadDokumente } from './dokumente.ts';
import { toCompletion, type VorschlagFaehigkeiten } from './to-completion.ts';
import { toRange } from './to-lsp.ts';

/** Requests about one place of one file. */
export function registerLanguage(
  connection: Connection,
  bereich: () => Promise<Arbeitsbereich>,
  kann: () => VorschlagFaehigkeiten,
): void {
  connection.onHover(async ({ textDocument, position }) => {
    const one = await bereich();
    const read = await readFor(one, textDocument.uri, 'jetzt', position);
    if (read === undefined) return null;
    const frage = { ...read, position };
    const hover = isDokument(textDocument.uri)
      ? await (await loadDokumente()).dokumentHover(frage, one)
      : hoverAt(frage);
    if (hover === undefined) return null;
    return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: toRange(hover.range) };
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList | null> => {
    const one = await bereich();
    const text = one.dokumente.textOf(uri);
    if (text === undefined || dateiArtOf(uri) === undefined) return null;
    const read = await lastKnown(one, uri, position);
    if (read === undefined) return null;
    const found = isDokument(uri)
      ? await (await loadDokumente()).vorschlaegeAt(text, position, read, one)
      : completionAt(text, position, read.document, read.lage, one.umgebung.heute());
    return found === undefined ? null : toCompletion(found, kann());
  });
}
