import { type Uri, workspace } from 'vscode';

/** Where files lie that people edit: the disk, new files, and the file systems of the open folders. */
export function bediente(): ReadonlySet<string> {
  const ordner = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return new Set(['file', 'untitled', ...ordner]);
}

/** Not the older versions of a file that a diff shows: nobody works on them. */
export function isBedient({ scheme }: Uri): boolean {
  return bediente().has(scheme);
}
