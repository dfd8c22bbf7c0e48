import { type Bericht, nameOf, type Schritt } from '../../bericht/bericht.ts';
import { el, fuelle, knopf } from './element.ts';
import type { Umfeld } from './umfeld.ts';

const ERSTE = 6;

/** What is to be done next, the most urgent first; each step leads to its place. */
export function schritte({ schritte: alle, stichtag }: Bericht, umfeld: Umfeld): HTMLElement | undefined {
  if (alle.length === 0) return undefined;
  const { worte } = umfeld;
  const liste = el(
    'ol',
    { class: 'schritte' },
    ...alle.slice(0, ERSTE).map((schritt) => zeile(schritt, stichtag, umfeld)),
  );
  const rest = alle.slice(ERSTE);
  const abschnitt = el(
    'section',
    { attribute: { 'aria-labelledby': 'schritte' } },
    el('h2', { id: 'schritte' }, worte.schritte),
    liste,
  );
  if (rest.length > 0) {
    const mehr = el(
      'details',
      { schluessel: 'weitere-schritte' },
      el('summary', {}, fuelle(worte.weitere, rest.length)),
    );
    mehr.append(el('ol', { class: 'schritte' }, ...rest.map((schritt) => zeile(schritt, stichtag, umfeld))));
    abschnitt.append(mehr);
  }
  return abschnitt;
}

function zeile(schritt: Schritt, stichtag: string, umfeld: Umfeld): HTMLElement {
  const { of, send } = umfeld;
  const schluessel = `schritt:${nameOf(schritt)}:${schritt.art}`;
  return el(
    'li',
    { class: schritt.art },
    el(
      'div',
      { class: 'oben' },
      el('span', { class: 'frist' }, dringlichkeit(schritt, stichtag, umfeld)),
      el('span', { class: 'leise' }, nameOf(schritt)),
    ),
    knopf(of(schritt.was), schluessel, () => send({ art: 'stelle', ort: schritt.ort })),
  );
}

function dringlichkeit({ art, bis }: Schritt, stichtag: string, { worte, tag }: Umfeld): string {
  if (bis !== undefined) return fuelle(bis < stichtag ? worte.abgelaufen : worte.bis, tag(bis));
  return worte[art === 'beheben' ? 'sofort' : art];
}
