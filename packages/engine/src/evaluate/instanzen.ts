import type { SourcePath } from '../document/range.ts';
import { formatIso } from '../feel/datum.ts';
import type { FeelContext, FeelDate, FeelValue } from '../feel/values.ts';
import type { Je } from '../katalog/types.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameAnforderung } from '../resolve/types.ts';
import type { Compiler } from './compiler.ts';
import { elementId } from './element-id.ts';
import { createRechtstage } from './rechtstag.ts';
import type { Umgebung } from './umgebung.ts';

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

/** All that is judged for a project on a Stichtag, in the order of the rule files; of `nur` these requirements alone. */
export function expandInstanzen(
  regelwerk: Regelwerk,
  fakten: FeelContext,
  stichtag: FeelDate,
  compiler: Compiler,
  nur?: ReadonlySet<string>,
): readonly Instanz[] {
  const tage = createRechtstage(regelwerk, fakten, stichtag, compiler);
  return regelwerk.verzeichnisAm(formatIso(stichtag)).flatMap(({ kennung, massgeblich }) => {
    if (nur?.has(kennung) === false) return [];
    const { umgebung, rechtstag, rechtstagUnbekannt } = tage.of(massgeblich);
    const anforderung = umgebung.welt.regeln.anforderungen.get(kennung);
    if (anforderung === undefined) return [];
    return perElement({ anforderung, umgebung, rechtstag, rechtstagUnbekannt });
  });
}

function perElement(instanz: Instanz): readonly Instanz[] {
  const { anforderung, umgebung } = instanz;
  const { je } = anforderung;
  if (je === undefined) return [instanz];
  const { liste, elemente } = bindElements(je, umgebung);
  if (liste === 'leer') return [{ ...instanz, liste }];
  return elemente.map(({ umgebung: bound, id }) => {
    if (id === undefined) return { ...instanz, umgebung: bound, liste };
    return { ...instanz, umgebung: bound, liste, element: { id, pfad: bound.read([je.variable]).pfad } };
  });
}

export interface Elemente {
  readonly liste: NonNullable<Instanz['liste']>;
  /** One for each element; one without id stands for all that an absent list may come to hold. */
  readonly elemente: readonly { readonly umgebung: Umgebung; readonly id?: string }[];
}

/** The environments in which a `je` is evaluated. */
export function bindElements(je: Je, umgebung: Umgebung): Elemente {
  const elements = umgebung.welt.compiler.value(je.liste.node)(umgebung);
  if (elements === null) return { liste: 'leer', elemente: [] };
  if (!Array.isArray(elements)) {
    return { liste: 'unbekannt', elemente: [{ umgebung: umgebung.bindJe(je, undefined, undefined) }] };
  }
  return {
    liste: elements.length === 0 ? 'leer' : 'elemente',
    elemente: elements.map((element: FeelValue, index: number) => {
      return { umgebung: umgebung.bindJe(je, element, index), id: elementId(element, index) };
    }),
  };
}
