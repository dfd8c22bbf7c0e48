import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../server/start.ts';
import { clientFiles } from '../worker/client-files.ts';
import { createNodeUmgebung, type NodeTeile } from './umgebung.ts';

/** Serves a client over standard input and output; ends the process when the client goes. */
export function serveStdio(teile: NodeTeile): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  // One answer that fails must not end all others.
  process.on('unhandledRejection', (error) => connection.console.error(String(error)));
  startServer(connection, (client, { dateizugriff }) => {
    const umgebung = createNodeUmgebung(teile);
    return dateizugriff === 'client' ? { ...umgebung, dateien: clientFiles(client) } : umgebung;
  });
}
