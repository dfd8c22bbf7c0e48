import type { Bericht, Ergebnis } from '../../bericht/bericht.ts';
import { anforderungen } from './anforderungen.ts';
import type { Ansicht } from './ansicht.ts';
import { el, knopf } from './element.ts';
import { kopf, zaehler } from './kopf.ts';
import { schritte } from './schritte.ts';
import type { Umfeld } from './umfeld.ts';

/** The whole page, top to bottom. */
export function seite(
  bericht: Bericht,
  ergebnis: Ergebnis,
  umfeld: Umfeld,
  ansicht: Ansicht,
): readonly HTMLElement[] {
  const teile = [
    kopf(bericht, umfeld),
    zaehler(bericht, ergebnis, umfeld),
    meldungen(umfeld.worte.probleme, bericht.probleme, umfeld),
    schritte(bericht, umfeld),
    bericht.stand === 'ungeprueft' ? undefined : anforderungen(bericht, umfeld, ansicht),
    meldungen(umfeld.worte.hinweise, bericht.hinweise, umfeld),
    groessen(bericht, umfeld),
    el('footer', { class: 'leise' }, `${umfeld.worte.rechtshinweis} (${bericht.katalogVersion})`),
  ];
  return teile.filter((teil) => teil !== undefined);
}

function meldungen(
  titel: string,
  liste: Bericht['probleme'] | Bericht['hinweise'],
  { of, send }: Umfeld,
): HTMLElement | undefined {
  if (liste.length === 0) return undefined;
  return el(
    'section',
    {},
    el('h2', {}, titel),
    el(
      'ul',
      {},
      ...liste.map(({ code, text, ort }) =>
        el(
          'li',
          {},
          knopf(of(text), `meldung:${code}:${ort.zeile}`, () => send({ art: 'stelle', ort })),
        ),
      ),
    ),
  );
}

function groessen({ groessen: alle }: Bericht, { worte, of }: Umfeld): HTMLElement | undefined {
  const bekannt = alle.filter(({ unbekannt }) => !unbekannt);
  if (bekannt.length === 0) return undefined;
  return el(
    'section',
    {},
    el('h2', {}, worte.groessen),
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        ...bekannt.map(({ titel, element, wert, hinweis }) =>
          el(
            'tr',
            {},
            el(
              'th',
              { attribute: { scope: 'row' } },
              element === undefined ? titel : `${titel} (${element})`,
              hinweis !== undefined && el('span', { class: 'leise erklaerung' }, hinweis),
            ),
            el('td', {}, of(wert)),
          ),
        ),
      ),
    ),
  );
}
