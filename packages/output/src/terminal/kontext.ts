import type { Text, Urteil } from '@baukasten/engine';
import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { createLineAt, type LineAt } from '../text/code-frame.ts';
import { createGrundkontext, type Grundkontext } from '../text/grundkontext.ts';
import type { Stil } from '../text/style.ts';
import { type TerminalWorte, terminalWorteFor } from './worte.ts';

/** What all parts of a terminal report share. */
export interface TerminalKontext extends Grundkontext {
  readonly eigene: TerminalWorte;
  readonly lineAt: LineAt;
}

export function createKontext(quelltexte: Bericht['quelltexte'], optionen: BerichtOptionen): TerminalKontext {
  return {
    ...createGrundkontext(optionen),
    eigene: terminalWorteFor(optionen.sprache),
    lineAt: createLineAt(quelltexte),
  };
}

export function inSprache(text: Text, { sprache }: Pick<Grundkontext, 'sprache'>): string {
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
