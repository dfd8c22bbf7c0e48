import { dateiArtOf, type Sprache } from '@baukasten/engine';
import { pruefstandOf } from '@baukasten/output';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  InsertTextMode,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Arbeitsbereich, createArbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { isRule } from '../arbeitsbereich/bestaende.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import {
  ABSCHNITT,
  type BerichtGeaendert,
  METHODE,
  REGELN_SCHEMA,
  type Startoptionen,
  WARUM_SCHEMA,
} from '../protokoll.ts';
import type { Umgebung } from '../umgebung.ts';
import { ACTION_KINDS, type EditFaehigkeiten, registerActions } from './actions.ts';
import { registerCustom } from './custom.ts';
import { createDiagnosen, type Diagnosen } from './diagnostics.ts';
import { LEGENDE, registerInsight } from './insight.ts';
import { registerLanguage } from './language.ts';
import { registerNavigation } from './navigation.ts';
import type { VorschlagFaehigkeiten } from './to-completion.ts';

/** Which world the server runs in; files may be read by the client, so it needs connection and options. */
export type CreateUmgebung = (connection: Connection, optionen: Startoptionen) => Umgebung;

/** Serves one client until it says goodbye. */
export function startServer(connection: Connection, createUmgebung: CreateUmgebung): void {
  const texte = new TextDocuments(TextDocument);
  let server: Server | undefined;
  let vorschlag: VorschlagFaehigkeiten = { snippets: false, einruecken: false };
  let kann: EditFaehigkeiten = { versionen: false, anlegen: false, umbenennen: false };
  connection.onInitialize((params) => {
    server = createServer(connection, createUmgebung, params);
    const item = params.capabilities.textDocument?.completion?.completionItem;
    vorschlag = {
      snippets: item?.snippetSupport === true,
      einruecken: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true,
    };
    const edits = params.capabilities.workspace?.workspaceEdit;
    kann = {
      versionen: edits?.documentChanges === true,
      anlegen: edits?.resourceOperations?.includes('create') === true,
      umbenennen: edits?.resourceOperations?.includes('rename') === true,
    };
    return server.result;
  });
  connection.onInitialized(() => server?.onInitialized());
  texte.onDidChangeContent(({ document: { uri, version }, document }) => {
    if (dateiArtOf(uri) === undefined) return;
    server?.bereich.open(uri, version, document.getText());
    server?.onChange(uri);
  });
  texte.onDidClose(({ document: { uri } }) => {
    server?.bereich.close(uri);
    server?.onChange(uri);
  });
  texte.onDidOpen(() => server?.onReturn());
  texte.onDidSave(() => server?.onReturn());
  connection.onDidChangeConfiguration(({ settings }) => server?.onSettings(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => server?.onFiles(changes));
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const { diagnosen } = await ready(server);
    return diagnosen.ofDocument(textDocument.uri, previousResultId, token);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const { diagnosen } = await ready(server);
    const vorher = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    return diagnosen.ofWorkspace(vorher, token);
  });
  registerLanguage(
    connection,
    async () => (await ready(server)).bereich,
    () => vorschlag,
  );
  registerActions(
    connection,
    async () => (await ready(server)).bereich,
    () => kann,
  );
  registerNavigation(
    connection,
    async () => (await ready(server)).bereich,
    () => kann,
  );
  registerInsight(connection, async () => (await ready(server)).bereich);
  registerCustom(
    connection,
    async () => (await ready(server)).bereich,
    (uri, projekt) => server?.gezeigt.set(uri, projekt),
  );
  texte.listen(connection);
  connection.listen();
}

/** Every answer rests on the user's settings: requests wait until they are known. */
async function ready(server: Server | undefined): Promise<Server> {
  if (server === undefined) throw new Error('a request came before initialize');
  await server.bereit();
  return server;
}

interface Server {
  readonly result: InitializeResult;
  readonly bereich: Arbeitsbereich;
  readonly diagnosen: Diagnosen;
  /** Documents "Warum?" that the client shows, with the project of each. */
  readonly gezeigt: Map<string, string>;
  /** Settled when the settings are read. */
  bereit(): Promise<void>;
  onInitialized(): void;
  onChange(uri: string): void;
  /** Something was opened or saved: somebody may have come back from another program. */
  onReturn(): void;
  /** `settings`: what a client sends that cannot be asked. */
  onSettings(settings: unknown): void;
  onFiles(changes: readonly { readonly uri: string; readonly type: number }[]): void;
}

/** Rules change seldom and many files depend on them: their projects follow after a moment. */
const REGELN_WARTEN = 200;
const CHANGED = 2;

function createServer(
  connection: Connection,
  createUmgebung: CreateUmgebung,
  params: InitializeParams,
): Server {
  const optionen = (params.initializationOptions ?? {}) as Startoptionen;
  const { textDocument, workspace } = params.capabilities;
  const pulls = textDocument?.diagnostic !== undefined;
  const beobachtet = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const gezeigt = new Map<string, string>();
  const bereich = createArbeitsbereich(
    createUmgebung(connection, optionen),
    optionen.sprache ?? languageOf(params.locale),
    optionen,
    (pruefung) => {
      tellChecked(connection, bereich, pruefung);
      if (workspace?.textDocumentContent === undefined) return;
      for (const [uri, projekt] of gezeigt)
        if (projekt === pruefung.document.uri)
          connection.sendRequest('workspace/textDocumentContent/refresh', { uri }).catch(ignore);
    },
  );
  bereich.setOrdner(foldersOf(params));
  const diagnosen = createDiagnosen(connection, bereich, {
    beobachtet,
    verwandt: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation !== false,
    adressen:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.codeDescriptionSupport !== false,
  });
  let later: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    if (!pulls) diagnosen.pushAll();
    else if (workspace?.diagnostics?.refreshSupport === true) connection.languages.diagnostics.refresh();
    if (workspace?.codeLens?.refreshSupport === true)
      connection.sendRequest('workspace/codeLens/refresh').catch(ignore);
    if (workspace?.inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh();
  };
  const refreshLater = (): void => {
    clearTimeout(later);
    later = setTimeout(refresh, REGELN_WARTEN);
  };
  let gesendet: unknown;
  const readSettings = async (): Promise<void> => {
    if (workspace?.configuration !== true) return bereich.setEinstellungen(gesendet);
    const ordner = bereich.ordner();
    const general = { section: ABSCHNITT };
    const items = ordner.length < 2 ? [] : ordner.map((scopeUri) => ({ section: ABSCHNITT, scopeUri }));
    const [wert, ...own]: unknown[] = await connection.workspace.getConfiguration([general, ...items]);
    bereich.setEinstellungen(
      wert,
      new Map(items.map(({ scopeUri }, index) => [scopeUri, own[index] ?? wert])),
    );
  };
  let bereit = Promise.resolve();
  const applySettings = (): void => {
    bereit = readSettings().catch(() => undefined);
    void bereit.then(refresh);
  };
  return {
    bereich,
    diagnosen,
    gezeigt,
    bereit: () => bereit,
    result: {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          textDocumentContent: { schemes: [WARUM_SCHEMA, REGELN_SCHEMA] },
        },
        diagnosticProvider: {
          identifier: 'baukasten',
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
        hoverProvider: true,
        codeLensProvider: { resolveProvider: false },
        inlayHintProvider: { resolveProvider: false },
        semanticTokensProvider: { legend: LEGENDE, full: true, range: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentLinkProvider: { resolveProvider: false },
        codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
        completionProvider: { triggerCharacters: [':', ' ', '.', '-', '"', '{', '[', ',', '|', '%'] },
      },
      serverInfo: { name: 'baukasten', version: bereich.umgebung.version },
    },
    onInitialized: () => {
      applySettings();
      if (beobachtet) watchFiles(connection).catch(ignore);
      if (workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(async () => {
          const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
          bereich.setOrdner(folders.map(({ uri }) => uri));
          applySettings();
        });
      }
    },
    onChange: (uri) => {
      if (isRule(uri) || isNamedByBids(uri, bereich.dokumente.uris())) refreshLater();
      if (!pulls) diagnosen.push(uri);
    },
    onReturn: () => {
      if (beobachtet) return;
      // Nobody else tells of changes on the disk.
      bereich.changed('', true);
      refreshLater();
    },
    onSettings: (settings) => {
      gesendet = (settings as { readonly [ABSCHNITT]?: unknown } | null)?.[ABSCHNITT] ?? gesendet;
      applySettings();
    },
    onFiles: (changes) => {
      for (const { uri, type } of changes) bereich.changed(uri, type !== CHANGED);
      refreshLater();
    },
  };
}

/** What is wrong with open bids depends on the matrix, or the project, that they name. */
function isNamedByBids(uri: string, open: readonly string[]): boolean {
  const art = dateiArtOf(uri);
  return art === 'matrix' || (art === 'projekt' && open.some((one) => dateiArtOf(one) === 'angebote'));
}

/** The client may be gone, or refuse what is only a courtesy. */
function ignore(): void {}

function tellChecked(connection: Connection, bereich: Arbeitsbereich, { bericht, document }: Pruefung): void {
  const dokument = bereich.dokumente.get(document.uri);
  if (dokument?.document !== document) return;
  const { hinweise, stichtag, land, varianten, zusammenfassung } = bericht;
  const nachricht: BerichtGeaendert = {
    uri: document.uri,
    version: dokument.version,
    stichtag,
    ...(land === undefined ? {} : { land }),
    ...(hinweise.some(({ code }) => code === 'land') ? { fremdesLand: true } : {}),
    varianten,
    stand: pruefstandOf(bericht),
    zusammenfassung,
  };
  connection.sendNotification(METHODE.berichtGeaendert, nachricht).catch(ignore);
}

async function watchFiles(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.{projekt,modul,overlay,variante,faelle,schema,matrix,angebote}.yaml' },
      { globPattern: '**/*.{projekt,PROJEKT}.{yml,YAML,YML}' },
      { globPattern: '**/{quellen,glossar,nicht-abgebildet,matrix-regeln}.yaml' },
      { globPattern: '**/*.baustein.md' },
    ],
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== null && workspaceFolders !== undefined)
    return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null ? [] : [rootUri];
}

function languageOf(locale: string | undefined): Sprache {
  return locale === undefined || locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}
