import { type BerichtErgebnis, type BerichtGeaendert, METHODE } from '@baukasten/language-server/protokoll';
import { type Disposable, type Event, EventEmitter, type TextEditor, Uri, window, workspace } from 'vscode';
import type { Verbindung } from '../verbindung/client.ts';
import { isBedient } from '../verbindung/orte.ts';
import type { Bericht } from './bericht.ts';
import { readBericht } from './read-bericht.ts';

/** The project that panel, tree and status bar show: the one edited last. */
export interface AktuellerBericht extends Disposable {
  readonly uri: Uri | undefined;
  /** What the last check said in short; undefined before the first. */
  readonly kurz: BerichtGeaendert | undefined;
  /** The active editor shows this project. */
  readonly imEditor: boolean;
  /** Some editor shows this project, perhaps beside its report. */
  readonly sichtbar: boolean;
  /** The whole report; asked for once per check. */
  load(): Promise<Bericht | undefined>;
  /** Makes `uri` the current project. */
  choose(uri: Uri): void;
  /** The project or its report has changed; `kurz` is up to date at once. */
  readonly onDidChange: Event<void>;
}

export function isProjekt(uri: Uri): boolean {
  return /\.projekt\.ya?ml$/i.test(uri.path) && isBedient(uri);
}

export function followBericht({ client, ask }: Verbindung): AktuellerBericht {
  const geaendert = new EventEmitter<void>();
  const kurzJeDatei = new Map<string, BerichtGeaendert>();
  let uri: Uri | undefined;
  let bericht: Promise<Bericht | undefined> | undefined;

  const reset = (neu: Uri | undefined): void => {
    uri = neu;
    bericht = undefined;
    geaendert.fire();
  };
  const follow = (editor: TextEditor | undefined): void => {
    const neu = editor?.document.uri;
    if (neu !== undefined && isProjekt(neu) && neu.toString() !== uri?.toString()) reset(neu);
    else geaendert.fire();
  };
  const laden = async (ziel: Uri): Promise<Bericht | undefined> => {
    const ergebnis = await ask<BerichtErgebnis>(METHODE.bericht, { uri: ziel.toString() });
    return ergebnis === undefined ? undefined : readBericht(ergebnis);
  };
  const abos = [
    geaendert,
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeVisibleTextEditors(() => geaendert.fire()),
    workspace.onDidCloseTextDocument(({ uri: zu }) => kurzJeDatei.delete(zu.toString())),
    client.onNotification(METHODE.berichtGeaendert, (kurz: BerichtGeaendert) => {
      kurzJeDatei.set(Uri.parse(kurz.uri).toString(), kurz);
      if (Uri.parse(kurz.uri).toString() === uri?.toString()) reset(uri);
    }),
  ];
  follow(
    window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => isProjekt(document.uri)),
  );

  return {
    get uri() {
      return uri;
    },
    get kurz() {
      return uri === undefined ? undefined : kurzJeDatei.get(uri.toString());
    },
    get imEditor() {
      return uri !== undefined && window.activeTextEditor?.document.uri.toString() === uri.toString();
    },
    get sichtbar() {
      return window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri?.toString());
    },
    load: async () => {
      if (uri === undefined) return undefined;
      bericht ??= laden(uri);
      return bericht;
    },
    choose: (neu) => {
      if (neu.toString() !== uri?.toString()) reset(neu);
    },
    onDidChange: geaendert.event,
    dispose: () => {
      for (const abo of abos) abo.dispose();
    },
  };
}
