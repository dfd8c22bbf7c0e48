import { METHODE, type WarumErgebnis, type WarumParameter } from '@baukasten/language-server/protokoll';
import { commands, Disposable, Uri, window } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import { type Befund, nameOf } from '../bericht/bericht.ts';
import { toRange } from '../bericht/positions.ts';
import { urteilWort } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';
import { symbolOf } from '../pflichten/symbole.ts';
import { createMitlaufendeSeite } from '../seite/mitlaufende-seite.ts';
import type { Verbindung } from '../verbindung/client.ts';

/** Not the server's scheme: that one is for clients without this command. */
const SCHEMA = 'baukasten-erklaerung';

/** "Warum?": the explanation of a verdict as a page of Markdown that follows the file. */
export function createWarum({ ask }: Verbindung, aktuell: AktuellerBericht, l10n: L10n): Disposable {
  const seite = createMitlaufendeSeite(SCHEMA, aktuell, async ({ query }) => {
    const ergebnis = await ask<WarumErgebnis>(METHODE.warum, JSON.parse(query));
    if (ergebnis === undefined) return l10n.t('This requirement is no longer part of the report.');
    return /^# /.test(ergebnis.markdown) ? ergebnis.markdown : `# ${ergebnis.titel}\n\n${ergebnis.markdown}`;
  });
  const befehl = commands.registerCommand(
    'baukasten.warum',
    async (uri?: unknown, kennung?: unknown, element?: unknown, nummer?: unknown) => {
      const frage = toFrage(uri, kennung, element, nummer) ?? (await chooseFrage(uri, aktuell, l10n));
      if (frage !== undefined) await seite.show(addressOf(frage));
    },
  );
  return Disposable.from(seite, befehl);
}

function addressOf(frage: WarumParameter): Uri {
  const name = nameOf(frage).replace(/[^\p{L}\p{N}.-]+/gu, ' ');
  return Uri.from({ scheme: SCHEMA, path: `/Warum ${name}.md`, query: JSON.stringify(frage) });
}

/** As a code lens or the page of the report calls it. */
function toFrage(
  uri: unknown,
  kennung: unknown,
  element: unknown,
  nummer: unknown,
): WarumParameter | undefined {
  if (typeof uri !== 'string' || typeof kennung !== 'string') return undefined;
  return {
    uri,
    kennung,
    ...(typeof element === 'string' ? { element } : {}),
    ...(typeof nummer === 'number' ? { nummer } : {}),
  };
}

/** From a line of the view, or by a choice whose first entries are the findings at the cursor. */
async function chooseFrage(
  knoten: unknown,
  aktuell: AktuellerBericht,
  l10n: L10n,
): Promise<WarumParameter | undefined> {
  const uri = aktuell.uri?.toString();
  if (uri === undefined) return undefined;
  const befund = isBefund(knoten) ? knoten : await chooseBefund(aktuell, l10n);
  if (befund === undefined) return undefined;
  return toFrage(uri, befund.kennung, befund.element, befund.nummer);
}

function isBefund(knoten: unknown): knoten is Befund {
  return typeof knoten === 'object' && knoten !== null && 'kennung' in knoten && 'urteil' in knoten;
}

async function chooseBefund(aktuell: AktuellerBericht, l10n: L10n): Promise<Befund | undefined> {
  const bericht = await aktuell.load();
  if (bericht === undefined) return undefined;
  const zeile = aktuell.imEditor ? window.activeTextEditor?.selection.active.line : undefined;
  const amCursor = (befund: Befund): boolean => {
    const { start, end } = toRange(befund.ort);
    return zeile !== undefined && start.line <= zeile && zeile <= end.line;
  };
  const eintraege = [...bericht.befunde]
    .sort((a, b) => Number(amCursor(b)) - Number(amCursor(a)))
    .map((befund) => ({
      label: befund.titel,
      description: `${nameOf(befund)} · ${urteilWort(l10n, befund.urteil)}`,
      iconPath: symbolOf(befund),
      befund,
    }));
  const wahl = await window.showQuickPick(eintraege, {
    title: l10n.t('Why this verdict?'),
    placeHolder: l10n.t('Requirement; those at the cursor come first'),
    matchOnDescription: true,
  });
  return wahl?.befund;
}
