import { once } from 'node:events';
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
if (!existsSync(`${DIST}server-worker.js`))
  throw new Error('This test needs the built server: npm run build.');
const ADRESSE = 'https://editor.example/server';

/**
 * What a browser's worker has: a port under the name `self`, scripts and modules, and nothing of Node. Tells the names
 * of the files that it loads.
 */
const BROWSER = `
  const { parentPort, workerData: { dist, adresse } } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { createContext, Script, SourceTextModule } = require('node:vm');
  const self = { postMessage: (data) => parentPort.postMessage(data), addEventListener: () => undefined };
  parentPort.on('message', (data) => self.onmessage({ data }));
  const world = createContext({ self, setTimeout, clearTimeout, TextDecoder, TextEncoder, URLSearchParams, URL, console, queueMicrotask, MessageChannel });
  const modules = new Map();
  const read = (name) => {
    parentPort.postMessage({ geladen: name });
    return readFileSync(dist + name, 'utf8');
  };
  const load = (specifier, { identifier = adresse + '/' } = {}) => {
    const url = new URL(specifier, identifier).href;
    if (!url.startsWith(adresse + '/')) throw new Error(url + ' is somewhere else');
    if (!modules.has(url))
      modules.set(url, new SourceTextModule(read(url.slice(adresse.length + 1)), { identifier: url, context: world, importModuleDynamically: start }));
    return modules.get(url);
  };
  const start = async (specifier, referrer) => {
    const module = load(specifier, referrer);
    await module.link(load);
    await module.evaluate();
    return module;
  };
  new Script(read('server-worker.js'), { importModuleDynamically: start }).runInContext(world);`;

class PortReader extends AbstractMessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  listen(callback: DataCallback) {
    const receive = (data: Message) => {
      if ('geladen' in data) geladen.push(String(data.geladen));
      else callback(data);
    };
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
const geladen: string[] = [];
const dateien: Record<string, string> = {
  'a.projekt.yaml': 'projekt: waermeplanung\ngemeinde: { ags: 12067481 }\nstand_der_planung: beschluss\n',
};
const WURZEL = 'vscode-vfs://github/stadt/plan';

/** A worker whose client says where its parts lie. */
function startWorker(adresse: string): Worker {
  const started = new Worker(BROWSER, {
    eval: true,
    workerData: { dist: DIST, adresse: ADRESSE },
    execArgv: ['--experimental-vm-modules', '--no-warnings'],
  });
  started.postMessage(adresse);
  return started;
}

beforeAll(async () => {
  worker = startWorker(ADRESSE);
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
  it('starts with little code', () => {
    expect(geladen).toContain('server-browser.js');
    const bytes = geladen.reduce((sum, name) => sum + statSync(`${DIST}${name}`).size, 0);
    expect(bytes).toBeLessThanOrEqual(900_000);
  });

  it('fails where its client hears of it if its parts are not found', async () => {
    const lost = startWorker('https://editor.example/elsewhere');
    const [error] = (await once(lost, 'error')) as [Error];
    expect(error.message).toContain('https://editor.example/elsewhere/server-browser.js is somewhere else');
  });

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

  it('reads rule files of a workspace, with code that waited for the first, and shows built-in ones', async () => {
    const before = geladen.length;
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
    expect(geladen.length).toBeGreaterThan(before);
    const shown = await verbindung.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: 'baukasten-regeln:/quellen.yaml',
    });
    expect(shown.text).toContain('WPG:');
  });
});
