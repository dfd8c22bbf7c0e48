import type { Startoptionen } from '@baukasten/language-server/protokoll';
import { type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { L10n } from '../l10n.ts';
import { clientOptionen } from './client-optionen.ts';
import { serveFiles } from './dateien.ts';

/** How a server is started differs between desktop and browser; all else is one source. */
export interface Umgebung {
  /** Asked at every start: folders may have been added. */
  dateizugriff(): NonNullable<Startoptionen['dateizugriff']>;
  /** Loads the part of the client library that only its environment can run. */
  createClient(serverUri: Uri, optionen: LanguageClientOptions): Promise<BaseLanguageClient>;
}

export interface Verbindung {
  readonly client: BaseLanguageClient;
  readonly protokoll: LogOutputChannel;
  restart(): Promise<void>;
  /** Undefined if the server cannot be reached or fails; the log names the reason. */
  ask<T>(methode: string, parameter: unknown): Promise<T | undefined>;
}

/** Starts the server and waits until it is ready. */
export async function connect(extensionUri: Uri, umgebung: Umgebung, l10n: L10n): Promise<Verbindung> {
  const protokoll = window.createOutputChannel('Baukasten', { log: true });
  const serverUri = Uri.joinPath(extensionUri, 'dist', 'server');
  const startoptionen = (): Startoptionen => ({
    vertrauenswuerdig: workspace.isTrusted,
    dateizugriff: umgebung.dateizugriff(),
    sprache: l10n.sprache,
    // Hovers lead to "Warum?"; `markdown.isTrusted` names the commands that they may call.
    befehlslinks: true,
  });
  const client = await umgebung.createClient(serverUri, clientOptionen(startoptionen, protokoll));
  serveFiles(client, serverUri);
  await client.start();
  return {
    client,
    protokoll,
    restart: async () => {
      // A server that hangs does not answer, and one that failed cannot be stopped: a new one starts all the same.
      await client.stop().catch((fehler: unknown) => protokoll.warn(textOf(fehler)));
      await client.start();
    },
    ask: async <T>(methode: string, parameter: unknown) => {
      try {
        return (await client.sendRequest<T | null>(methode, parameter)) ?? undefined;
      } catch (fehler) {
        protokoll.error(`${methode}: ${textOf(fehler)}`);
        return undefined;
      }
    },
  };
}

function textOf(fehler: unknown): string {
  return fehler instanceof Error ? fehler.message : String(fehler);
}
