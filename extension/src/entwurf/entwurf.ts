import { BEFEHL, type EntwurfErgebnis, METHODE } from '@baukasten/language-server/protokoll';
import { commands, Disposable, Uri, window } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import type { L10n } from '../l10n.ts';
import { createMitlaufendeSeite } from '../seite/mitlaufende-seite.ts';
import type { Verbindung } from '../verbindung/client.ts';

const SCHEMA = 'baukasten-textentwurf';

/** The documents that follow from a project, as a page of Markdown beside it that follows the file. */
export function createEntwurf({ ask }: Verbindung, aktuell: AktuellerBericht, l10n: L10n): Disposable {
  const seite = createMitlaufendeSeite(SCHEMA, aktuell, async ({ query }) => {
    const ergebnis = await ask<EntwurfErgebnis>(METHODE.entwurf, { uri: query });
    return ergebnis?.markdown ?? l10n.t('No documents follow from this project.');
  });
  // A code lens names the project, the palette means the one edited last.
  const befehl = commands.registerCommand(BEFEHL.entwurf, async (projekt?: unknown) => {
    const uri = typeof projekt === 'string' ? projekt : aktuell.uri?.toString();
    if (uri === undefined)
      await window.showInformationMessage(l10n.t('Open a project file (*.projekt.yaml) first.'));
    else await seite.show(addressOf(uri, l10n));
  });
  return Disposable.from(seite, befehl);
}

function addressOf(projekt: string, l10n: L10n): Uri {
  const name = (Uri.parse(projekt).path.split('/').at(-1) ?? '').replace(/\.projekt\.ya?ml$/i, '');
  return Uri.from({ scheme: SCHEMA, path: `/${l10n.t('Draft {0}', name)}.md`, query: projekt });
}
