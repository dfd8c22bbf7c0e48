import type { Ebene, Fachgebiet, Modul, Overlay } from '../katalog/types.ts';

/** For whom the rules are resolved. */
export interface Gebiet {
  /** Two-letter code, e.g. `SN`; undefined while unknown: then only federal law is resolved. */
  readonly land?: string | undefined;
  /** AGS and the keys or names of the Verband the town belongs to. */
  readonly orte: readonly string[];
  /** Ids of variants, full (`waermeplanung/varianten/x`) or short (`x`). */
  readonly varianten: readonly string[];
}

export interface Schichten {
  readonly module: readonly { readonly modul: Modul; readonly ebene: Ebene }[];
  readonly overlays: readonly { readonly overlay: Overlay; readonly ebene: Ebene }[];
}

/** The modules and overlays of a territory in the order Bund < Land < Ort < Variante. */
export function layersFor(fachgebiet: Fachgebiet, gebiet: Gebiet): Schichten {
  const module = fachgebiet.module
    .filter((modul) => appliesTo(modul, gebiet))
    .map((modul) => ({ modul, ebene: levelOf(modul) }));
  const overlays = fachgebiet.overlays
    .filter((overlay) => appliesTo(overlay, gebiet))
    .map((overlay) => ({ overlay, ebene: levelOf(overlay) }));
  const named = new Set(gebiet.varianten.map((name) => findVariante(fachgebiet, name)));
  const varianten = [...named].flatMap((overlay) =>
    overlay === undefined || !appliesTo(overlay, gebiet) ? [] : [{ overlay, ebene: 'variante' as const }],
  );
  return { module: byLevel(module), overlays: [...byLevel(overlays), ...varianten] };
}

export function findVariante(fachgebiet: Fachgebiet, name: string): Overlay | undefined {
  return fachgebiet.varianten.find(({ id }) => id === name || id.endsWith(`/${name}`));
}

interface Territorial {
  readonly land?: string;
  readonly ort?: string;
}

function appliesTo({ land, ort }: Territorial, gebiet: Gebiet): boolean {
  return (land === undefined || land === gebiet.land) && (ort === undefined || gebiet.orte.includes(ort));
}

function levelOf({ land, ort }: Territorial): Ebene {
  if (ort !== undefined) return 'ort';
  return land === undefined ? 'bund' : 'land';
}

const LEVELS: readonly Ebene[] = ['bund', 'land', 'ort', 'variante'];

/** Ascending by level; within one level the order stays. */
export function byLevel<T extends { readonly ebene: Ebene }>(items: readonly T[]): readonly T[] {
  return LEVELS.flatMap((ebene) => items.filter((item) => item.ebene === ebene));
}
