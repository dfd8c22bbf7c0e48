import { commands, type Disposable, window } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import { ergebnisOf, problemeSatz } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';

/** Says the result in one sentence; the findings stand in the file already. */
export function createPruefen(aktuell: AktuellerBericht, l10n: L10n): Disposable {
  return commands.registerCommand('baukasten.pruefen', async () => {
    const bericht = await aktuell.load();
    if (bericht === undefined) {
      void window.showInformationMessage(l10n.t('Open a project file (*.projekt.yaml) first.'));
      return;
    }
    const { zusammenfassung, gemeinde, stand } = bericht;
    const { verletzt, offen, anstehend } = zusammenfassung.nachUrteil;
    const { satz, warnung } = ergebnisOf(l10n, bericht);
    const saetze = [satz];
    if (stand !== 'ungeprueft') {
      saetze.push(l10n.t('{0} violated · {1} open · {2} coming up', verletzt, offen, anstehend));
      if (bericht.probleme.length > 0) saetze.push(problemeSatz(l10n, bericht.probleme.length));
      if (warnung !== undefined) saetze.push(warnung);
    }
    const show = stand === 'geprueft' ? window.showInformationMessage : window.showWarningMessage;
    const [oeffnen, probleme] = [l10n.t('Open the report'), l10n.t('Show problems')];
    const wahl = await show(
      `${gemeinde === undefined ? '' : `${gemeinde}: `}${saetze.join(' · ')}`,
      oeffnen,
      probleme,
    );
    if (wahl === oeffnen) await commands.executeCommand('baukasten.berichtOeffnen');
    if (wahl === probleme) await commands.executeCommand('workbench.actions.view.problems');
  });
}
