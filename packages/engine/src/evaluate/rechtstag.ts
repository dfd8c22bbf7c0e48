import { formatIso } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import type { FeelContext, FeelDate, FeelValue } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { Compiler } from './compiler.ts';
import { Umgebung, type Welt } from './umgebung.ts';

/** The law that counts for a rule: that of the day that its `massgeblich` names. */
export interface Rechtslage {
  /** ISO day. */
  readonly rechtstag: string;
  /** `massgeblich` could not be computed: the law of the Stichtag was taken. */
  readonly rechtstagUnbekannt: boolean;
  readonly umgebung: Umgebung;
}

/** The days of law of one project; each world is made once. */
export interface Rechtstage {
  /** The world by the law of the Stichtag. */
  readonly heute: Umgebung;
  of(massgeblich: Ausdruck | undefined): Rechtslage;
  /** The worlds that were asked for so far. */
  welten(): readonly Umgebung[];
}

export function createRechtstage(
  regelwerk: Regelwerk,
  fakten: FeelContext,
  stichtag: FeelDate,
  compiler: Compiler,
): Rechtstage {
  const worlds = new Map<string, Umgebung>();
  const worldOf = (tag: string): Umgebung => {
    const umgebung = worlds.get(tag) ?? worldAt(regelwerk, fakten, stichtag, compiler, tag);
    worlds.set(tag, umgebung);
    return umgebung;
  };
  const iso = formatIso(stichtag);
  const heute = worldOf(iso);
  return {
    heute,
    of(massgeblich) {
      const tag = massgeblich === undefined ? stichtag : decisiveDay(compiler.value(massgeblich.node)(heute));
      const rechtstag = tag === undefined ? iso : formatIso(tag);
      return { rechtstag, rechtstagUnbekannt: tag === undefined, umgebung: worldOf(rechtstag) };
    },
    welten: () => [...worlds.values()],
  };
}

/**
 * The day that `massgeblich` gives; of a list the first, and where that is not known the earliest that is: what began on one of
 * these days or before is not judged by a law that came after any of them.
 */
export function decisiveDay(wert: FeelValue): FeelDate | undefined {
  if (!Array.isArray(wert)) return isDate(wert) ? wert : undefined;
  const [first] = wert;
  if (isDate(first)) return first;
  const days = wert.filter(isDate);
  return days.length === 0
    ? undefined
    : days.reduce((earliest, day) => (day.tag < earliest.tag ? day : earliest));
}

/** Facts, and the law of one day (default: the Stichtag). */
export function worldAt(
  regelwerk: Regelwerk,
  fakten: FeelContext,
  stichtag: FeelDate,
  compiler: Compiler,
  tag = formatIso(stichtag),
): Umgebung {
  const welt: Welt = { fakten, regeln: regelwerk.am(tag), stichtag, compiler };
  return new Umgebung(welt);
}
