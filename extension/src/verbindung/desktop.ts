import { Uri, workspace } from 'vscode';
import type { Umgebung } from './client.ts';

/** The server runs as a process of its own. On virtual file systems it asks the editor for every file. */
export const DESKTOP: Umgebung = {
  dateizugriff: () => (onDisk() ? 'selbst' : 'client'),
  createClient: async (serverUri, optionen) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const aufruf = {
      module: Uri.joinPath(serverUri, 'server-node.js').fsPath,
      transport: TransportKind.stdio,
    };
    return new LanguageClient('baukasten', 'Baukasten', { run: aufruf, debug: aufruf }, optionen);
  },
};

function onDisk(): boolean {
  return (workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
}
