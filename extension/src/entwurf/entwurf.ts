import { BEFEHL, type EntwurfErgebnis, METHODE } from '@baukasten/language-server/protokoll';
import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import { onQuiet } from '../bericht/verzoegert.ts';
import type { L10n } from '../l10n.ts';
import type { Verbindung } from '../verbindung/client.ts';

const SCHEMA = 'baukasten-textentwurf';
const RUHE = 400;

/** The documents that follow from a project, as a page of Markdown beside it that follows the file. */
export function createEntwurf({ ask }: Verbindung, aktuell: AktuellerBericht, l10n: L10n): Disposable {
  const geaendert = new EventEmitter<Uri>();
  const gezeigt = new Set<string>();
  const abos = [
    geaendert,
    workspace.registerTextDocumentContentProvider(SCHEMA, {
      onDidChange: geaendert.event,
      provideTextDocumentContent: async ({ query }) => {
        const ergebnis = await ask<EntwurfErgebnis>(METHODE.entwurf, { uri: query });
        return ergebnis?.markdown ?? l10n.t('No documents follow from this project.');
      },
    }),
    workspace.onDidCloseTextDocument(({ uri }) => gezeigt.delete(uri.toString())),
    onQuiet(aktuell.onDidChange, RUHE, () => {
      for (const adresse of gezeigt) geaendert.fire(Uri.parse(adresse));
    }),
    // A code lens names the project, the palette means the one edited last.
    commands.registerCommand(BEFEHL.entwurf, async (projekt?: unknown) => {
      const uri = typeof projekt === 'string' ? projekt : aktuell.uri?.toString();
      if (uri === undefined) {
        await window.showInformationMessage(l10n.t('Open a project file (*.projekt.yaml) first.'));
        return;
      }
      const adresse = addressOf(uri, l10n);
      gezeigt.add(adresse.toString());
      geaendert.fire(adresse);
      await commands.executeCommand('markdown.showPreviewToSide', adresse);
    }),
  ];
  return {
    dispose: () => {
      for (const abo of abos) abo.dispose();
    },
  };
}

function addressOf(projekt: string, l10n: L10n): Uri {
  const name = (Uri.parse(projekt).path.split('/').at(-1) ?? '').replace(/\.projekt\.yaml$/, '');
  return Uri.from({ scheme: SCHEMA, path: `/${l10n.t('Draft {0}', name)}.md`, query: projekt });
}
