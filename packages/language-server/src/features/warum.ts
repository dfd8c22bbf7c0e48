import { type Befund, type Sprache, worstPerKennung } from '@baukasten/engine';
import { erklaerungMarkdown } from '@baukasten/output';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import { WARUM_SCHEMA, type WarumErgebnis, type WarumParameter } from '../protokoll.ts';
import { decode } from '../text/uri.ts';

/**
 * Why a requirement has its verdict; without `element` the worst one is explained. Two elements of one id are told apart
 * by `nummer`. Null if the report has none.
 */
export function warumOf(
  { bericht, bestand }: Pruefung,
  { kennung, element, nummer = 1 }: WarumParameter,
  sprache: Sprache,
  basis: string,
): WarumErgebnis | null {
  const own = bericht.befunde.filter((befund) => befund.kennung === kennung);
  const befund: Befund | undefined =
    element === undefined && nummer === 1
      ? worstPerKennung(own)[0]
      : own.filter((one) => one.element === element)[nummer - 1];
  if (befund === undefined) return null;
  const { quellen } = bestand.katalog;
  return {
    titel: `${kennung} · ${befund.titel}`,
    markdown: erklaerungMarkdown(befund, bericht, { sprache, basis, quellen }),
  };
}

/** The address of the virtual document. */
export function warumUri({ uri, kennung, element }: Omit<WarumParameter, 'nummer'>): string {
  const name = encodeURIComponent(element === undefined ? kennung : `${kennung}-${element}`);
  const query = new URLSearchParams({ uri, kennung, ...(element === undefined ? {} : { element }) });
  return `${WARUM_SCHEMA}:/${name}.md?${query}`;
}

/** What an address asks for; undefined for any other text. */
export function readWarumUri(text: string): WarumParameter | undefined {
  if (!text.startsWith(`${WARUM_SCHEMA}:`)) return undefined;
  const query = text.slice(text.indexOf('?') + 1);
  // Clients may write the whole query in percent signs.
  const params = new URLSearchParams(query.includes('kennung=') ? query : decode(query));
  const [uri, kennung, element] = [params.get('uri'), params.get('kennung'), params.get('element')];
  if (uri === null || kennung === null) return undefined;
  return { uri, kennung, ...(element === null ? {} : { element }) };
}
