import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { BEFEHL, createOrdner } from '../szenarien/lib.ts';

export interface Stelle {
  readonly line: number;
  readonly character: number;
}
export interface Bereich {
  readonly start: Stelle;
  readonly end: Stelle;
}
export interface Aenderung {
  readonly range: Bereich;
  readonly newText: string;
}
export interface Diagnose {
  readonly range: Bereich;
  readonly severity: number;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
  readonly tags?: readonly number[];
  readonly relatedInformation?: readonly {
    readonly location: { readonly uri: string; readonly range: Bereich };
    readonly message: string;
  }[];
  readonly data?: unknown;
}

export interface Linse {
  readonly range: Bereich;
  readonly command: {
    readonly title: string;
    readonly command: string;
    readonly arguments?: readonly unknown[];
  };
}
export interface Vorschlag {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: { readonly value: string };
  readonly sortText: string;
  readonly insertTextFormat: number;
  readonly textEdit: Aenderung;
}

export interface Start {
  /** Files of the workspace. */
  readonly dateien?: Readonly<Record<string, string | Uint8Array>>;
  /** A folder that exists already, instead of `dateien`. */
  readonly ordner?: string;
  readonly einstellungen?: object;
  /** Folders of the files that are workspace folders, each with what its own settings say besides. */
  readonly ordnerEinstellungen?: Readonly<Record<string, object>>;
  readonly faehigkeiten?: object;
  readonly optionen?: object;
  readonly locale?: string;
  /** URI of the workspace folder; default: the folder of the files. */
  readonly wurzel?: string;
  /** How the server is started; default: the command. */
  readonly aufruf?: readonly string[];
  /** Answers of the client to requests of the server. */
  readonly antworten?: Readonly<Record<string, (params: never) => unknown>>;
}

/** One real server process with the client side of its connection. */
export interface Klient {
  readonly verbindung: MessageConnection;
  readonly ordner: string;
  readonly initialisiert: { readonly capabilities: Readonly<Record<string, unknown>> };
  /** Notifications of the server since its start. */
  readonly empfangen: { readonly methode: string; readonly params: unknown }[];
  uri(name: string): string;
  /** Opens a text in which `|` marks the cursor; returns its place. */
  open(name: string, text: string): Promise<Stelle>;
  openText(name: string, text: string): Promise<void>;
  change(name: string, text: string): Promise<void>;
  edit(
    name: string,
    aenderungen: readonly { readonly range: Bereich; readonly text: string }[],
  ): Promise<void>;
  close(name: string): Promise<void>;
  request<T>(methode: string, params: object): Promise<T>;
  /** A request about a place in a file. */
  at<T>(methode: string, name: string, position: Stelle, mehr?: object): Promise<T>;
  diagnoses(name: string): Promise<readonly Diagnose[]>;
  setzen(einstellungen: object): Promise<void>;
  /** Waits until a notification comes that passes. */
  warten<T>(methode: string, passt?: (params: T) => boolean): Promise<T>;
}

/** What editors of today can do. */
export const FAEHIGKEITEN = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    textDocumentContent: { dynamicRegistration: false },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertReplaceSupport: true },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
} as const;

/** Starts a server and greets it; it ends with the test file. */
export async function startKlient(start: Start = {}): Promise<Klient> {
  const ordner = start.ordner ?? createOrdner(start.dateien ?? {});
  const prozess = spawn(process.execPath, start.aufruf ?? [BEFEHL, 'sprachserver', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: ordner,
  });
  afterAll(() => stop(prozess));
  const verbindung = createMessageConnection(
    new StreamMessageReader(prozess.stdout),
    new StreamMessageWriter(prozess.stdin),
  );
  const empfangen: { methode: string; params: unknown }[] = [];
  const wartend = new Set<() => void>();
  let einstellungen = start.einstellungen ?? {};
  verbindung.onNotification((methode, params) => {
    empfangen.push({ methode, params });
    for (const one of wartend) one();
  });
  verbindung.onRequest((methode, params) => {
    if (methode === 'workspace/configuration')
      return (params as { items: readonly { scopeUri?: string }[] }).items.map(({ scopeUri }) => ({
        ...einstellungen,
        ...start.ordnerEinstellungen?.[scopeUri?.split('/').at(-1) ?? ''],
      }));
    empfangen.push({ methode, params });
    for (const one of wartend) one();
    const antwort = start.antworten?.[methode];
    return antwort === undefined ? null : antwort(params as never);
  });
  verbindung.listen();
  const rootUri = start.wurzel ?? pathToFileURL(ordner).href;
  const initialisiert = await verbindung.sendRequest<Klient['initialisiert']>('initialize', {
    processId: process.pid,
    rootUri,
    locale: start.locale ?? 'de',
    capabilities: start.faehigkeiten ?? FAEHIGKEITEN,
    workspaceFolders:
      start.ordnerEinstellungen === undefined
        ? [{ uri: rootUri, name: 'test' }]
        : Object.keys(start.ordnerEinstellungen).map((name) => ({ uri: `${rootUri}/${name}`, name })),
    initializationOptions: start.optionen ?? {},
  });
  await verbindung.sendNotification('initialized', {});
  const versionen = new Map<string, number>();
  const uri = (name: string) => (/^[a-z-]+:/.test(name) ? name : pathToFileURL(join(ordner, name)).href);
  const next = (name: string): number => {
    const version = (versionen.get(name) ?? 0) + 1;
    versionen.set(name, version);
    return version;
  };
  const klient: Klient = {
    verbindung,
    ordner,
    initialisiert,
    empfangen,
    uri,
    async open(name, marked) {
      const { text, position } = cursorIn(marked);
      await klient.openText(name, text);
      return position;
    },
    openText: (name, text) =>
      verbindung.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId: 'yaml', version: next(name), text },
      }),
    change: (name, text) =>
      verbindung.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version: next(name) },
        contentChanges: [{ text }],
      }),
    edit: (name, contentChanges) =>
      verbindung.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version: next(name) },
        contentChanges,
      }),
    close: (name) =>
      verbindung.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } }),
    request: (methode, params) => verbindung.sendRequest(methode, params),
    at: (methode, name, position, mehr = {}) =>
      verbindung.sendRequest(methode, { textDocument: { uri: uri(name) }, position, ...mehr }),
    async diagnoses(name) {
      const { items } = await verbindung.sendRequest<{ items: readonly Diagnose[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri: uri(name) } },
      );
      return items;
    },
    async setzen(neu) {
      einstellungen = neu;
      await verbindung.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
    warten: (methode, passt = () => true) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = empfangen.findLast((one) => one.methode === methode && passt(one.params as never));
          if (found === undefined) return;
          wartend.delete(look);
          clearTimeout(ende);
          resolve(found.params as never);
        };
        const ende = setTimeout(() => reject(new Error(`${methode} did not come`)), 20_000);
        wartend.add(look);
        look();
      }),
  };
  return klient;
}

function stop(prozess: ChildProcess): void {
  if (prozess.exitCode === null) prozess.kill();
}

/** `|` marks the cursor; a text without it has the cursor at its start. */
export function cursorIn(marked: string): { readonly text: string; readonly position: Stelle } {
  const offset = marked.indexOf('|');
  if (offset < 0) return { text: marked, position: { line: 0, character: 0 } };
  const before = marked.slice(0, offset).split(/\r\n|\r|\n/);
  const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), position };
}

/** Applies edits as an editor does, from the end. */
export function applyEdits(text: string, edits: readonly Aenderung[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((one) => one.index + one[0].length)];
  const offset = ({ line, character }: Stelle): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}

/** The text under a range. */
export function textAt(text: string, range: Bereich): string {
  const [line = ''] = text.split(/\r\n|\r|\n/).slice(range.start.line);
  return range.start.line === range.end.line ? line.slice(range.start.character, range.end.character) : line;
}

/** Suggestions at the cursor of a text, as an editor sorts them. */
export async function completeIn(klient: Klient, name: string, text: string): Promise<readonly Vorschlag[]> {
  const position = await klient.open(name, text);
  const list = await klient.at<{ items: readonly Vorschlag[] } | null>(
    'textDocument/completion',
    name,
    position,
  );
  await klient.close(name);
  return [...(list?.items ?? [])].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}
