import {
  type DateienFindenErgebnis,
  type DateienFindenParameter,
  type DateiLesenErgebnis,
  type DateiLesenParameter,
  METHODE,
  type RessourceErgebnis,
  type RessourceParameter,
} from '@baukasten/language-server/protokoll';
import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Files that a search of the workspace gives at most. */
const HOECHSTENS = 10_000;

/** A server without a disk of its own (in a worker) reads through the editor, so that virtual file systems work. */
export function serveFiles(client: BaseLanguageClient, serverUri: Uri): void {
  client.onRequest(METHODE.dateiLesen, ({ uri }: DateiLesenParameter) => readText(Uri.parse(uri)));
  client.onRequest(
    METHODE.dateienFinden,
    async ({ muster }: DateienFindenParameter): Promise<DateienFindenErgebnis> => {
      const treffer = await workspace.findFiles(muster, '**/node_modules/**', HOECHSTENS);
      return { uris: treffer.map(String) };
    },
  );
  client.onRequest(METHODE.ressource, async ({ name }: RessourceParameter): Promise<RessourceErgebnis> => {
    // Names, not paths: nothing outside the server's folder can be asked for.
    if (!/^[\w-]+\.json$/.test(name)) throw new Error(`${name} is no resource of the server`);
    return decode(await workspace.fs.readFile(Uri.joinPath(serverUri, name)));
  });
}

async function readText(uri: Uri): Promise<DateiLesenErgebnis> {
  try {
    return { text: decode(await workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

/** Without a byte order mark: edits count from the text as the editor shows it. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
