import { commands, type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import { onQuiet } from '../bericht/verzoegert.ts';

const RUHE = 400;

/** Pages of Markdown under a scheme of our own, shown beside the file that they follow. */
export interface MitlaufendeSeite extends Disposable {
  show(adresse: Uri): Promise<void>;
}

/** `render`: the page of an address as it is now; asked again when the report changes and when it is shown. */
export function createMitlaufendeSeite(
  schema: string,
  aktuell: AktuellerBericht,
  render: (adresse: Uri) => Promise<string>,
): MitlaufendeSeite {
  const geaendert = new EventEmitter<Uri>();
  const gezeigt = new Set<string>();
  const abos = [
    geaendert,
    workspace.registerTextDocumentContentProvider(schema, {
      onDidChange: geaendert.event,
      provideTextDocumentContent: render,
    }),
    workspace.onDidCloseTextDocument(({ uri }) => gezeigt.delete(uri.toString())),
    onQuiet(aktuell.onDidChange, RUHE, () => {
      for (const adresse of gezeigt) geaendert.fire(Uri.parse(adresse));
    }),
  ];
  return {
    show: async (adresse) => {
      gezeigt.add(adresse.toString());
      geaendert.fire(adresse);
      await commands.executeCommand('markdown.showPreviewToSide', adresse);
    },
    dispose: () => {
      for (const abo of abos) abo.dispose();
    },
  };
}
