import type { AnSeite, VonSeite } from '../nachrichten.ts';
import { type Ansicht, keepStelle } from './ansicht.ts';
import { el, fuelle } from './element.ts';
import { seite } from './seite.ts';
import { createUmfeld } from './umfeld.ts';

declare function acquireVsCodeApi(): {
  postMessage(nachricht: VonSeite): void;
  getState(): unknown;
  setState(stand: unknown): void;
};

const editor = acquireVsCodeApi();
const wurzel = find('bericht');
const meldung = find('meldung');
const ansicht: Ansicht = {
  nurZuErledigen: false,
  suche: '',
  ...(editor.getState() as Partial<Ansicht> | undefined),
};
let letzterSatz = '';

window.addEventListener('message', ({ data }: MessageEvent<AnSeite>) => {
  if (data.art === 'leer') {
    wurzel.replaceChildren(el('p', {}, data.text));
    return;
  }
  const { bericht, ergebnis, sprache, worte } = data;
  const umfeld = createUmfeld(sprache, worte, (nachricht) => editor.postMessage(nachricht));
  keepStelle(wurzel, () => wurzel.replaceChildren(...seite(bericht, ergebnis, umfeld, ansicht)));
  announce(fuelle(worte.aktualisiert, ergebnis.satz));
});
window.addEventListener('input', () => editor.setState(ansicht));
window.addEventListener('change', () => editor.setState(ansicht));
editor.postMessage({ art: 'bereit' });

/** Screen readers hear an update only if it changed the result, and not the first page. */
function announce(satz: string): void {
  if (letzterSatz !== '' && satz !== letzterSatz) meldung.textContent = satz;
  letzterSatz = satz;
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element ${id}`);
  return element;
}
