import { METHODE, type VarianteEintrag } from '@baukasten/language-server/protokoll';
import { commands, type Disposable, window } from 'vscode';
import type { AktuellerBericht } from '../bericht/aktueller-bericht.ts';
import type { L10n } from '../l10n.ts';
import type { Verbindung } from '../verbindung/client.ts';
import { readEinstellung, writeEinstellung } from './einstellung.ts';
import { planVarianten } from './varianten-plan.ts';

/** Which reform variants are tried out, beside those that the file itself names. */
export function createVarianteWaehlen(
  { ask }: Verbindung,
  aktuell: AktuellerBericht,
  l10n: L10n,
): Disposable {
  return commands.registerCommand('baukasten.varianteWaehlen', async () => {
    const uri = aktuell.uri?.toString();
    const varianten = await ask<readonly VarianteEintrag[]>(
      METHODE.varianten,
      uri === undefined ? {} : { uri },
    );
    if (varianten === undefined || varianten.length === 0) {
      void window.showInformationMessage(l10n.t('There are no variants for this topic.'));
      return;
    }
    const wahl = await window.showQuickPick(
      varianten.map((variante) => ({
        label: variante.titel,
        description: variante.inDatei ? l10n.t('set in the file') : (variante.id.split('/').at(-1) ?? ''),
        detail: variante.zweck,
        picked: variante.aktiv,
        variante,
      })),
      {
        canPickMany: true,
        matchOnDetail: true,
        title: l10n.t('Choose variants'),
        placeHolder: l10n.t('None: the law in force'),
      },
    );
    if (wahl === undefined) return;
    const eingestellt = [readEinstellung<string | readonly string[]>('varianten', [])].flat();
    const { neu, geblieben } = planVarianten(
      eingestellt,
      varianten,
      wahl.map(({ variante }) => variante),
    );
    if (neu.join('\n') !== eingestellt.join('\n')) await writeEinstellung('varianten', neu);
    if (geblieben.length > 0) {
      const namen = geblieben.map(({ titel }) => titel).join(', ');
      void window.showInformationMessage(
        l10n.t('Still applied because the file names it under “varianten”: {0}', namen),
      );
    }
  });
}
