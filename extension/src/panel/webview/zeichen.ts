import type { Schwere, Urteil } from '../../bericht/bericht.ts';
import { el } from './element.ts';

/** Shapes as in the terminal report, so that colour is never the only difference. */
const ZEICHEN: Readonly<Record<Urteil, string>> = {
  verletzt: '✗',
  offen: '?',
  anstehend: '○',
  begruendet: '≈',
  ungenutzt: '·',
  erfuellt: '✓',
  erlassen: '⊘',
  nicht_anwendbar: '–',
};

/** Hidden from screen readers, which hear the word. */
export function zeichen(urteil: Urteil, schwere?: Schwere): HTMLElement {
  const klasse = urteil === 'verletzt' && schwere !== undefined && schwere !== 'fehler' ? 'offen' : urteil;
  return el('span', { class: `zeichen ${klasse}`, attribute: { 'aria-hidden': 'true' } }, ZEICHEN[urteil]);
}
