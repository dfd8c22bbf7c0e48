import type { Modul, Overlay } from '../katalog/types.ts';
import type { Schichten } from './ebenen.ts';

/**
 * Names the stretch of time that a day lies in: between two days on which no period of these rules begins or ends, the
 * law is the same. Resolving asks of a day only on which side of such ends it lies (`holdsOn`, `wertAm`).
 */
export function createZeitabschnitte({ module, overlays }: Schichten): (tag: string) => string {
  const zeiten = [...module.map(({ modul }) => modul), ...overlays.map(({ overlay }) => overlay)].map(endsOf);
  const ab = sorted(zeiten.flatMap((one) => [...one.ab]));
  const bis = sorted(zeiten.flatMap((one) => [...one.bis]));
  return (tag) => `${countUntil(ab, (one) => one <= tag)}/${countUntil(bis, (one) => one < tag)}`;
}

interface Enden {
  readonly ab: ReadonlySet<string>;
  readonly bis: ReadonlySet<string>;
}

const bekannt = new WeakMap<Modul | Overlay, Enden>();

/** Every `ab` and `bis` that is written anywhere in it: one too many costs little, one too few would give wrong law. */
function endsOf(datei: Modul | Overlay): Enden {
  const known = bekannt.get(datei);
  if (known !== undefined) return known;
  const enden = { ab: new Set<string>(), bis: new Set<string>() };
  const visit = (wert: unknown): void => {
    if (typeof wert !== 'object' || wert === null) return;
    for (const [name, kind] of Object.entries(wert)) {
      // Expressions and places have no periods.
      if (name === 'node' || name === 'range') continue;
      if (typeof kind === 'object') visit(kind);
      else if ((name === 'ab' || name === 'bis') && typeof kind === 'string') enden[name].add(kind);
    }
  };
  visit(datei);
  bekannt.set(datei, enden);
  return enden;
}

function sorted(tage: readonly string[]): readonly string[] {
  return [...new Set(tage)].sort();
}

/** How many of a sorted list pass; those that do come first. */
function countUntil(tage: readonly string[], passt: (tag: string) => boolean): number {
  let [unten, oben] = [0, tage.length];
  while (unten < oben) {
    const mitte = (unten + oben) >> 1;
    const tag = tage[mitte];
    if (tag !== undefined && passt(tag)) unten = mitte + 1;
    else oben = mitte;
  }
  return unten;
}
