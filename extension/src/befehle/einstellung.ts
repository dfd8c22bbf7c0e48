import { ConfigurationTarget, workspace } from 'vscode';
import { planEinstellung } from './einstellung-plan.ts';

/** Writes where it has an effect: over the value that counts now, else for the open folder, without one for the user. */
export async function writeEinstellung(name: string, wert: unknown): Promise<void> {
  const einstellungen = workspace.getConfiguration('baukasten');
  const stand = einstellungen.inspect(name) ?? {};
  const plan = planEinstellung(stand, wert, workspace.workspaceFolders !== undefined);
  const ziel = plan.ziel === 'ordner' ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await einstellungen.update(name, plan.wert, ziel);
}

export function readEinstellung<T>(name: string, ersatz: T): T {
  return workspace.getConfiguration('baukasten').get<T>(name) ?? ersatz;
}
