import { Uri, window, workspace } from 'vscode';
import type { L10n } from '../l10n.ts';

/** In the open folder under the first free name; without a folder as an unsaved file. Never overwrites. */
export async function createDatei(dateiname: string, text: string, l10n: L10n): Promise<void> {
  const ordner = await chooseOrdner(l10n);
  if (ordner === undefined) {
    const document = await workspace.openTextDocument({ content: text, language: 'baukasten-yaml' });
    await window.showTextDocument(document);
    return;
  }
  const uri = await firstFree(ordner, dateiname);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await window.showTextDocument(await workspace.openTextDocument(uri));
}

async function chooseOrdner(l10n: L10n): Promise<Uri | undefined> {
  const ordner = workspace.workspaceFolders ?? [];
  if (ordner.length < 2) return ordner[0]?.uri;
  const wahl = await window.showWorkspaceFolderPick({ placeHolder: l10n.t('Folder for the new project') });
  return wahl?.uri;
}

/** `stadt.projekt.yaml`, `stadt-2.projekt.yaml`, … */
async function firstFree(ordner: Uri, dateiname: string): Promise<Uri> {
  const [, stamm = dateiname, endung = ''] = /^(.*?)(\.[a-z]+\.yaml)$/.exec(dateiname) ?? [];
  for (let nummer = 1; ; nummer++) {
    const uri = Uri.joinPath(ordner, nummer === 1 ? dateiname : `${stamm}-${nummer}${endung}`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
