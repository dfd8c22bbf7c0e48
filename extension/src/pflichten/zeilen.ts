import { MarkdownString, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type Befund, keyOf, nameOf } from '../bericht/bericht.ts';
import { countUrteile, type Gruppe } from '../bericht/gruppen.ts';
import { anzahlWort, formatTag, urteilWort } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';
import { symbolOf } from './symbole.ts';

/** A phase with the counts of its verdicts. Open while something in it is violated or open. */
export function gruppenZeile({ phase, befunde }: Gruppe, l10n: L10n): TreeItem {
  const anzahlen = countUrteile(befunde);
  const dringend = anzahlen.some(([urteil]) => urteil === 'verletzt' || urteil === 'offen');
  const zeile = new TreeItem(
    phase?.titel ?? l10n.t('General'),
    dringend ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  zeile.id = `phase:${phase?.id ?? ''}`;
  zeile.contextValue = 'phase';
  zeile.description = anzahlen.map(([urteil, anzahl]) => anzahlWort(l10n, urteil, anzahl)).join(' · ');
  zeile.tooltip = `${zeile.label}\n${zeile.description}`;
  return zeile;
}

/** A requirement; Enter or a click goes to its place in the file. */
export function befundZeile(befund: Befund, l10n: L10n): TreeItem {
  const zeile = new TreeItem(befund.titel, TreeItemCollapsibleState.None);
  const late = befund.spaet === true ? `, ${l10n.t('late')}` : '';
  const wort = `${urteilWort(l10n, befund.urteil)}${late}`;
  const frist = befund.faelligAm === undefined ? '' : ` · ${formatTag(l10n.sprache, befund.faelligAm)}`;
  zeile.id = `befund:${keyOf(befund)}`;
  zeile.contextValue = 'befund';
  zeile.iconPath = symbolOf(befund);
  zeile.description = `${nameOf(befund)}${befund.urteil === 'anstehend' ? frist : ''}${late}`;
  zeile.tooltip = tooltip(befund, wort, l10n);
  zeile.accessibilityInformation = { label: `${wort}: ${befund.titel}, ${nameOf(befund)}` };
  zeile.command = { command: 'baukasten.zeigeBefund', title: l10n.t('Go to place'), arguments: [befund] };
  return zeile;
}

function tooltip(befund: Befund, wort: string, l10n: L10n): MarkdownString {
  const text = new MarkdownString();
  text.appendText(`${wort} · ${befund.titel}\n`);
  if (befund.schwere !== undefined || befund.spaet === true)
    text.appendText(`\n${l10n.of(befund.meldung)}\n`);
  if (befund.abhilfe !== undefined && befund.urteil === 'verletzt')
    text.appendText(`\n→ ${l10n.of(befund.abhilfe)}\n`);
  text.appendText(`\n${befund.quelle} · ${l10n.t('as of {0}', formatTag(l10n.sprache, befund.stand))}`);
  return text;
}
