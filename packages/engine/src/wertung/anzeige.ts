import type { Sprache, Text } from '../document/problem.ts';
import { formatNumber } from '../feel/format-zahl.ts';
import { numberFromText } from '../feel/zahl.ts';
import type { Dezimal } from './types.ts';

/** A decimal as people read it, its places kept: `12,50`, `78.000`; English `12.50`, `78,000`. */
export function showDezimal(dezimal: Dezimal, sprache: Sprache): string {
  const [ganz = '', stellen] = dezimal.split('.');
  const [tausend, komma] = sprache === 'de' ? ['.', ','] : [',', '.'];
  const gruppiert = ganz.replace(/\B(?=(\d{3})+$)/g, tausend);
  return stellen === undefined ? gruppiert : `${gruppiert}${komma}${stellen}`;
}

/** `78.000 €`, `1.234,50 €`. */
export function showEuro(preis: Dezimal, sprache: Sprache): string {
  const zahl = numberFromText(preis);
  return zahl === undefined ? preis : formatNumber(zahl, 'EUR', sprache);
}

/** `1 Nachkommastelle`, `3 Nachkommastellen`. */
export function showStellen(stellen: number): Text {
  return stellen === 1
    ? { de: '1 Nachkommastelle', en: '1 decimal place' }
    : { de: `${stellen} Nachkommastellen`, en: `${stellen} decimal places` };
}
