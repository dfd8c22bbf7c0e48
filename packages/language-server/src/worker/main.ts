import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../server/start.ts';
import { createWorkerUmgebung } from './umgebung.ts';

declare const BAUKASTEN_VERSION: string;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** Serves the client on the other side of this worker. */
export function serve(): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, (client) => createWorkerUmgebung(client, BAUKASTEN_VERSION));
}
