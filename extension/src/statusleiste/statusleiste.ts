import type { BerichtGeaendert } from '@baukasten/language-server/protokoll';
import {
  commands,
  type Disposable,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import { anzahlWort, ergebnisOf, formatTag } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';

/** Verdicts that leave nothing to do; they are named beside the count. */
const OHNE_PFLICHT = ['erlassen', 'nicht_anwendbar'] as const;

/** Counts, Stichtag, and Land with variants of the current project; shown while an editor shows its file. */
export function createStatusleiste(aktuell: AktuellerBericht, l10n: L10n): Disposable {
  const zaehler = item('baukasten.zaehler', 53, l10n.t('Baukasten: Duties'), 'baukasten.berichtOeffnen');
  const stichtag = item('baukasten.stichtag', 52, l10n.t('Baukasten: Stichtag'), 'baukasten.stichtagWaehlen');
  const recht = item(
    'baukasten.recht',
    51,
    l10n.t('Baukasten: Land and variants'),
    'baukasten.varianteWaehlen',
  );
  const alle = [zaehler, stichtag, recht];

  const update = (): void => {
    const { kurz, imEditor, sichtbar } = aktuell;
    void commands.executeCommand('setContext', 'baukasten.projektOffen', aktuell.uri !== undefined);
    void commands.executeCommand('setContext', 'baukasten.projektAktiv', imEditor);
    if (kurz === undefined || !sichtbar) {
      for (const eintrag of alle) eintrag.hide();
      return;
    }
    const { varianten, land, fremdesLand = false } = kurz;
    zaehler.text = countsText(kurz, l10n);
    label(zaehler, countsLabel(kurz, l10n));
    stichtag.text = `$(calendar) ${formatTag(l10n.sprache, kurz.stichtag)}`;
    label(
      stichtag,
      l10n.t('Stichtag {0}: the law of this day is applied', formatTag(l10n.sprache, kurz.stichtag)),
    );
    const namen = varianten.map((id) => id.split('/').at(-1) ?? id).join(', ');
    recht.text = `$(law) ${[land ?? l10n.t('no Land'), namen].filter((teil) => teil !== '').join(' · ')}`;
    label(
      recht,
      [
        varianten.length === 0
          ? l10n.t('Law in force; choose a variant')
          : l10n.t('Checked with variants, so not against the law in force: {0}', namen),
        ...(fremdesLand
          ? [l10n.t('The settings name another Land than the one in which the town lies')]
          : []),
        // What the folder itself sets is hidden from extensions then, so that nobody knows whether it names any.
        ...(workspace.isTrusted
          ? []
          : [l10n.t('The workspace is not trusted: only the built-in rules count, no folders of its own')]),
      ].join('\n'),
    );
    recht.backgroundColor =
      varianten.length === 0 && !fremdesLand ? undefined : new ThemeColor('statusBarItem.warningBackground');
    for (const eintrag of alle) eintrag.show();
  };
  const abo = aktuell.onDidChange(update);
  update();
  return {
    dispose: () => {
      abo.dispose();
      for (const eintrag of alle) eintrag.dispose();
    },
  };
}

function countsText({ stand, zusammenfassung }: BerichtGeaendert, l10n: L10n): string {
  if (stand === 'ungeprueft') return `$(error) ${l10n.t('Not checked')}`;
  const { verletzt = 0, offen = 0, erfuellt = 0 } = zusammenfassung.nachUrteil;
  return [
    `$(${stand === 'fehlerhaft' ? 'warning' : 'checklist'})`,
    `${erfuellt}/${zusammenfassung.pflichten} ${l10n.t('duties')} ·`,
    l10n.t('{0} violated · {1} open', verletzt, offen),
  ].join(' ');
}

function countsLabel(kurz: BerichtGeaendert, l10n: L10n): string {
  const { satz, warnung } = ergebnisOf(l10n, kurz);
  const { verletzt = 0, offen = 0, anstehend = 0 } = kurz.zusammenfassung.nachUrteil;
  const counts = [
    l10n.t('{0} violated · {1} open · {2} coming up', verletzt, offen, anstehend),
    ...OHNE_PFLICHT.flatMap((urteil) => {
      const anzahl = kurz.zusammenfassung.nachUrteil[urteil] ?? 0;
      return anzahl === 0 ? [] : [anzahlWort(l10n, urteil, anzahl)];
    }),
  ];
  return [
    satz,
    ...(kurz.stand === 'ungeprueft' ? [] : [counts.join(' · ')]),
    ...(warnung === undefined ? [] : [warnung]),
    l10n.t('Open the report'),
  ].join('\n');
}

function item(id: string, rang: number, name: string, befehl: string): StatusBarItem {
  const eintrag = window.createStatusBarItem(id, StatusBarAlignment.Left, rang);
  eintrag.name = name;
  eintrag.command = befehl;
  return eintrag;
}

/** Icons say nothing to a screen reader: the label is the same sentence as the tooltip. */
function label(eintrag: StatusBarItem, text: string): void {
  eintrag.tooltip = text;
  eintrag.accessibilityInformation = { label: text.replaceAll('\n', '. ') };
}
