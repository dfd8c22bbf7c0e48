import { type Connection, MarkupKind } from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { readFor } from '../arbeitsbereich/lage-fuer.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { toRange } from './to-lsp.ts';

/** Requests about one place of one file. */
export function registerLanguage(connection: Connection, bereich: () => Promise<Arbeitsbereich>): void {
  connection.onHover(async ({ textDocument, position }) => {
    const read = await readFor(await bereich(), textDocument.uri, 'jetzt');
    const hover = read === undefined ? undefined : hoverAt({ ...read, position });
    if (hover === undefined) return null;
    return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: toRange(hover.range) };
  });
}
