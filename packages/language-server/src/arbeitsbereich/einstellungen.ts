import type { Einstellungen, Startoptionen } from '../protokoll.ts';

/** Settings as the server uses them: complete, and nothing in them that the user did not mean. */
export interface Gewaehlt {
  readonly stichtag: string | undefined;
  readonly varianten: readonly string[];
  readonly land: string | undefined;
  readonly regeln: readonly string[];
  readonly streng: boolean;
  readonly inlay: boolean;
  readonly linse: boolean;
}

/** Clients send whatever stands in a settings file: what has the wrong kind counts as not set. */
export function readEinstellungen(wert: unknown, { vertrauenswuerdig = true }: Startoptionen): Gewaehlt {
  const roh = isRecord(wert) ? (wert as { readonly [K in keyof Einstellungen]: unknown }) : {};
  const hinweise = isRecord(roh.hinweise) ? roh.hinweise : {};
  const stichtag = textOf(roh.stichtag);
  return {
    stichtag: stichtag !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(stichtag) ? stichtag : undefined,
    varianten: textsOf(roh.varianten),
    land: textOf(roh.land)?.toUpperCase(),
    regeln: vertrauenswuerdig ? textsOf(roh.regeln) : [],
    streng: roh.streng === true,
    inlay: hinweise['inlay'] !== false,
    linse: roh.linse !== false,
  };
}

function isRecord(wert: unknown): wert is Readonly<Record<string, unknown>> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert);
}

function textOf(wert: unknown): string | undefined {
  const text = typeof wert === 'string' ? wert.trim() : '';
  return text === '' ? undefined : text;
}

function textsOf(wert: unknown): readonly string[] {
  return Array.isArray(wert) ? wert.flatMap((eins) => textOf(eins) ?? []) : [];
}
