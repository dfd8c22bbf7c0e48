import { Range, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { Ort } from './bericht.ts';
import { toRange } from './positions.ts';

/** Opens the file beside what the user looks at and puts the cursor on the place. */
export async function showStelle(uri: Uri, ort: Ort): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const offen = window.visibleTextEditors.find((editor) => editor.document === document);
  const { start } = document.validateRange(toRange(ort));
  // Only its beginning: a whole section selected would be overwritten by the next key.
  const selection = new Range(start, start);
  await window.showTextDocument(document, { viewColumn: offen?.viewColumn ?? ViewColumn.One, selection });
}
