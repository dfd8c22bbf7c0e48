import { Position, Uri, window, workspace } from 'vscode';
import type { L10n } from '../l10n.ts';

/** In the open folder under the first free name; without a folder as an unsaved file. Never overwrites. */
export async function createDatei(dateiname: string, text: string, l10n: L10n): Promise<void> {
  const ordner = await chooseOrdner(l10n);
  if (ordner === undefined) return createUnsaved(dateiname, text);
  const uri = await firstFree(dateiname, (name) => Uri.joinPath(ordner, name), exists);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await window.showTextDocument(await workspace.openTextDocument(uri));
}

/** Under its name, because files are served by their names. */
async function createUnsaved(dateiname: string, text: string): Promise<void> {
  const isOpen = async (uri: Uri) =>
    workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
  const uri = await firstFree(dateiname, (name) => Uri.from({ scheme: 'untitled', path: name }), isOpen);
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  await editor.edit((edit) => edit.insert(new Position(0, 0), text));
}

async function chooseOrdner(l10n: L10n): Promise<Uri | undefined> {
  const ordner = workspace.workspaceFolders ?? [];
  if (ordner.length < 2) return ordner[0]?.uri;
  const wahl = await window.showWorkspaceFolderPick({ placeHolder: l10n.t('Folder for the new project') });
  return wahl?.uri;
}

/** `stadt.projekt.yaml`, `stadt-2.projekt.yaml`, … */
async function firstFree(
  dateiname: string,
  uriOf: (name: string) => Uri,
  isTaken: (uri: Uri) => Promise<boolean>,
): Promise<Uri> {
  const [, stamm = dateiname, endung = ''] = /^(.*?)(\.[a-z]+\.yaml)$/.exec(dateiname) ?? [];
  for (let nummer = 1; ; nummer++) {
    const uri = uriOf(nummer === 1 ? dateiname : `${stamm}-${nummer}${endung}`);
    if (!(await isTaken(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
