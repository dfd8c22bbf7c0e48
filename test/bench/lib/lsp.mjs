import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

/** One language server process with the client side of its connection, as an editor without pull diagnostics has it. */
export async function startServer({ argumente, ordner, einstellungen = {} }) {
  const start = performance.now();
  const prozess = spawn(process.execPath, argumente, { stdio: ['pipe', 'pipe', 'ignore'] });
  const verbindung = createMessageConnection(
    new StreamMessageReader(prozess.stdout),
    new StreamMessageWriter(prozess.stdin),
  );
  const wartende = new Set();
  verbindung.onNotification('textDocument/publishDiagnostics', (params) => {
    for (const passt of [...wartende]) passt(params);
  });
  verbindung.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section = '' }) => einstellungen[section] ?? null),
  );
  verbindung.onRequest('client/registerCapability', () => null);
  verbindung.listen();
  await verbindung.sendRequest('initialize', {
    processId: process.pid,
    rootUri: ordner,
    workspaceFolders: [{ uri: ordner, name: 'bench' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: { relatedInformation: true },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
    initializationOptions: {},
  });
  const bereit = performance.now() - start;
  await verbindung.sendNotification('initialized', {});
  await verbindung.sendNotification('workspace/didChangeConfiguration', { settings: einstellungen });
  return {
    bereit,
    request: (methode, params) => verbindung.sendRequest(methode, params),
    notify: (methode, params) => verbindung.sendNotification(methode, params),
    /** The next diagnostics of a file that pass. */
    diagnostics: (uri, passt) =>
      new Promise((resolve, reject) => {
        const frist = setTimeout(() => reject(new Error(`${argumente[0]}: no diagnostics`)), 120_000);
        const pruefe = (params) => {
          if (params.uri !== uri || !passt(params.diagnostics)) return;
          clearTimeout(frist);
          wartende.delete(pruefe);
          resolve(params.diagnostics);
        };
        wartende.add(pruefe);
      }),
    /** Largest resident memory so far in MB; undefined where the system does not say. */
    speicherMb: () => {
      try {
        const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${prozess.pid}/status`, 'utf8')) ?? [];
        return kb === undefined ? undefined : Number(kb) / 1024;
      } catch {
        return undefined;
      }
    },
    stop: () => {
      verbindung.dispose();
      prozess.kill('SIGKILL');
    },
  };
}
