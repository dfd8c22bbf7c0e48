import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';
import type { Umgebung } from './verbindung/client.ts';

/** In a browser the server is a worker; it has no disk. */
const BROWSER: Umgebung = {
  dateizugriff: 'client',
  createClient: (serverUri, optionen) => {
    // A function, so that a restart gets a worker of its own; its ends, because the editor's own `Worker` is none by name.
    const server = async () => {
      const worker = new Worker(Uri.joinPath(serverUri, 'server-worker.js').toString(true));
      // Where the parts lie that it loads: it cannot know.
      worker.postMessage(serverUri.toString(true));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('baukasten', 'Baukasten', server, optionen);
  },
};

export function activate(context: ExtensionContext): Promise<void> {
  return start(context, BROWSER);
}
