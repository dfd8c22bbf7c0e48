import { Uri } from 'vscode';
import type { Umgebung } from './client.ts';

/** In a browser the server is a worker; it has no disk. */
export const BROWSER: Umgebung = {
  dateizugriff: () => 'client',
  createClient: async (serverUri, optionen) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
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
