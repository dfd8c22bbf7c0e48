import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
} from 'vscode-jsonrpc/node';

const DIST = fileURLToPath(new URL('../../packages/language-server/dist/', import.meta.url));
const SERVER = `${DIST}server-worker.js`;
if (!existsSync(SERVER)) throw new Error('This test needs the built server: npm run build.');

/** What a browser's worker has: a port under the name `self`, and nothing of Node. */
const BROWSER = `
  const { parentPort } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { runInNewContext } = require('node:vm');
  const self = { postMessage: (data) => parentPort.postMessage(data), addEventListener: () => undefined };
  parentPort.on('message', (data) => self.onmessage({ data }));
  const world = { self, setTimeout, clearTimeout, TextDecoder, TextEncoder, URLSearchParams, URL, console, queueMicrotask, MessageChannel };
  runInNewContext(readFileSync(${JSON.stringify(SERVER)}, 'utf8'), world);`;

class PortReader extends AbstractMessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  listen(callback: DataCallback) {
    const receive = (data: Message) => callback(data);
    this.#worker.on('message', receive);
    return { dispose: () => void this.#worker.off('message', receive) };
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }
  end(): void {}
}

let verbindung: MessageConnection;
let worker: Worker;
const dateien: Record<string, string> = {
  'a.projekt.yaml': 'projekt: waermeplanung\ngemeinde: { ags: 12067481 }\nstand_der_planung: beschluss\n',
};
const WURZEL = 'vscode-vfs://github/stadt/plan';

beforeAll(async () => {
  worker = new Worker(BROWSER, { eval: true });
  verbindung = createMessageConnection(new PortReader(worker), new PortWriter(worker));
  verbindung.onRequest((methode, params) => {
    const { name = '', uri = '' } = (params ?? {}) as { name?: string; uri?: string };
    if (methode === 'baukasten/ressource') return readFileSync(`${DIST}${name}`, 'utf8');
    if (methode === 'baukasten/dateienFinden')
      return { uris: Object.keys(dateien).map((one) => `${WURZEL}/${one}`) };
    if (methode === 'baukasten/dateiLesen') {
      const text = dateien[uri.slice(WURZEL.length + 1)];
      return text === undefined ? null : { text };
    }
    return methode === 'workspace/configuration' ? [{ stichtag: '2026-11-22' }] : null;
  });
  verbindung.listen();
  await verbindung.sendRequest('initialize', {
    processId: null,
    rootUri: WURZEL,
    workspaceFolders: [{ uri: WURZEL, name: 'plan' }],
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  });
  await verbindung.sendNotification('initialized', {});
}, 60_000);
afterAll(() => worker.terminate());

describe('the server in a browser', () => {
  it('is small', () => expect(statSync(SERVER).size).toBeLessThanOrEqual(900_000));

  it('checks files of a virtual file system', async () => {
    const textDocument = { uri: `${WURZEL}/a.projekt.yaml` };
    const { items } = await verbindung.sendRequest<{ items: readonly { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument },
    );
    expect(items.map(({ code }) => code)).toContain('schema-typ');
    const hover = await verbindung.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 3 },
    });
    expect(hover.contents.value).toContain('Stand der Planung');
    const towns = await verbindung.sendRequest<readonly { ags: string }[]>('baukasten/gemeinden', {
      text: 'Storkow (Mark)',
    });
    expect(towns[0]?.ags).toBe('12067481');
  });

  it('reads rule files of a workspace, and shows built-in ones', async () => {
    const uri = `${WURZEL}/regeln/waermeplanung/probe.modul.yaml`;
    const text = 'modul: waermeplanung/probe\ntitel: Probe\nzweck: Probe.\nparameter: { x: { titel: X } }\n';
    await verbindung.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const { items } = await verbindung.sendRequest<{ items: readonly { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    expect(items.map(({ code }) => code)).toContain('schema-pflichtfeld');
    const shown = await verbindung.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: 'baukasten-regeln:/quellen.yaml',
    });
    expect(shown.text).toContain('WPG:');
  });
});
