import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeView,
  window,
} from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import type { Befund, Bericht } from '../bericht/bericht.ts';
import { type Gruppe, groupByPhase } from '../bericht/gruppen.ts';
import { onQuiet } from '../bericht/verzoegert.ts';
import { ergebnisOf, formatTag } from '../bericht/worte.ts';
import { showStelle } from '../bericht/zeige-stelle.ts';
import type { L10n } from '../l10n.ts';
import { befundZeile, gruppenZeile } from './zeilen.ts';

const RUHE = 250;

/** The view "Pflichten": all requirements of the current project, grouped by phase. */
export function createPflichten(aktuell: AktuellerBericht, l10n: L10n): Disposable {
  const geaendert = new EventEmitter<undefined>();
  let nurZuErledigen = false;
  /** The editor may still ask about lines of an older report. */
  const eltern = new WeakMap<Befund, Gruppe>();

  const gruppen = (bericht: Bericht): readonly Gruppe[] => {
    const liste = groupByPhase(bericht, nurZuErledigen);
    for (const gruppe of liste) for (const befund of gruppe.befunde) eltern.set(befund, gruppe);
    return liste;
  };
  const quelle: TreeDataProvider<Gruppe | Befund> = {
    onDidChangeTreeData: geaendert.event,
    getTreeItem: (knoten) => ('befunde' in knoten ? gruppenZeile(knoten, l10n) : befundZeile(knoten, l10n)),
    getChildren: async (knoten) => {
      if (knoten !== undefined) return 'befunde' in knoten ? [...knoten.befunde] : [];
      const bericht = await aktuell.load();
      describe(ansicht, bericht, l10n);
      return bericht === undefined ? [] : [...gruppen(bericht)];
    },
    getParent: (knoten) => ('befunde' in knoten ? undefined : eltern.get(knoten)),
  };
  const ansicht = window.createTreeView('baukasten.pflichten', {
    treeDataProvider: quelle,
    showCollapseAll: true,
  });
  const filter = (an: boolean) => () => {
    nurZuErledigen = an;
    void commands.executeCommand('setContext', 'baukasten.gefiltert', an);
    geaendert.fire(undefined);
  };
  const abos = [
    ansicht,
    geaendert,
    onQuiet(aktuell.onDidChange, RUHE, () => geaendert.fire(undefined)),
    commands.registerCommand('baukasten.nurZuErledigen', filter(true)),
    commands.registerCommand('baukasten.alleZeigen', filter(false)),
    commands.registerCommand('baukasten.zeigeBefund', async ({ ort }: Befund) => {
      if (aktuell.uri !== undefined) await showStelle(aktuell.uri, ort);
    }),
  ];
  return {
    dispose: () => {
      for (const abo of abos) abo.dispose();
    },
  };
}

function describe(ansicht: TreeView<unknown>, bericht: Bericht | undefined, l10n: L10n): void {
  if (bericht === undefined) {
    ansicht.description = '';
    ansicht.message = '';
    ansicht.badge = undefined;
    return;
  }
  const { zusammenfassung, gemeinde, stichtag, stand } = bericht;
  const { satz, warnung } = ergebnisOf(l10n, bericht);
  ansicht.message = stand === 'ungeprueft' ? satz : (warnung ?? '');
  ansicht.description = `${gemeinde ?? ''} · ${formatTag(l10n.sprache, stichtag)}`.replace(/^ · /, '');
  ansicht.badge = {
    value: zusammenfassung.nachUrteil.verletzt,
    tooltip: `${satz} · ${l10n.t('{0} violated', zusammenfassung.nachUrteil.verletzt)}`,
  };
}
