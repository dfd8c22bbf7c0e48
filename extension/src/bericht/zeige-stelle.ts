import { Range, Selection, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { Ort } from './bericht.ts';
import { toRange } from './positions.ts';

/** Opens the file beside what the user looks at and puts the cursor on the place. */
export async function showStelle(uri: Uri, ort: Ort | Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const offen = window.visibleTextEditors.find((editor) => editor.document === document);
  const range = document.validateRange(ort instanceof Range ? ort : toRange(ort));
  const editor = await window.showTextDocument(document, offen?.viewColumn ?? ViewColumn.One);
  // Only its beginning: a whole section selected would be overwritten by the next key.
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
