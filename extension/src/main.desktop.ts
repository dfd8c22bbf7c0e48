import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';
import type { Umgebung } from './verbindung/client.ts';

/** The server runs as a process of its own. On virtual file systems it asks the editor for every file. */
const DESKTOP: Umgebung = {
  dateizugriff: 'selbst',
  createClient: (serverUri, optionen) => {
    const aufruf = {
      module: Uri.joinPath(serverUri, 'server-node.js').fsPath,
      transport: TransportKind.stdio,
    };
    return new LanguageClient('baukasten', 'Baukasten', { run: aufruf, debug: aufruf }, optionen);
  },
};

export function activate(context: ExtensionContext): Promise<void> {
  return start(context, onDisk() ? DESKTOP : { ...DESKTOP, dateizugriff: 'client' });
}

function onDisk(): boolean {
  return (workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
}
