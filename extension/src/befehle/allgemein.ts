import { commands, Disposable, window } from 'vscode';
import type { L10n } from '../l10n.ts';
import type { Verbindung } from '../verbindung/client.ts';

/** The walkthroughs, and a restart for the rare case that the server hangs. */
export function createAllgemeines(
  { restart, protokoll }: Verbindung,
  extensionId: string,
  l10n: L10n,
): Disposable {
  const openWalkthrough = (id: string) =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#${id}`, false);
  return Disposable.from(
    commands.registerCommand('baukasten.ersteSchritte', () => openWalkthrough('ersterWaermeplan')),
    commands.registerCommand('baukasten.ersteVergabe', () => openWalkthrough('ersteVergabe')),
    commands.registerCommand('baukasten.neuStarten', async () => {
      await restart();
      protokoll.info('restarted');
      void window.setStatusBarMessage(l10n.t('Baukasten has been restarted.'), 4000);
    }),
  );
}
