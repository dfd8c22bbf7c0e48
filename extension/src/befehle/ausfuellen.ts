import { BEFEHL, type Bereich } from '@baukasten/language-server/protokoll';
import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';

/** Selects what stands in the place of an answer, so that the next key writes over it. */
export function createAusfuellen(): Disposable {
  return commands.registerCommand(BEFEHL.ausfuellen, async (uri: string, { start, end }: Bereich) => {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const offen = window.visibleTextEditors.find((editor) => editor.document === document);
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(document, {
      ...(offen?.viewColumn === undefined ? {} : { viewColumn: offen.viewColumn }),
      selection,
    });
  });
}
