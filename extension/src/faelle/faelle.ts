import { BEFEHL, type FallEintrag, METHODE } from '@baukasten/language-server/protokoll';
import {
  commands,
  type Disposable,
  type TestController,
  type TestItem,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  workspace,
} from 'vscode';
import type { L10n } from '../l10n.ts';
import type { Verbindung } from '../verbindung/client.ts';
import { FAELLE_MUSTER } from '../verbindung/client-optionen.ts';
import { isBedient } from '../verbindung/orte.ts';
import { fallIds } from './fall-ids.ts';
import { runFaelle } from './lauf.ts';
import { toVsRange } from './range.ts';

const RUHE = 400;

/** The cases of rules in the Test Explorer: a file each, its cases below it. */
export function createFaelle(verbindung: Verbindung, l10n: L10n): Disposable {
  const controller = tests.createTestController('baukasten.faelle', l10n.t('Cases of rules'));
  const uhren = new Map<string, ReturnType<typeof setTimeout>>();
  const resolve = (datei: TestItem): Promise<void> => readFaelle(controller, datei, verbindung);
  const discover = async (): Promise<void> => {
    const uris = await workspace.findFiles(FAELLE_MUSTER, '**/node_modules/**');
    for (const uri of uris) fileItem(controller, uri);
  };
  const later = (uri: Uri): void => {
    if (!uri.path.endsWith('.faelle.yaml') || !isBedient(uri)) return;
    const schluessel = uri.toString();
    clearTimeout(uhren.get(schluessel));
    uhren.set(
      schluessel,
      setTimeout(() => void resolve(fileItem(controller, uri)), RUHE),
    );
  };
  controller.resolveHandler = (datei) => (datei === undefined ? discover() : resolve(datei));
  controller.refreshHandler = discover;
  const run = (anfrage: TestRunRequest, token: Parameters<typeof runFaelle>[3]): Promise<void> =>
    runFaelle(controller, anfrage, { ...verbindung, resolve }, token, l10n);
  controller.createRunProfile(l10n.t('Run'), TestRunProfileKind.Run, run, true);
  const watcher = workspace.createFileSystemWatcher(FAELLE_MUSTER);
  const abos = [
    controller,
    watcher,
    watcher.onDidCreate(later),
    watcher.onDidChange(later),
    watcher.onDidDelete((uri) => controller.items.delete(uri.toString())),
    workspace.onDidOpenTextDocument(({ uri }) => later(uri)),
    workspace.onDidChangeTextDocument(({ document }) => later(document.uri)),
    commands.registerCommand(BEFEHL.faelleTesten, async (uri: string, namen?: readonly string[]) => {
      const datei = fileItem(controller, Uri.parse(uri));
      await resolve(datei);
      const faelle = [...datei.children].map(([, fall]) => fall);
      const gewaehlt = namen && faelle.filter(({ label }) => namen.includes(label));
      await run(new TestRunRequest(gewaehlt ?? [datei]), undefined);
      await commands.executeCommand('testing.showMostRecentOutput');
    }),
  ];
  for (const document of workspace.textDocuments) later(document.uri);
  return {
    dispose: () => {
      for (const uhr of uhren.values()) clearTimeout(uhr);
      for (const abo of abos) abo.dispose();
    },
  };
}

function fileItem(controller: TestController, uri: Uri): TestItem {
  const vorhanden = controller.items.get(uri.toString());
  if (vorhanden !== undefined) return vorhanden;
  const [name = '', ...ordner] = workspace.asRelativePath(uri).split('/').reverse();
  const datei = controller.createTestItem(uri.toString(), name, uri);
  datei.description = ordner.reverse().join('/');
  datei.canResolveChildren = true;
  controller.items.add(datei);
  return datei;
}

async function readFaelle(controller: TestController, datei: TestItem, { ask }: Verbindung): Promise<void> {
  const { uri } = datei;
  if (uri === undefined) return;
  const faelle = (await ask<readonly FallEintrag[]>(METHODE.faelle, { uri: uri.toString() })) ?? [];
  const ids = fallIds(datei.id, faelle);
  datei.children.replace(
    faelle.map(({ name, range }, stelle) => {
      const id = ids[stelle] ?? name;
      const fall = datei.children.get(id) ?? controller.createTestItem(id, name, uri);
      fall.range = toVsRange(range);
      fall.sortText = String(stelle).padStart(5, '0');
      return fall;
    }),
  );
}
