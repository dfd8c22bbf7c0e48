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
 * that projects are checked by, not to rules that somebody edits beside them. `wort`: what is looked for; a file that
 * has it and is part of the rules of several workspace folders joins them.
 */
export async function readAlles(
  bereich: Arbeitsbereich,
  bestand: Bestand,
  namenOf: (document: SourceDocument) => Bausteinteil | undefined,
  wort: string,
): Promise<Alles> {
  const base = await builtInRules(bereich.umgebung);
  const bestaende = joinedBy(wort, bestand, await bereich.bestaende.alle());
  const generations = new Set(bestaende.map(({ generation }) => generation));
  const uris = await projectsWith(
    async (uri) => generations.has((await bereich.bestaende.forProjects(uri)).generation),
    bereich,
  );
  const projekte = (await Promise.all(uris.map((uri) => bereich.document(uri)))).flatMap((one) => one ?? []);
  return collectAlles(base, bestaende, projekte, namenOf);
}

/** Rules and all others that share one of their files with the word, over any number of steps. */
function joinedBy(wort: string, bestand: Bestand, alle: readonly Bestand[]): readonly Bestand[] {
  // What projects are checked by may be the last state without mistakes, whose places are others.
  const joined = [alle.find(({ generation }) => generation === bestand.generation) ?? bestand];
  let others = alle.filter(({ generation }) => generation !== bestand.generation);
  for (const one of joined) {
    const files = new Set(
      one.dateien.flatMap(({ document }) => (document.text.includes(wort) ? document.uri : [])),
    );
    const sharing = others.filter(({ dateien }) => dateien.some(({ document }) => files.has(document.uri)));
    others = others.filter((other) => !sharing.includes(other));
    joined.push(...sharing);
  }
  return joined;
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

/** `base`: the built-in rule files; those of `bestaende` come on top. */
export function collectAlles(
  base: readonly RegelDatei[],
  bestaende: readonly Pick<Bestand, 'katalog' | 'dateien'>[],
  projekte: readonly SourceDocument[],
  namenOf: (document: SourceDocument) => Bausteinteil | undefined,
): Alles {
  const fachgebiete = bestaende.flatMap(({ katalog }) => Object.values(katalog.fachgebiete));
  const quellen = Object.assign({}, ...bestaende.map(({ katalog }) => katalog.quellen).reverse());
  const rules = new Map(
    bestaende.flatMap((one) => withReplaced(base, one.dateien)).map((one) => [one.document.uri, one]),
  );
  const dateien: readonly Namensdatei[] = [
    ...[...rules.values()].map(({ pfad, document }) => ({
      document,
      fachgebiet: topicOfRule(pfad),
      ...namenOf(document),
    })),
    // A project of a topic that nobody knows uses names of no topic.
    ...projekte.map((document) => {
      const [topic] = bestaende.flatMap((one) => topicOf(document, one) ?? []);
      return { document, fachgebiet: topic?.id ?? '' };
    }),
  ];
  const fullId = (name: string, fachgebiet: string | undefined): string =>
    fachgebiete
      .filter(({ id }) => fachgebiet === undefined || id === fachgebiet)
      .flatMap((one) => findVariante(one, name) ?? [])[0]?.id ?? name;
  const replaceable = new Set(base.flatMap(({ pfad }) => (isAddedTo(pfad) ? [] : pfad)));
  const ersetzend = bestaende
    .flatMap((one) => one.dateien)
    .flatMap(({ pfad, document }) => (replaceable.has(pfad) ? document.uri : []));
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
