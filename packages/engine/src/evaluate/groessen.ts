import type { FeelContext, FeelDate } from '../feel/values.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameGroesse } from '../resolve/types.ts';
import type { Compiler } from './compiler.ts';
import { createRechtstage } from './rechtstag.ts';
import type { Umgebung } from './umgebung.ts';

/** A derived value with the world of the day whose law counts for it. */
export interface GroesseImRecht {
  readonly groesse: WirksameGroesse;
  readonly umgebung: Umgebung;
}

/** The derived values of one project, worked out when they are first asked for. */
export interface Groessen {
  all(): readonly GroesseImRecht[];
  /** ISO day whose law counts for one; undefined if there is none of this id. */
  rechtstagOf(id: string): string | undefined;
}

export function createGroessen(...welt: Parameters<typeof groessenImRecht>): Groessen {
  let known: ReadonlyMap<string, GroesseImRecht> | undefined;
  const read = () => {
    known ??= new Map(groessenImRecht(...welt).map((one) => [one.groesse.id, one]));
    return known;
  };
  return {
    all: () => [...read().values()],
    rechtstagOf: (id) => read().get(id)?.umgebung.welt.regeln.tag,
  };
}

/**
 * The derived values of a project, each by the law of its `massgeblich`: a procurement begun under an older limit is
 * shown that limit. First those in force on the Stichtag, then those that only an earlier law has.
 */
export function groessenImRecht(
  regelwerk: Regelwerk,
  fakten: FeelContext,
  stichtag: FeelDate,
  compiler: Compiler,
): readonly GroesseImRecht[] {
  const tage = createRechtstage(regelwerk, fakten, stichtag, compiler);
  const seen = new Set<string>();
  const shown: GroesseImRecht[] = [];
  const add = ({ welt }: Umgebung): void => {
    for (const { id, massgeblich } of welt.regeln.groessen.values()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const { umgebung } = tage.of(massgeblich);
      const groesse = umgebung.welt.regeln.groessen.get(id);
      if (groesse !== undefined) shown.push({ groesse, umgebung });
    }
  };
  add(tage.heute);
  for (const umgebung of tage.welten()) add(umgebung);
  return shown;
}
