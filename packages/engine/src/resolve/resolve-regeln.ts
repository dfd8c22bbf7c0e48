import type { Problem } from '../document/problem.ts';
import { findConflicts } from '../katalog/konflikte.ts';
import type { Anforderung, Ausdruck, Fachgebiet, Overlay } from '../katalog/types.ts';
import { anforderungenAm } from './anforderungen-am.ts';
import { type Gebiet, layersFor, type Schichten } from './ebenen.ts';
import { groessenAm } from './groessen-am.ts';
import { parameterAm } from './parameter-am.ts';
import type { WirksameRegeln } from './types.ts';
import { createZeitabschnitte } from './zeitabschnitte.ts';

/** Bund ⊕ Land ⊕ Ort ⊕ Variante for one territory; `am` gives the rules in force on a day. */
export interface Regelwerk {
  readonly fachgebiet: Fachgebiet;
  readonly gebiet: Gebiet;
  readonly varianten: readonly Overlay[];
  /** Variants (or overlays of one level) that set the same field: nothing is decided by order. */
  readonly probleme: readonly Problem[];
  /**
   * Every Kennung of the territory in the order of the files, also of requirements not in force on the day, with the
   * expression that names its day of law: as the requirement reads on the day, else as its module wrote it.
   */
  verzeichnisAm(tag: string): readonly Verzeichniseintrag[];
  am(tag: string): WirksameRegeln;
}

export interface Verzeichniseintrag {
  readonly kennung: string;
  readonly massgeblich?: Ausdruck;
}

/**
 * Resolving is lazy: a requirement may be judged by the law of its own day (`massgeblich`). Days between which the law does
 * not change share what is resolved.
 */
export function resolveRegeln(fachgebiet: Fachgebiet, gebiet: Gebiet): Regelwerk {
  const schichten = layersFor(fachgebiet, gebiet);
  const abschnittOf = createZeitabschnitte(schichten);
  const abschnitte = new Map<string, WirksameRegeln>();
  const tage = new Map<string, WirksameRegeln>();
  const am = (tag: string): WirksameRegeln => {
    const known = tage.get(tag);
    if (known !== undefined) return known;
    const abschnitt = abschnittOf(tag);
    const resolved = abschnitte.get(abschnitt) ?? resolve(tag);
    const regeln = { ...resolved, tag };
    abschnitte.set(abschnitt, resolved);
    tage.set(tag, regeln);
    return regeln;
  };
  const resolve = (tag: string): WirksameRegeln => {
    const parameter = parameterAm(schichten, tag);
    const groessen = groessenAm(schichten, tag);
    return {
      tag,
      parameter,
      groessen,
      anforderungen: anforderungenAm(schichten, tag, { parameter, groessen }),
    };
  };
  return {
    fachgebiet,
    gebiet,
    varianten: schichten.overlays.filter(({ ebene }) => ebene === 'variante').map(({ overlay }) => overlay),
    probleme: findConflicts(schichten.overlays),
    verzeichnisAm: (tag) => listKennungen(schichten, am(tag)),
    am,
  };
}

function listKennungen(schichten: Schichten, heute: WirksameRegeln): readonly Verzeichniseintrag[] {
  const anforderungen: readonly Anforderung[] = [
    ...schichten.module.flatMap(({ modul }) => modul.anforderungen),
    ...schichten.overlays.flatMap(({ overlay }) => overlay.ergaenzt.anforderungen),
  ];
  return anforderungen.map(({ kennung, felder }) => {
    const massgeblich = heute.anforderungen.get(kennung)?.felder.massgeblich ?? felder.massgeblich;
    return massgeblich === undefined ? { kennung } : { kennung, massgeblich: massgeblich.wert };
  });
}
