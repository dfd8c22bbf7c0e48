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

interface Eintrag extends QuickPickItem {
  readonly ags: string;
}

const RUHE = 120;

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
  let uhr: ReturnType<typeof setTimeout> | undefined;
  let frage = 0;
  liste.onDidChangeValue((text) => {
    clearTimeout(uhr);
    liste.busy = true;
    const meine = ++frage;
    uhr = setTimeout(async () => {
      const treffer = text.trim() === '' ? [] : await suchen(text.trim());
      // An answer that comes after a newer question would show the wrong towns.
      if (meine !== frage) return;
      liste.items = treffer.map((gemeinde) => toEintrag(gemeinde, l10n));
      liste.busy = false;
    }, RUHE);
  });
  try {
    return await new Promise((resolve) => {
      liste.onDidAccept(() => resolve(liste.activeItems[0]?.ags));
      liste.onDidHide(() => resolve(undefined));
      liste.show();
    });
  } finally {
    clearTimeout(uhr);
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
