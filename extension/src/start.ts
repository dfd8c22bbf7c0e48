import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { createAllgemeines } from './befehle/allgemein.ts';
import { createAusfuellen } from './befehle/ausfuellen.ts';
import { createNeuesProjekt } from './befehle/neues-projekt.ts';
import { createPruefen } from './befehle/pruefen.ts';
import { createStichtagWaehlen } from './befehle/stichtag.ts';
import { createVarianteWaehlen } from './befehle/variante.ts';
import { createZeigeBefunde } from './befehle/zeige-befunde.ts';
import { followBericht } from './bericht/aktueller-bericht.ts';
import { createEntwurf } from './entwurf/entwurf.ts';
import { createFaelle } from './faelle/faelle.ts';
import { type L10n, loadL10n } from './l10n.ts';
import { createPanel } from './panel/panel.ts';
import { createPflichten } from './pflichten/ansicht.ts';
import { createStatusleiste } from './statusleiste/statusleiste.ts';
import { connect, type Umgebung } from './verbindung/client.ts';
import { createWarum } from './warum/warum.ts';

/** Everything that the extension offers, on desktop and in browsers. Read this file first. */
export async function start(context: ExtensionContext, umgebung: Umgebung): Promise<void> {
  const { extensionUri, extension, subscriptions } = context;
  const l10n = await loadL10n(extensionUri);
  const verbindung = await connect(extensionUri, umgebung, l10n);
  const aktuell = followBericht(verbindung);
  subscriptions.push(
    verbindung.client,
    verbindung.protokoll,
    aktuell,
    createStatusleiste(aktuell, l10n),
    createPflichten(aktuell, l10n),
    createPanel(extensionUri, aktuell, l10n),
    createWarum(verbindung, aktuell, l10n),
    createEntwurf(verbindung, aktuell, l10n),
    createPruefen(aktuell, l10n),
    createStichtagWaehlen(aktuell, l10n),
    createVarianteWaehlen(verbindung, aktuell, l10n),
    createNeuesProjekt(verbindung, l10n),
    createZeigeBefunde(verbindung, l10n),
    createAusfuellen(),
    createFaelle(verbindung, l10n),
    createAllgemeines(verbindung, extension.id, l10n),
    // Local rules are applied from the moment that the folder is trusted.
    workspace.onDidGrantWorkspaceTrust(() => {
      verbindung.restart().catch((fehler: unknown) => verbindung.protokoll.error(String(fehler)));
    }),
    workspace.onDidChangeConfiguration((aenderung) => {
      if (aenderung.affectsConfiguration('baukasten.sprache')) void offerReload(l10n);
    }),
  );
}

async function offerReload({ t }: L10n): Promise<void> {
  const neuLaden = t('Reload window');
  const wahl = await window.showInformationMessage(
    t('The language changes when the window is reloaded.'),
    neuLaden,
  );
  if (wahl === neuLaden) await commands.executeCommand('workbench.action.reloadWindow');
}
