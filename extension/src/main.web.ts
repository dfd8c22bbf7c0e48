import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';
import type { Umgebung } from './verbindung/client.ts';

/** In a browser the server is a worker; it has no disk. */
const BROWSER: Umgebung = {
  dateizugriff: 'client',
  createClient: (serverUri, optionen) => {
    // A function, so that a restart gets a worker of its own.
    const server = async () => new Worker(Uri.joinPath(serverUri, 'server-worker.js').toString(true));
    return new LanguageClient('baukasten', 'Baukasten', server, optionen);
  },
};

export function activate(context: ExtensionContext): Promise<void> {
  return start(context, BROWSER);
}
