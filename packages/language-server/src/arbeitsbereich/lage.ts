import {
  type Fachgebiet,
  type Pruefbericht,
  type Regelwerk,
  readProjekt,
  type SourceDocument,
  type WirksameRegeln,
} from '@baukasten/engine';
import type { Bestand } from './bestaende.ts';
import type { Pruefung } from './pruefungen.ts';

/** The law that a project is judged by, on its Stichtag. */
export interface Rechtslage {
  readonly fachgebiet: Fachgebiet;
  readonly regelwerk: Regelwerk;
  readonly regeln: WirksameRegeln;
  readonly projekt: ReturnType<typeof readProjekt>;
}

const bekannt = new WeakMap<Pruefbericht, Rechtslage>();

/** Undefined if the file names no topic, or its rules have errors. */
export function lageOf({ document, bericht, bestand }: Pruefung): Rechtslage | undefined {
  const known = bekannt.get(bericht);
  if (known !== undefined) return known;
  const fachgebiet = topicOf(document, bestand);
  if (fachgebiet === undefined || bericht.fachgebiet === '') return undefined;
  const projekt = readProjekt(document, fachgebiet, bestand.register());
  const gebiet = {
    land: bericht.land,
    orte: projekt.orte,
    varianten: bericht.varianten,
  };
  const regelwerk = bestand.werkbank.regelwerk(fachgebiet, gebiet);
  const lage = { fachgebiet, regelwerk, regeln: regelwerk.am(bericht.stichtag), projekt };
  bekannt.set(bericht, lage);
  return lage;
}

/** Whether documents follow from a project of this kind. */
export function hasTexte(pruefung: Pruefung): boolean {
  return (lageOf(pruefung)?.fachgebiet.bausteine.length ?? 0) > 0;
}

/** The topic that a project file names; the only one while it names none. */
export function topicOf(
  document: SourceDocument,
  { katalog }: Pick<Bestand, 'katalog'>,
): Fachgebiet | undefined {
  const node = document.nodeAt(['projekt']);
  const id = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const { fachgebiete } = katalog;
  if (id !== undefined) return Object.hasOwn(fachgebiete, id) ? fachgebiete[id] : undefined;
  const [only, ...others] = Object.values(fachgebiete);
  return others.length === 0 ? only : undefined;
}
