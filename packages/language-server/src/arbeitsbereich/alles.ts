import {
  dateiArtOf,
  fachgebietOf,
  findVariante,
  type RegelDatei,
  type SourceDocument,
} from '@baukasten/engine';
import { createVerzeichnis, type Namensdatei, type Verzeichnis } from '../modell/verzeichnis.ts';
import type { Arbeitsbereich } from './arbeitsbereich.ts';
import { type Bestand, builtInRules } from './bestaende.ts';
import { topicOf } from './lage.ts';
import { pathFrom, rootOf } from './wurzel.ts';

/** All files in which a name of the rules may stand: the rules themselves and the projects that they are for. */
export interface Alles {
  readonly verzeichnis: Verzeichnis;
  readonly dateien: readonly Namensdatei[];
  /** Local files that replace a built-in one of the same path. */
  readonly ersetzend: ReadonlySet<string>;
}

/**
 * As the files stand now, so that places are right; of a broken file only what can be read. Projects belong to the rules
 * that projects are checked by, not to rules that somebody edits beside them.
 */
export async function readAlles(
  bereich: Arbeitsbereich,
  bestand: Bestand,
  namenOf: (document: SourceDocument) => Bausteinteil | undefined,
): Promise<Alles> {
  const base = await builtInRules(bereich.umgebung);
  const uris = await projectsWith(
    async (uri) => (await bereich.bestaende.forProjects(uri)).generation === bestand.generation,
    bereich,
  );
  const projekte = (await Promise.all(uris.map((uri) => bereich.document(uri)))).flatMap((one) => one ?? []);
  return collectAlles(base, bestand, projekte, namenOf);
}

/**
 * The projects that are checked by a rule file as it stands: it lies in a folder of their settings, or is a built-in one
 * that no local file replaces. Undefined if none could be. `bestand`: the rules that it is part of.
 */
export async function projectsJudgedBy(
  document: SourceDocument,
  bestand: Bestand,
  bereich: Arbeitsbereich,
): Promise<readonly string[] | undefined> {
  const judged = (uri: string) => judgesProject(uri, document, bestand, bereich);
  const uris = await projectsWith(judged, bereich);
  return uris.length > 0 || (await judged(document.uri)) ? uris : undefined;
}

async function projectsWith(
  wanted: (uri: string) => Promise<boolean>,
  bereich: Arbeitsbereich,
): Promise<readonly string[]> {
  // Projects of one workspace folder have the same rules.
  const known = new Map<string, Promise<boolean>>();
  const isWanted = (uri: string): Promise<boolean> => {
    const basis = bereich.basisOf(uri);
    const found = known.get(basis) ?? wanted(uri);
    known.set(basis, found);
    return found;
  };
  const uris = await bereich.projects();
  const right = await Promise.all(uris.map(isWanted));
  return uris.filter((_, index) => right[index]);
}

async function judgesProject(
  uri: string,
  document: SourceDocument,
  bestand: Bestand,
  { umgebung, bestaende }: Arbeitsbereich,
): Promise<boolean> {
  const forProjects = await bestaende.forProjects(uri);
  if (forProjects.generation === bestand.generation) return true;
  const pfad = pathFrom(rootOf(document.uri, document), document.uri);
  return withReplaced(await builtInRules(umgebung), forProjects.dateien).some(
    (one) => one.pfad === pfad && one.document.text === document.text,
  );
}

/** What a file adds as a text block. */
type Bausteinteil = Pick<Namensdatei, 'namen' | 'variablen' | 'unlesbar'>;

/** `base`: the built-in rule files; those of `bestand` come on top. */
export function collectAlles(
  base: readonly RegelDatei[],
  bestand: Pick<Bestand, 'katalog' | 'dateien'>,
  projekte: readonly SourceDocument[],
  namenOf: (document: SourceDocument) => Bausteinteil | undefined,
): Alles {
  const { fachgebiete, quellen } = bestand.katalog;
  const own = new Map(bestand.dateien.map(({ pfad, document }) => [pfad, document.uri]));
  const dateien: readonly Namensdatei[] = [
    ...withReplaced(base, bestand.dateien).map(({ pfad, document }) => ({
      document,
      fachgebiet: topicOfRule(pfad),
      ...namenOf(document),
    })),
    // A project of a topic that nobody knows uses names of no topic.
    ...projekte.map((document) => ({ document, fachgebiet: topicOf(document, bestand)?.id ?? '' })),
  ];
  const fullId = (name: string, fachgebiet: string | undefined): string =>
    Object.values(fachgebiete)
      .filter(({ id }) => fachgebiet === undefined || id === fachgebiet)
      .flatMap((one) => findVariante(one, name) ?? [])[0]?.id ?? name;
  const ersetzend = base.flatMap(({ pfad }) => (isAddedTo(pfad) ? [] : (own.get(pfad) ?? [])));
  return {
    verzeichnis: createVerzeichnis(dateien, quellen, fullId),
    dateien,
    ersetzend: new Set(ersetzend),
  };
}

/** Undefined for what all topics share. */
function topicOfRule(pfad: string): string | undefined {
  return pfad.includes('/') && !pfad.startsWith('gemeinsam/') ? fachgebietOf(pfad) : undefined;
}

/** Files of which a local one replaces the built-in one of the same path; sources and terms are added to. */
function withReplaced(base: readonly RegelDatei[], own: readonly RegelDatei[]): readonly RegelDatei[] {
  const replaced = new Set(own.map(({ pfad }) => pfad).filter((pfad) => !isAddedTo(pfad)));
  return [...base.filter(({ pfad }) => !replaced.has(pfad)), ...own];
}

function isAddedTo(pfad: string): boolean {
  const art = dateiArtOf(pfad);
  return art === 'quellen' || art === 'glossar';
}
