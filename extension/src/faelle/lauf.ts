import { type FallTest, METHODE } from '@baukasten/language-server/protokoll';
import {
  type CancellationToken,
  Location,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  type TestRunRequest,
} from 'vscode';
import { faelleSatz } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';
import type { Verbindung } from '../verbindung/client.ts';
import { fallIds } from './fall-ids.ts';
import { toVsRange } from './range.ts';

interface Umgebung extends Pick<Verbindung, 'ask'> {
  resolve(datei: TestItem): Promise<void>;
}

/** Runs files or single cases; the server judges, here is only told. */
export async function runFaelle(
  controller: TestController,
  anfrage: TestRunRequest,
  umgebung: Umgebung,
  token: CancellationToken | undefined,
  l10n: L10n,
): Promise<void> {
  const lauf = controller.createTestRun(anfrage);
  try {
    const gewaehlt = anfrage.include ?? [...controller.items].map(([, datei]) => datei);
    for (const [datei, faelle] of await byDatei(gewaehlt, umgebung)) {
      if (token?.isCancellationRequested === true) break;
      const offen = faelle.filter((fall) => anfrage.exclude?.includes(fall) !== true);
      await runDatei(lauf, datei, offen, umgebung, l10n);
    }
  } finally {
    lauf.end();
  }
}

/** A chosen file stands for all of its cases. */
async function byDatei(
  gewaehlt: readonly TestItem[],
  { resolve }: Umgebung,
): Promise<ReadonlyMap<TestItem, readonly TestItem[]>> {
  const gruppen = new Map<TestItem, readonly TestItem[]>();
  for (const eintrag of gewaehlt) {
    const datei = eintrag.parent;
    if (datei === undefined) {
      await resolve(eintrag);
      gruppen.set(
        eintrag,
        [...eintrag.children].map(([, fall]) => fall),
      );
    } else {
      gruppen.set(datei, [...(gruppen.get(datei) ?? []), eintrag]);
    }
  }
  return gruppen;
}

async function runDatei(
  lauf: TestRun,
  datei: TestItem,
  faelle: readonly TestItem[],
  { ask }: Umgebung,
  l10n: L10n,
): Promise<void> {
  for (const fall of faelle) lauf.started(fall);
  const ergebnisse = await ask<readonly FallTest[]>(METHODE.faelleTesten, {
    uri: datei.uri?.toString(),
    namen: faelle.map(({ label }) => label),
  });
  const ids = fallIds(datei.id, ergebnisse ?? []);
  const jeFall = new Map(ergebnisse?.map((ergebnis, stelle) => [ids[stelle], ergebnis]));
  report(
    lauf,
    datei,
    faelle.flatMap(({ id }) => jeFall.get(id) ?? []),
    l10n,
  );
  for (const fall of faelle) {
    const ergebnis = jeFall.get(fall.id);
    if (ergebnis === undefined)
      lauf.errored(fall, new TestMessage(l10n.t('The server did not run this case.')));
    else if (ergebnis.bestanden) lauf.passed(fall);
    else lauf.failed(fall, toMessages(fall, ergebnis));
  }
}

/** One line for the file, one for each departure; the output of a run is a terminal. */
function report(lauf: TestRun, datei: TestItem, ergebnisse: readonly FallTest[], l10n: L10n): void {
  const bestanden = ergebnisse.filter((ergebnis) => ergebnis.bestanden).length;
  const zeilen = [
    `${datei.label}: ${faelleSatz(l10n, bestanden, ergebnisse.length)}`,
    ...ergebnisse.flatMap(({ name, abweichungen }) => abweichungen.map(({ text }) => `  ✗ ${name}: ${text}`)),
  ];
  lauf.appendOutput(`${zeilen.join('\r\n')}\r\n`);
}

/** Each departure as expected and actual, so that the editor shows a diff at its line. */
function toMessages(fall: TestItem, { abweichungen }: FallTest): TestMessage[] {
  return abweichungen.map(({ text, erwartet, erhalten, range }) => {
    const meldung = TestMessage.diff(text, erwartet, erhalten);
    if (fall.uri !== undefined) meldung.location = new Location(fall.uri, toVsRange(range));
    return meldung;
  });
}
