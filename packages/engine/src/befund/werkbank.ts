import type { SourcePath } from '../document/range.ts';
import { type Compiler, createCompiler } from '../evaluate/compiler.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import type { Gebiet } from '../resolve/ebenen.ts';
import { type Regelwerk, resolveRegeln } from '../resolve/resolve-regeln.ts';
import { createFelder, type Feldbeschreibung } from '../schema/projekt-schema.ts';
import { createFesteTeile, type FesteTeileOf } from './feste-teile.ts';

/**
 * What checks with one catalogue share, so that it is worked out once: keep one for as long as the catalogue lives.
 * Hundreds of projects need the rules of a few Länder, and every one of them the same conditions.
 */
export interface Werkbank {
  readonly compiler: Compiler;
  readonly festeTeile: FesteTeileOf;
  regelwerk(fachgebiet: Fachgebiet, gebiet: Gebiet): Regelwerk;
  /** As `describeField`, for the schema of this topic. */
  feld(fachgebiet: Fachgebiet, pfad: SourcePath): Feldbeschreibung | undefined;
}

export function createWerkbank(): Werkbank {
  const plaetze = new Map<Fachgebiet, Platz>();
  const platzOf = (fachgebiet: Fachgebiet): Platz => {
    const platz = plaetze.get(fachgebiet) ?? createPlatz(fachgebiet);
    plaetze.set(fachgebiet, platz);
    return platz;
  };
  return {
    compiler: createCompiler(),
    festeTeile: createFesteTeile(),
    regelwerk: (fachgebiet, gebiet) => platzOf(fachgebiet).regelwerk(gebiet),
    feld: (fachgebiet, pfad) => platzOf(fachgebiet).feld(pfad),
  };
}

interface Platz {
  regelwerk(gebiet: Gebiet): Regelwerk;
  feld(pfad: SourcePath): Feldbeschreibung | undefined;
}

function createPlatz(fachgebiet: Fachgebiet): Platz {
  const regelwerke = new Map<string, Regelwerk>();
  const { module, overlays, varianten, bausteine } = fachgebiet;
  const eigene = new Set(
    [...module, ...overlays, ...varianten, ...bausteine].flatMap(({ ort }) => ort ?? []),
  );
  return {
    regelwerk({ land, orte, varianten: namen }) {
      // Towns without rules of their own share those of their Land.
      const gebiet = { land, orte: orte.filter((ort) => eigene.has(ort)), varianten: namen };
      const key = JSON.stringify([land, gebiet.orte, namen]);
      const regelwerk = regelwerke.get(key) ?? resolveRegeln(fachgebiet, gebiet);
      regelwerke.set(key, regelwerk);
      return regelwerk;
    },
    feld: createFelder(fachgebiet.schema),
  };
}
