import { commands, type Disposable, type QuickPickItem, window } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import { formatTag } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';
import { readEinstellung, writeEinstellung } from './einstellung.ts';
import { parseTag, toIso } from './tag.ts';

interface Eintrag extends QuickPickItem {
  /** ISO day; empty: the day of the file, else today. */
  readonly tag: string;
}

/** The day whose law is applied. A day that is typed becomes an entry of its own. */
export function createStichtagWaehlen(aktuell: AktuellerBericht, l10n: L10n): Disposable {
  return commands.registerCommand('baukasten.stichtagWaehlen', async () => {
    const fristen = await dueDays(aktuell);
    const wahl = await pickTag(fixed(fristen, l10n), l10n);
    if (wahl !== undefined) await writeEinstellung('stichtag', wahl.tag);
  });
}

/** Coming due dates of this project: what a planner most often wants to look ahead to. */
async function dueDays(aktuell: AktuellerBericht): Promise<readonly string[]> {
  const bericht = await aktuell.load();
  const tage = bericht?.befunde.flatMap(({ urteil, faelligAm }) =>
    urteil === 'anstehend' && faelligAm !== undefined ? [faelligAm] : [],
  );
  return [...new Set(tage)].sort();
}

function fixed(fristen: readonly string[], l10n: L10n): readonly Eintrag[] {
  const jetzt = readEinstellung('stichtag', '');
  const heute = toIso(new Date());
  const eintrag = (tag: string, detail: string): Eintrag => ({
    tag,
    label: `$(calendar) ${formatTag(l10n.sprache, tag)}`,
    description: tag === jetzt ? `${detail} · ${l10n.t('current')}` : detail,
  });
  return [
    {
      tag: '',
      label: `$(file) ${l10n.t('As the file says')}`,
      description: l10n.t('Day in the file, else today') + (jetzt === '' ? ` · ${l10n.t('current')}` : ''),
    },
    eintrag(heute, l10n.t('today')),
    ...(jetzt === '' || jetzt === heute || fristen.includes(jetzt)
      ? []
      : [eintrag(jetzt, l10n.t('setting'))]),
    ...fristen.filter((tag) => tag !== heute).map((tag) => eintrag(tag, l10n.t('due date of this project'))),
  ];
}

async function pickTag(eintraege: readonly Eintrag[], l10n: L10n): Promise<Eintrag | undefined> {
  const liste = window.createQuickPick<Eintrag>();
  liste.title = l10n.t('Choose the Stichtag');
  liste.placeholder = l10n.t('A day, such as 2027-01-31 or 31.01.2027');
  liste.items = eintraege;
  const typed = (text: string): Eintrag | undefined => {
    const tag = parseTag(text);
    if (tag === undefined) return undefined;
    const label = `$(calendar) ${formatTag(l10n.sprache, tag)}`;
    return { tag, label, description: l10n.t('this day'), alwaysShow: true };
  };
  liste.onDidChangeValue((text) => {
    const neu = typed(text);
    liste.items = neu === undefined ? eintraege : [neu, ...eintraege.filter(({ tag }) => tag !== neu.tag)];
  });
  try {
    return await new Promise((resolve) => {
      // Enter may come before the editor has marked the day that was typed.
      liste.onDidAccept(() => resolve(typed(liste.value) ?? liste.activeItems[0]));
      liste.onDidHide(() => resolve(undefined));
      liste.show();
    });
  } finally {
    liste.dispose();
  }
}
