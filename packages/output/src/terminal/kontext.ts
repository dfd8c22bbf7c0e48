import type { Sprache, Text, Urteil } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { createLineAt, type LineAt } from '../text/code-frame.ts';
import { createStil, type Stil } from '../text/style.ts';
import { type Worte, worteFor } from '../worte.ts';
import { type TerminalWorte, terminalWorteFor } from './worte.ts';

/** What all parts of a terminal report share. */
export interface TerminalKontext {
  readonly sprache: Sprache;
  readonly worte: Worte;
  readonly eigene: TerminalWorte;
  readonly stil: Stil;
  readonly breite: number;
  readonly basis: string;
  readonly ausfuehrlich: boolean;
  readonly lineAt: LineAt;
}

/** Narrower windows would leave no room beside the indents. */
const MINDESTBREITE = 40;

export function createKontext(quelltexte: Bericht['quelltexte'], optionen: BerichtOptionen): TerminalKontext {
  const { sprache, farbe, breite, basis, ausfuehrlich = false } = optionen;
  return {
    sprache,
    worte: worteFor(sprache),
    eigene: terminalWorteFor(sprache),
    stil: createStil(farbe),
    breite: Math.max(MINDESTBREITE, Math.floor(breite)),
    basis,
    ausfuehrlich,
    lineAt: createLineAt(quelltexte),
  };
}

export function inSprache(text: Text, { sprache }: Pick<TerminalKontext, 'sprache'>): string {
  return text[sprache];
}

/** Longer lists of names end with the number of those that are left out. */
const NAMEN = 12;

export function enumerate(names: readonly string[], hoechstens = NAMEN): string {
  const more = names.length - hoechstens;
  return more > 0 ? `${names.slice(0, hoechstens).join(', ')} +${more}` : names.join(', ');
}

/** Signs of the verdicts; the word always stands beside them. */
export const ZEICHEN: Readonly<Record<Urteil, string>> = {
  verletzt: '✗',
  offen: '?',
  anstehend: '○',
  begruendet: '≈',
  ungenutzt: '·',
  erfuellt: '✓',
  erlassen: '–',
  nicht_anwendbar: '–',
};

export function farbeOf(urteil: Urteil, stil: Stil): (text: string) => string {
  switch (urteil) {
    case 'verletzt':
      return stil.rot;
    case 'offen':
      return stil.gelb;
    case 'anstehend':
      return stil.blau;
    case 'erfuellt':
    case 'begruendet':
      return stil.gruen;
    case 'erlassen':
    case 'nicht_anwendbar':
    case 'ungenutzt':
      return stil.blass;
    default:
      return urteil satisfies never;
  }
}
