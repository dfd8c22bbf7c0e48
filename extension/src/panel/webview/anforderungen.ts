import { type Befund, type Bericht, nameOf } from '../../bericht/bericht.ts';
import { countUrteile, type Gruppe, groupByPhase } from '../../bericht/gruppen.ts';
import type { Ansicht } from './ansicht.ts';
import { befundZeile } from './befund.ts';
import { el } from './element.ts';
import type { Umfeld } from './umfeld.ts';

/** All requirements by phase, with a filter and a search. */
export function anforderungen(bericht: Bericht, umfeld: Umfeld, ansicht: Ansicht): HTMLElement {
  const { worte } = umfeld;
  const liste = el('div', { id: 'liste' });
  const fill = (): void => liste.replaceChildren(...gruppen(bericht, umfeld, ansicht));
  fill();
  return el(
    'section',
    { attribute: { 'aria-labelledby': 'anforderungen' } },
    el('h2', { id: 'anforderungen' }, worte.anforderungen),
    el('div', { class: 'werkzeuge' }, auswahl(umfeld, ansicht, fill), suche(umfeld, ansicht, fill)),
    liste,
  );
}

function gruppen(bericht: Bericht, umfeld: Umfeld, ansicht: Ansicht): readonly HTMLElement[] {
  const gesucht = ansicht.suche.trim().toLowerCase();
  const passt = (befund: Befund): boolean =>
    `${befund.titel}\n${nameOf(befund)}\n${befund.quelle}`.toLowerCase().includes(gesucht);
  const treffer = groupByPhase(bericht, ansicht.nurZuErledigen)
    .map((gruppe) => ({ ...gruppe, befunde: gruppe.befunde.filter(passt) }))
    .filter(({ befunde }) => befunde.length > 0);
  if (treffer.length === 0) return [el('p', { class: 'leise' }, umfeld.worte.nichts)];
  return treffer.map((gruppe) => abschnitt(gruppe, umfeld, gesucht !== ''));
}

function abschnitt({ phase, befunde }: Gruppe, umfeld: Umfeld, gesucht: boolean): HTMLElement {
  const { worte } = umfeld;
  const anzahlen = countUrteile(befunde);
  const dringend = anzahlen.some(([urteil]) => urteil === 'verletzt' || urteil === 'offen');
  const schluessel = `phase:${phase?.id ?? ''}`;
  const teil = el(
    'details',
    { class: 'phase', schluessel },
    el(
      'summary',
      {},
      el('h3', {}, phase?.titel ?? worte.allgemein),
      el(
        'span',
        { class: 'leise' },
        anzahlen.map(([urteil, anzahl]) => `${anzahl} ${worte.anzahl[urteil] ?? urteil}`).join(' · '),
      ),
    ),
    ...befunde.map((befund) => befundZeile(befund, umfeld)),
  );
  teil.open = dringend || gesucht;
  return teil;
}

function auswahl({ worte }: Umfeld, ansicht: Ansicht, fill: () => void): HTMLElement {
  const eintrag = (wert: boolean, text: string): HTMLElement => {
    const feld = el('input', { schluessel: `filter:${wert}`, attribute: { type: 'radio', name: 'filter' } });
    feld.checked = ansicht.nurZuErledigen === wert;
    feld.addEventListener('change', () => {
      ansicht.nurZuErledigen = wert;
      fill();
    });
    return el('label', {}, feld, text);
  };
  return el(
    'fieldset',
    {},
    el('legend', {}, worte.filter),
    eintrag(false, worte.alle),
    eintrag(true, worte.zuErledigen),
  );
}

function suche({ worte }: Umfeld, ansicht: Ansicht, fill: () => void): HTMLElement {
  const feld = el('input', {
    schluessel: 'suche',
    attribute: { type: 'search', placeholder: worte.suche, 'aria-label': worte.suche },
  });
  feld.value = ansicht.suche;
  feld.addEventListener('input', () => {
    ansicht.suche = feld.value;
    fill();
  });
  return feld;
}
