import type { Dokumentgrundlage } from './dokument.ts';
import type { Bausteinwahl } from './types.ts';

/** What all documents of a project were composed from, also those without a text block. */
export function grundlageOf(
  uri: string,
  regeln: string,
  gewaehlt: readonly Bausteinwahl[],
  stichtag: string,
): Dokumentgrundlage {
  const tage = [...new Set(gewaehlt.map(({ rechtstag }) => rechtstag))].sort();
  return { projektdatei: fileNameOf(uri), regeln, rechtstage: tage.length === 0 ? [stichtag] : tage };
}

/** The same for a path and for the address that an editor gives it. */
function fileNameOf(uri: string): string {
  const name = uri.split(/[/\\]/).at(-1) ?? uri;
  if (!/^[a-z][\w+.-]+:/i.test(uri)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
