import type { SourcePath } from '../document/range.ts';
import { formatIso } from '../feel/datum.ts';
import type { FeelContext, FeelDate, FeelValue } from '../feel/values.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameAnforderung } from '../resolve/types.ts';
import type { Compiler } from './compiler.ts';
import { elementId } from './element-id.ts';
import { Umgebung, type Welt } from './umgebung.ts';

/** The element of a `je` that a verdict is about. */
export interface Element {
  readonly id: string;
  readonly pfad: SourcePath;
}

/** One requirement to be judged, for the whole project or for one element of its `je`. */
export interface Instanz {
  readonly anforderung: WirksameAnforderung;
  readonly umgebung: Umgebung;
  /** ISO day whose law applies. */
  readonly rechtstag: string;
  /** `massgeblich` could not be computed: the law of the Stichtag was taken. */
  readonly rechtstagUnbekannt: boolean;
  readonly element?: Element;
  /** The list of the `je`: known elements, none, or absent (then one instance stands for all that may come). */
  readonly liste?: 'elemente' | 'leer' | 'unbekannt';
}

/** All that is judged for a project on a Stichtag, in the order of the rule files. */
export function expandInstanzen(
  regelwerk: Regelwerk,
  fakten: FeelContext,
  stichtag: FeelDate,
  compiler: Compiler,
): readonly Instanz[] {
  const worlds = new Map<string, Umgebung>();
  const worldOf = (tag: string): Umgebung => {
    const umgebung = worlds.get(tag) ?? worldAt(regelwerk, fakten, stichtag, compiler, tag);
    worlds.set(tag, umgebung);
    return umgebung;
  };
  const heute = formatIso(stichtag);
  return regelwerk.verzeichnis.flatMap(({ kennung, massgeblich }) => {
    const tag = massgeblich === undefined ? stichtag : compiler.value(massgeblich.node)(worldOf(heute));
    const rechtstagUnbekannt = !isDate(tag);
    const rechtstag = isDate(tag) ? formatIso(tag) : heute;
    const umgebung = worldOf(rechtstag);
    const anforderung = umgebung.welt.regeln.anforderungen.get(kennung);
    if (anforderung === undefined) return [];
    return perElement({ anforderung, umgebung, rechtstag, rechtstagUnbekannt });
  });
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

function perElement(instanz: Instanz): readonly Instanz[] {
  const { anforderung, umgebung } = instanz;
  const { je } = anforderung;
  if (je === undefined) return [instanz];
  const elements = umgebung.welt.compiler.value(je.liste.node)(umgebung);
  if (elements === null || (Array.isArray(elements) && elements.length === 0))
    return [{ ...instanz, liste: 'leer' }];
  if (!Array.isArray(elements)) {
    return [{ ...instanz, umgebung: umgebung.bindJe(je, undefined, undefined), liste: 'unbekannt' }];
  }
  return elements.map((element: FeelValue, index: number) => {
    const bound = umgebung.bindJe(je, element, index);
    const { pfad } = bound.read([je.variable]);
    return {
      ...instanz,
      umgebung: bound,
      liste: 'elemente',
      element: { id: elementId(element, index), pfad },
    };
  });
}

export function isDate(value: FeelValue): value is FeelDate {
  return typeof value === 'object' && value !== null && 'art' in value && value['art'] === 'datum';
}
