import { formatPath, type SourcePath } from '../document/range.ts';

/** A fact that a text asked for and did not get. */
export interface Fehlstelle {
  readonly pfad: SourcePath;
  /** Stated as "there is none (yet)": the key is written, its value is null. */
  readonly leer: boolean;
}

/**
 * What happens while one block is rendered: which facts are missing, and how much text has been made. One for each
 * block, so that nothing of one text reaches another.
 */
export interface Protokoll {
  readonly fehlstellen: ReadonlyMap<string, Fehlstelle>;
  /** Uses of missing facts so far: a condition that adds to it cannot be decided. */
  readonly zugriffe: readonly Fehlstelle[];
  note(fehlstelle: Fehlstelle): void;
  /** The gap that stands in the text for missing facts, each named once. */
  gap(fehlstellen: readonly Fehlstelle[]): string;
  /** Counts characters, or what takes as much time; throws `UmfangError` above the limit. */
  spend(zeichen: number): void;
}

/** Most characters that one block may produce. A safety limit, no rule of the law. */
export const MAX_UMFANG = 2 ** 20;

export class UmfangError extends Error {}

/** `namesOf`: what a gap calls a missing value; a derived one has no name that the town could fill in. */
export function createProtokoll(
  namesOf: (pfad: SourcePath) => readonly string[] = (pfad) => [formatPath(pfad)],
  limit = MAX_UMFANG,
): Protokoll {
  const fehlstellen = new Map<string, Fehlstelle>();
  const zugriffe: Fehlstelle[] = [];
  let umfang = 0;
  return {
    fehlstellen,
    zugriffe,
    note(fehlstelle) {
      const key = formatPath(fehlstelle.pfad);
      if (!fehlstellen.has(key)) fehlstellen.set(key, fehlstelle);
      zugriffe.push(fehlstelle);
    },
    gap: (luecken) => gapText(luecken.flatMap(({ pfad }) => namesOf(pfad))),
    spend(zeichen) {
      umfang += zeichen;
      if (!(umfang <= limit)) throw new UmfangError('umfang');
    },
  };
}

/** A visible gap, as writers know it. */
export function gapText(namen: readonly string[]): string {
  return [...new Set(namen)].map((name) => `«[fehlt: ${name}]»`).join(' ');
}
