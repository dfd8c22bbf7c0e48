import {
  type GemeindeTreffer,
  METHODE,
  type NeuesProjektErgebnis,
  type NeuesProjektParameter,
} from '@baukasten/language-server/protokoll';
import { commands, Disposable, type QuickPickItem, window } from 'vscode';
import { einwohnerSatz } from '../bericht/worte.ts';
import type { L10n } from '../l10n.ts';
import type { Verbindung } from '../verbindung/client.ts';
import { createDatei } from './neue-datei.ts';
import { createSuche } from './suche.ts';

interface Eintrag extends QuickPickItem {
  readonly ags: string;
}

/** A town by name or AGS, then a project file with every question that its plan or procurement will have to answer. */
export function createNeuesProjekt({ ask }: Verbindung, l10n: L10n): Disposable {
  const create = async (
    titel: string,
    fachgebiet: Pick<NeuesProjektParameter, 'fachgebiet'>,
  ): Promise<void> => {
    const ags = await pickGemeinde(
      titel,
      async (text) => (await ask<readonly GemeindeTreffer[]>(METHODE.gemeinden, { text })) ?? [],
      l10n,
    );
    if (ags === undefined) return;
    const projekt = await ask<NeuesProjektErgebnis>(METHODE.neuesProjekt, { ags, ...fachgebiet });
    if (projekt === undefined || 'fehler' in projekt) {
      void window.showErrorMessage(
        projekt?.fehler ?? l10n.t('The project could not be created; see the log.'),
      );
      return;
    }
    await createDatei(projekt.dateiname, projekt.text, l10n);
  };
  return Disposable.from(
    commands.registerCommand('baukasten.neuesProjekt', () =>
      create(l10n.t('New project from a municipality'), {}),
    ),
    commands.registerCommand('baukasten.neueVergabe', () =>
      create(l10n.t('New procurement of a municipality'), { fachgebiet: 'vergabe' }),
    ),
  );
}

async function pickGemeinde(
  titel: string,
  suchen: (text: string) => Promise<readonly GemeindeTreffer[]>,
  l10n: L10n,
): Promise<string | undefined> {
  const liste = window.createQuickPick<Eintrag>();
  liste.title = titel;
  liste.placeholder = l10n.t('Name or AGS of the municipality');
  liste.matchOnDescription = true;
  const suche = createSuche(
    async (text) => (await suchen(text)).map((gemeinde) => toEintrag(gemeinde, l10n)),
    (treffer) => {
      liste.items = treffer;
      liste.busy = false;
    },
  );
  liste.onDidChangeValue((text) => {
    liste.busy = true;
    suche.frage(text);
  });
  try {
    return await new Promise((resolve) => {
      // A key for a town that is no longer asked for waits: the law of another town would be the wrong one.
      liste.onDidAccept(() => {
        const eintrag = suche.waehlbar(liste.activeItems[0]);
        if (eintrag !== undefined) resolve(eintrag.ags);
      });
      liste.onDidHide(() => resolve(undefined));
      liste.show();
    });
  } finally {
    suche.dispose();
    liste.dispose();
  }
}

function toEintrag({ ags, name, land, landkreis, einwohner }: GemeindeTreffer, l10n: L10n): Eintrag {
  return {
    ags,
    label: name,
    description: [landkreis, land].filter((teil) => teil !== undefined).join(', '),
    detail: `AGS ${ags} · ${einwohnerSatz(l10n, einwohner)}`,
    // The server has matched already, umlauts in either spelling included.
    alwaysShow: true,
  };
}
