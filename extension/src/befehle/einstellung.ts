import { ConfigurationTarget, workspace } from 'vscode';

/** Writes where the value stands already, else for the open folder, without one for the user. */
export async function writeEinstellung(name: string, wert: unknown): Promise<void> {
  const einstellungen = workspace.getConfiguration('baukasten');
  const stand = einstellungen.inspect(name);
  const imOrdner = workspace.workspaceFolders !== undefined && stand?.globalValue === undefined;
  const ziel = imOrdner ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await einstellungen.update(name, wert, ziel);
}

export function readEinstellung<T>(name: string, ersatz: T): T {
  return workspace.getConfiguration('baukasten').get<T>(name) ?? ersatz;
}
