import { type Bericht, type Ergebnis, URTEILE } from '../../bericht/bericht.ts';
import { el, fuelle } from './element.ts';
import type { Umfeld } from './umfeld.ts';
import { zeichen } from './zeichen.ts';

/** Whose plan, on which day, under which law, and how far it is. */
export function kopf(bericht: Bericht, { worte, tag }: Umfeld): HTMLElement {
  const stand = bericht.phasen.find(({ id }) => id === bericht.standDerPlanung)?.titel;
  const angaben = [
    `${worte.stichtag} ${tag(bericht.stichtag)}`,
    stand === undefined ? undefined : `${worte.planungsstand}: ${stand}`,
  ];
  return el(
    'header',
    {},
    el('h1', {}, bericht.gemeinde ?? bericht.datei),
    el(
      'p',
      { class: 'leise' },
      [bericht.fachgebietTitel, bericht.land].filter((teil) => teil !== undefined).join(' · '),
    ),
    el('p', {}, angaben.filter((teil) => teil !== undefined).join(' · ')),
    bericht.varianten.length > 0 &&
      el('p', { class: 'achtung' }, fuelle(worte.varianten, bericht.varianten.join(', '))),
  );
}

/** The counts as a list, and those of the duties as a bar that screen readers skip. */
export function zaehler(
  { zusammenfassung }: Bericht,
  { satz, warnung }: Ergebnis,
  { worte }: Umfeld,
): HTMLElement {
  const { nachUrteil } = zusammenfassung;
  const vorhanden = URTEILE.filter((urteil) => nachUrteil[urteil] > 0);
  const balken = el('div', { class: 'balken', attribute: { 'aria-hidden': 'true' } });
  for (const urteil of vorhanden.filter((one) => one !== 'nicht_anwendbar')) {
    const stueck = el('span', { class: `stueck ${urteil}` });
    stueck.style.flexGrow = String(nachUrteil[urteil]);
    balken.append(stueck);
  }
  return el(
    'section',
    { attribute: { 'aria-labelledby': 'pflichten' } },
    el('h2', { id: 'pflichten' }, satz),
    warnung !== undefined && el('p', { class: 'achtung' }, warnung),
    balken,
    el(
      'ul',
      { class: 'zaehler' },
      ...vorhanden.map((urteil) =>
        el(
          'li',
          {},
          zeichen(urteil),
          el('strong', {}, String(nachUrteil[urteil])),
          ` ${worte.anzahl[urteil] ?? urteil}`,
        ),
      ),
    ),
  );
}
