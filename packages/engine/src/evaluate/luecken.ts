import { formatPath, type SourcePath } from '../document/range.ts';
import { lesungenIn, missingValueIn } from '../feel/fehlt.ts';
import type { Lesung, Trace } from '../feel/trace.ts';
import type { WirksameGroesse } from '../resolve/types.ts';
import { Umgebung } from './umgebung.ts';

/** A gap that no entry of the planner can fill. */
export interface FehlendesRecht {
  readonly art: 'parameter' | 'groesse' | 'anforderung' | 'erleichterung' | 'zweifel';
  readonly id: string;
  readonly text: string;
}

/** An absent fact, or law that no source supports; equal gaps have equal keys. */
export type Luecke = { readonly schluessel: string } & (
  | { readonly pfad: SourcePath }
  | { readonly recht: FehlendesRecht }
);

/** What keeps an expression without a usable value, in the order of the text; undefined: nothing but its own rule. */
export type LueckenFinder = (trace: Trace) => readonly Luecke[] | undefined;

export function pathGap(pfad: SourcePath): Luecke {
  return { schluessel: formatPath(pfad), pfad };
}

export function rechtGap(recht: FehlendesRecht): Luecke {
  return { schluessel: `${recht.art} ${recht.id}`, recht };
}

/** Remembers what it found: neither facts nor rules change while a report is made. */
export function createLuecken(): LueckenFinder {
  const byTrace = new WeakMap<Trace, readonly Luecke[] | 'eigene'>();
  const byGroesse = new WeakMap<Umgebung, Map<string, readonly Luecke[]>>();

  const find: LueckenFinder = (trace) => {
    const known = byTrace.get(trace) ?? gapsOf([trace]) ?? 'eigene';
    byTrace.set(trace, known);
    return known === 'eigene' ? undefined : known;
  };

  /**
   * What keeps these values from being used; if nothing is missing in them, everything that they rest on. Undefined if
   * they rest on nothing: no fact can give the rule that they belong to a value (a division by zero, say).
   */
  function gapsOf(traces: readonly Trace[]): readonly Luecke[] | undefined {
    const missing = traces.flatMap(missingValueIn);
    const lesungen = missing.length > 0 ? missing : traces.flatMap(lesungenIn);
    if (traces.length > 0 && lesungen.every(({ teile }) => teile[0] === 'stichtag')) return undefined;
    const found = new Map<string, Luecke>();
    for (const lesung of lesungen) for (const gap of gapsBehind(lesung)) found.set(gap.schluessel, gap);
    return [...found.values()];
  }

  function gapsBehind({ teile, pfad, env }: Lesung): readonly Luecke[] {
    const [root, name = ''] = teile;
    const [place, groesse, index] = pfad;
    if (root === 'stichtag') return [];
    if (!(env instanceof Umgebung)) return [pathGap(pfad)];
    if (root === 'parameter') return gapsOfParameter(name, env);
    if (root === 'groesse') return gapsOfGroesse(name, env);
    // A loop variable over a Größe that is a list: only the element read is missing something.
    if (place === 'groesse' && typeof index === 'number') return gapsOfGroesse(String(groesse), env, index);
    return [pathGap(pfad)];
  }

  function gapsOfParameter(name: string, env: Umgebung): readonly Luecke[] {
    const wirksam = env.welt.regeln.parameter.get(name);
    const staffel = wirksam?.wert?.staffel;
    const regel = rechtGap({ art: 'parameter', id: name, text: wirksam?.parameter.titel ?? name });
    return staffel === undefined ? [regel] : (find(env.trace(staffel.nach.node)) ?? [regel]);
  }

  function gapsOfGroesse(name: string, env: Umgebung, index?: number): readonly Luecke[] {
    const groesse = env.welt.regeln.groessen.get(name);
    const regel = rechtGap({ art: 'groesse', id: name, text: groesse?.titel ?? name });
    if (groesse === undefined) return [regel];
    const home = env.homeOf(groesse);
    const here = byGroesse.get(home) ?? new Map<string, readonly Luecke[]>();
    byGroesse.set(home, here);
    const key = `${name} ${index ?? ''}`;
    const known = here.get(key);
    if (known !== undefined) return known;
    // The catalogue rejects cycles; a catalogue with problems must still not hang.
    here.set(key, []);
    const found =
      index === undefined ? gapsIn(groesse, home, regel) : gapsInElement(groesse, home, index, regel);
    here.set(key, found);
    return found;
  }

  function gapsIn(groesse: WirksameGroesse, home: Umgebung, regel: Luecke): readonly Luecke[] {
    const { je } = groesse;
    // An absent list is missing, and so is one without an element where an operator needed one.
    const liste =
      je === undefined || (home.environmentsOf(groesse) ?? []).length > 0
        ? []
        : (find(home.trace(je.liste.node)) ?? [regel]);
    return [...liste, ...(gapsOf(home.tracesOf(groesse)) ?? [regel])];
  }

  function gapsInElement(
    groesse: WirksameGroesse,
    home: Umgebung,
    index: number,
    regel: Luecke,
  ): readonly Luecke[] {
    const trace = home.tracesOf(groesse)[index];
    return trace === undefined ? [] : (find(trace) ?? [regel]);
  }

  return find;
}
