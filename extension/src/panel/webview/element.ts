type Kind = Node | string | undefined | false;

interface Eigenschaften {
  readonly class?: string;
  readonly id?: string;
  /** Keeps focus and open state over updates. */
  readonly schluessel?: string;
  readonly attribute?: Readonly<Record<string, string>>;
  readonly onclick?: () => void;
}

/** An element of the page. Texts become text nodes, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { class: klasse, id, schluessel, attribute = {}, onclick }: Eigenschaften,
  ...kinder: readonly Kind[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (klasse !== undefined) element.className = klasse;
  if (id !== undefined) element.id = id;
  if (schluessel !== undefined) element.dataset['schluessel'] = schluessel;
  for (const [attribut, wert] of Object.entries(attribute)) element.setAttribute(attribut, wert);
  if (onclick !== undefined) element.addEventListener('click', onclick);
  element.append(...kinder.filter((kind): kind is Node | string => kind !== undefined && kind !== false));
  return element;
}

/** A link-like button; `titel` is read out where the visible text alone says too little. */
export function knopf(
  text: string,
  schluessel: string,
  onclick: () => void,
  titel?: string,
): HTMLButtonElement {
  const attribute: Record<string, string> = { type: 'button' };
  if (titel !== undefined) attribute['aria-label'] = titel;
  return el('button', { class: 'knopf', schluessel, attribute, onclick }, text);
}

export function fuelle(muster: string, ...angaben: readonly (string | number)[]): string {
  return muster.replace(/\{(\d+)\}/g, (platz, nummer) => String(angaben[Number(nummer)] ?? platz));
}
