import { BEFEHL, type BerichtErgebnis, METHODE } from '@baukasten/language-server/protokoll';
import { commands, type Disposable, Uri, window } from 'vscode';
import { type Befund, type Bericht, nameOf } from '../bericht/bericht.ts';
import { urteilWort } from '../bericht/worte.ts';
import { showStelle } from '../bericht/zeige-stelle.ts';
import type { L10n } from '../l10n.ts';
import { symbolOf } from '../pflichten/symbole.ts';
import type { Verbindung } from '../verbindung/client.ts';

/** What a lens counts, as a list to go to; a single finding is gone to at once. */
export function createZeigeBefunde({ ask }: Verbindung, l10n: L10n): Disposable {
  return commands.registerCommand(BEFEHL.zeigeBefunde, async (uri: string, kennungen: readonly string[]) => {
    const ergebnis = await ask<BerichtErgebnis>(METHODE.bericht, { uri });
    const bericht = ergebnis?.bericht as Bericht | undefined;
    const gesucht = new Set(kennungen);
    const befunde = (bericht?.befunde ?? []).filter(({ kennung }) => gesucht.has(kennung));
    const entfallen = kennungen.filter((one) => !befunde.some(({ kennung }) => kennung === one));
    const only = befunde.length + entfallen.length === 1 ? befunde[0] : undefined;
    const befund = only ?? (await choose(befunde, entfallen, l10n));
    if (befund !== undefined) await showStelle(Uri.parse(uri), befund.ort);
  });
}

/** What a variant drops stands in no report: it is named, but there is no place to go to. */
async function choose(
  befunde: readonly Befund[],
  entfallen: readonly string[],
  l10n: L10n,
): Promise<Befund | undefined> {
  const dropped = entfallen.map((kennung) => ({
    label: kennung,
    description: l10n.t('This requirement is no longer part of the report.'),
    befund: undefined,
  }));
  const found = befunde.map((befund) => ({
    label: befund.titel,
    description: `${nameOf(befund)} · ${urteilWort(l10n, befund.urteil)}`,
    detail: l10n.of(befund.meldung),
    iconPath: symbolOf(befund),
    befund,
  }));
  const wahl = await window.showQuickPick([...found, ...dropped], {
    title: l10n.t('Findings'),
    placeHolder: l10n.t('Go to place'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return wahl?.befund;
}
