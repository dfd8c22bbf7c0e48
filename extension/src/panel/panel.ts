import { BEFEHL } from '@baukasten/language-server/protokoll';
import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type AktuellerBericht, isProjekt } from '../bericht/aktueller-bericht.ts';
import type { Bericht } from '../bericht/bericht.ts';
import { onQuiet } from '../bericht/verzoegert.ts';
import { ergebnisOf } from '../bericht/worte.ts';
import { showStelle } from '../bericht/zeige-stelle.ts';
import type { L10n } from '../l10n.ts';
import type { AnSeite, VonSeite } from './nachrichten.ts';
import { renderSeite } from './seite.ts';
import { worteFor } from './worte.ts';

const ART = 'baukasten.bericht';
const RUHE = 250;

/** One panel with the whole report of the current project; it follows file, Stichtag and variants. */
export function createPanel(extensionUri: Uri, aktuell: AktuellerBericht, l10n: L10n): Disposable {
  let offen: WebviewPanel | undefined;
  /** What the page shows: it is drawn anew only for another report, never under the reader's hands. */
  let gezeigt: Bericht | undefined;
  const optionen = {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')],
  };
  const update = async (): Promise<void> => {
    const panel = offen;
    if (panel?.visible !== true) return;
    const bericht = await aktuell.load();
    if (bericht !== undefined && bericht === gezeigt) return;
    gezeigt = bericht;
    const nachricht = toNachricht(bericht, l10n);
    const gemeinde = nachricht.art === 'bericht' ? nachricht.bericht.gemeinde : undefined;
    panel.title = gemeinde === undefined ? l10n.t('Report') : `${l10n.t('Report')}: ${gemeinde}`;
    await panel.webview.postMessage(nachricht);
  };
  /** A page that was hidden starts empty. */
  const redraw = (): Promise<void> => {
    gezeigt = undefined;
    return update();
  };
  const adopt = (panel: WebviewPanel): void => {
    offen = panel;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'icons', 'datei-hell.svg'),
      dark: Uri.joinPath(extensionUri, 'icons', 'datei-dunkel.svg'),
    };
    panel.webview.options = optionen;
    panel.webview.onDidReceiveMessage((nachricht: VonSeite) => answer(nachricht, aktuell, redraw));
    panel.onDidChangeViewState(() => void update());
    panel.onDidDispose(() => {
      offen = undefined;
    });
    panel.webview.html = renderSeite(panel.webview, extensionUri, l10n.sprache, {
      titel: l10n.t('Report'),
      warten: l10n.t('The project is being checked …'),
    });
  };
  const open = (uri?: unknown): void => {
    if (typeof uri === 'string') aktuell.choose(Uri.parse(uri));
    else if (uri instanceof Uri && isProjekt(uri)) aktuell.choose(uri);
    if (offen !== undefined) {
      offen.reveal(undefined, true);
      void update();
      return;
    }
    const ort = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    adopt(window.createWebviewPanel(ART, l10n.t('Report'), ort, optionen));
  };
  return Disposable.from(
    commands.registerCommand(BEFEHL.berichtOeffnen, open),
    window.registerWebviewPanelSerializer(ART, { deserializeWebviewPanel: async (panel) => adopt(panel) }),
    onQuiet(aktuell.onDidChange, RUHE, () => void update()),
    new Disposable(() => offen?.dispose()),
  );
}

async function answer(
  nachricht: VonSeite,
  aktuell: AktuellerBericht,
  update: () => Promise<void>,
): Promise<void> {
  const { uri } = aktuell;
  if (nachricht.art === 'bereit') await update();
  else if (uri === undefined) return;
  else if (nachricht.art === 'stelle') await showStelle(uri, nachricht.ort);
  else {
    const { kennung, element, nummer } = nachricht;
    await commands.executeCommand(BEFEHL.warum, uri.toString(), kennung, element, nummer);
  }
}

function toNachricht(bericht: Bericht | undefined, l10n: L10n): AnSeite {
  if (bericht === undefined)
    return { art: 'leer', text: l10n.t('Open a project file (*.projekt.yaml) first.') };
  const ergebnis = ergebnisOf(l10n, bericht);
  return { art: 'bericht', bericht, ergebnis, sprache: l10n.sprache, worte: worteFor(l10n) };
}
