import { ThemeColor, ThemeIcon } from 'vscode';
import type { Befund, Urteil } from '../bericht/bericht.ts';

const SYMBOL: Readonly<Record<Urteil, readonly [symbol: string, farbe: string]>> = {
  verletzt: ['error', 'list.errorForeground'],
  offen: ['question', 'list.warningForeground'],
  anstehend: ['calendar', 'charts.blue'],
  begruendet: ['note', 'charts.blue'],
  ungenutzt: ['circle-large-outline', 'disabledForeground'],
  erfuellt: ['pass', 'testing.iconPassed'],
  erlassen: ['circle-slash', 'disabledForeground'],
  nicht_anwendbar: ['remove', 'disabledForeground'],
};

/** Verdicts differ by shape as well as colour. A violation of a "soll" is a warning. */
export function symbolOf({ urteil, schwere }: Pick<Befund, 'urteil' | 'schwere'>): ThemeIcon {
  if (urteil === 'verletzt' && schwere !== 'fehler')
    return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  const [symbol, farbe] = SYMBOL[urteil];
  return new ThemeIcon(symbol, new ThemeColor(farbe));
}
