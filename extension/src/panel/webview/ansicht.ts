/** What the reader has chosen; it outlives updates and, kept by the editor, a reload. */
export interface Ansicht {
  nurZuErledigen: boolean;
  suche: string;
}

/** Open parts, focus and place of reading survive an update: it comes while somebody reads. */
export function keepStelle(wurzel: HTMLElement, update: () => void): void {
  const offen = new Map([...wurzel.querySelectorAll('details')].map((teil) => [keyOf(teil), teil.open]));
  const aktiv = document.activeElement;
  const fokus = aktiv instanceof HTMLElement ? keyOf(aktiv) : undefined;
  const auswahl = aktiv instanceof HTMLInputElement ? aktiv.selectionStart : null;
  const fokusInZeile = aktiv?.tagName === 'SUMMARY' ? keyOf(aktiv.parentElement) : undefined;
  const { scrollY } = window;
  update();
  for (const teil of wurzel.querySelectorAll('details')) teil.open = offen.get(keyOf(teil)) ?? teil.open;
  // Bodies of opened lines are built by their toggle event, which comes later: focus waits for it.
  requestAnimationFrame(() => {
    window.scrollTo(0, scrollY);
    const ziel = [...wurzel.querySelectorAll<HTMLElement>('[data-schluessel]')].find(
      (element) => keyOf(element) === (fokusInZeile ?? fokus) && fokus !== fokusInZeile,
    );
    const element = fokusInZeile === undefined ? ziel : ziel?.querySelector('summary');
    element?.focus({ preventScroll: true });
    if (element instanceof HTMLInputElement && auswahl !== null) element.setSelectionRange(auswahl, auswahl);
  });
}

function keyOf(element: Element | null): string | undefined {
  return element instanceof HTMLElement ? element.dataset['schluessel'] : undefined;
}
