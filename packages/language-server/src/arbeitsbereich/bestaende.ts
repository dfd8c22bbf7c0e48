import {
  builtInBestand,
  createWerkbank,
  dateiArtOf,
  type Eingebautes,
  fachgebietOf,
  type Regelbestand,
  type RegelDatei,
  type SourceDocument,
  type Werkbank,
} from '@baukasten/engine';
import { REGELN_SCHEMA } from '../protokoll.ts';
import { parentOf, relativeTo } from '../text/uri.ts';
import type { Umgebung } from '../umgebung.ts';
import type { Dokumente } from './dokumente.ts';
import { pathFrom } from './wurzel.ts';

/** Rules in force for some files, with everything that checks by them share. */
export interface Bestand extends Regelbestand {
  readonly werkbank: Werkbank;
  /** Changes with every change of a rule file. */
  readonly generation: string;
  /** Only open files were read, because nobody trusts the workspace: names may be defined in others. */
  readonly unvollstaendig?: boolean;
  /** Topics that have mistakes at the moment, and the files that stand here as they last were without any. */
  readonly veraltet?: { readonly fachgebiete: readonly string[]; readonly dateien: readonly string[] };
}

/** Whether cases of a topic would be judged by half-written rules; a mistake in a file of cases judges nothing. */
export function hasBrokenRules({ gesperrt, probleme }: Bestand, fachgebiet: string): boolean {
  return (
    gesperrt.has(fachgebiet) &&
    probleme.some(({ schwere, range }) => schwere === 'fehler' && dateiArtOf(range.uri) !== 'faelle')
  );
}

/** Roots of the rules that the settings name. */
export interface Regelwurzeln {
  /** Those that a project is checked by; without a file those of the first workspace folder. */
  forProject(uri?: string): readonly string[];
  /** Those that are in force together with the one that holds a rule file; undefined if none holds it. */
  forRule(uri: string): readonly string[] | undefined;
  /** Those of each workspace folder. */
  alle(): readonly (readonly string[])[];
  /** The root of a rule file that no setting names. */
  rootOf(uri: string, document: SourceDocument): string;
  /** Whether a root may be searched from top to bottom: it lies in the workspace, or the settings name it. */
  isSearched(wurzel: string): boolean;
}

export interface Bestaende {
  /**
   * The rules that a project is checked by: the built-in ones and those of the chosen folders. While an open file has
   * mistakes, its last state without any counts.
   */
  forProjects(uri?: string): Promise<Bestand>;
  /** The rules that a rule file is part of. */
  forRule(uri: string): Promise<Bestand>;
  /** As `forRule`, but what was built last counts, even if a file has changed since. */
  lastForRule(uri: string): Promise<Bestand>;
  /** The rules of each workspace folder as their files stand now. */
  alle(): Promise<readonly Bestand[]>;
  setWurzeln(wurzeln: Regelwurzeln): void;
  /** A rule file has changed, on the disk or in the client. */
  touch(uri: string): void;
  /** Files may have come or gone. */
  forgetFiles(): void;
}

interface Platz {
  readonly wurzeln: readonly string[];
  /** Number of changes that `bestand` knows of. */
  stand?: { readonly aenderungen: number; readonly bestand: Promise<Bestand> };
  /** What was built last. */
  fertig?: Bestand;
  /** For projects, made of `aus`. */
  projekte?: { readonly aus: Bestand; readonly bestand: Promise<Bestand> };
  readonly gut: Gut;
}

/** What was without mistakes. */
interface Gut {
  /** By URI the files as they were when their topic last had none. */
  readonly dateien: Map<string, RegelDatei>;
  /** Topics that had none at some time: a file of theirs that is not among `dateien` is new. */
  readonly fachgebiete: Set<string>;
}

export function createBestaende(
  umgebung: Umgebung,
  dokumente: Dokumente,
  darfOrdnerLesen: () => boolean,
): Bestaende {
  const plaetze = new Map<string, Platz>();
  const gelesen = new Map<string, Promise<SourceDocument | undefined>>();
  const gefunden = new Map<string, Promise<readonly string[]>>();
  const wurzelOf = new Map<string, readonly string[]>();
  let gewaehlt: Regelwurzeln = {
    forProject: () => [],
    forRule: () => undefined,
    alle: () => [],
    rootOf: parentOf,
    isSearched: () => false,
  };
  let aenderungen = 0;

  function lastAt(wurzeln: readonly string[]): Promise<Bestand> {
    const platz = plaetze.get(wurzeln.join('\n'));
    return platz?.fertig === undefined ? at(wurzeln) : Promise.resolve(platz.fertig);
  }

  async function rootsOf(uri: string): Promise<readonly string[]> {
    const own = gewaehlt.forRule(uri);
    if (own !== undefined) return own;
    const known = wurzelOf.get(uri);
    if (known !== undefined && dokumente.textOf(uri) !== undefined) return known;
    const document = await read(uri);
    const roots = document === undefined ? gewaehlt.forProject(uri) : [gewaehlt.rootOf(uri, document)];
    wurzelOf.set(uri, roots);
    return roots;
  }

  function at(wurzeln: readonly string[]): Promise<Bestand> {
    const key = wurzeln.join('\n');
    const platz: Platz = plaetze.get(key) ?? { wurzeln, gut: { dateien: new Map(), fachgebiete: new Set() } };
    plaetze.set(key, platz);
    const now = wurzeln.length === 0 ? 0 : aenderungen;
    if (platz.stand?.aenderungen !== now) {
      const bestand = build(wurzeln, `${key}#${now}`, platz.stand?.bestand);
      platz.stand = { aenderungen: now, bestand };
      void bestand.then(
        (fertig) => {
          platz.fertig = fertig;
        },
        () => undefined,
      );
    }
    return platz.stand.bestand;
  }

  /** Files that were only opened, saved or touched leave the rules as they are. */
  async function build(
    wurzeln: readonly string[],
    generation: string,
    vorher: Promise<Bestand> | undefined,
  ): Promise<Bestand> {
    const own = (await Promise.all(wurzeln.map(readOrdner))).flat();
    const known = await vorher?.catch(() => undefined);
    if (known !== undefined && sameTexts(known.dateien, own)) return known;
    return buildFrom(own, generation);
  }

  async function buildFrom(own: readonly RegelDatei[], generation: string): Promise<Bestand> {
    const eingebaut = await withParsedRules(umgebung);
    const bestand = own.length === 0 ? builtInBestand(eingebaut) : await withLocal(eingebaut, own);
    const local = own.some(({ document }) => !document.uri.startsWith(`${REGELN_SCHEMA}:`));
    return {
      ...bestand,
      werkbank: createWerkbank(),
      generation,
      unvollstaendig: local && !darfOrdnerLesen(),
    };
  }

  async function forProjects(uri?: string): Promise<Bestand> {
    const wurzeln = gewaehlt.forProject(uri);
    const bestand = await at(wurzeln);
    const platz = plaetze.get(wurzeln.join('\n'));
    if (platz === undefined) return bestand;
    if (platz.projekte?.aus !== bestand)
      platz.projekte = { aus: bestand, bestand: lastGood(bestand, platz.gut, platz.projekte?.bestand) };
    return platz.projekte.bestand;
  }

  /** Open files with mistakes as they last were; all open ones where the mistakes come from another file. */
  async function lastGood(
    bestand: Bestand,
    gut: Gut,
    vorher: Promise<Bestand> | undefined,
  ): Promise<Bestand> {
    const { gesperrt, probleme, generation, katalog } = bestand;
    const wrong = new Set(probleme.flatMap(({ schwere, range }) => (schwere === 'fehler' ? range.uri : [])));
    for (const one of bestand.dateien)
      if (!gesperrt.has(fachgebietOf(one.pfad)) && !wrong.has(one.document.uri))
        gut.dateien.set(one.document.uri, one);
    for (const id of Object.keys(katalog.fachgebiete)) if (!gesperrt.has(id)) gut.fachgebiete.add(id);
    if (gesperrt.size === 0) return bestand;
    const known = await vorher?.catch(() => undefined);
    const isOpen = (uri: string) => dokumente.textOf(uri) !== undefined;
    const before = (one: RegelDatei): RegelDatei | readonly never[] =>
      gut.dateien.get(one.document.uri) ?? (gut.fachgebiete.has(fachgebietOf(one.pfad)) ? [] : one);
    for (const wanted of [(uri: string) => isOpen(uri) && wrong.has(uri), isOpen]) {
      const own = bestand.dateien.flatMap((one) => (wanted(one.document.uri) ? before(one) : one));
      if (sameTexts(own, bestand.dateien)) continue;
      const built =
        known !== undefined && sameTexts(own, known.dateien)
          ? { ...known, generation }
          : await buildFrom(own, generation);
      const fachgebiete = [...gesperrt.keys()].filter((id) => !built.gesperrt.has(id));
      const dateien = bestand.dateien.filter((one) => !own.includes(one)).map(({ document }) => document.uri);
      if (fachgebiete.length > 0) return { ...built, veraltet: { fachgebiete, dateien } };
    }
    return bestand;
  }

  async function readOrdner(wurzel: string): Promise<readonly RegelDatei[]> {
    const open = dokumente.uris().filter((uri) => isRule(uri) && relativeTo(wurzel, uri) !== undefined);
    const found = darfOrdnerLesen() ? await findAt(wurzel, open) : [];
    const uris = new Set([...found.map(dokumente.canonical), ...open]);
    const dateien = await Promise.all(
      [...uris].sort().map(async (uri) => {
        const document = await read(uri);
        return document === undefined ? [] : [{ pfad: pathFrom(wurzel, uri), document }];
      }),
    );
    return dateien.flat();
  }

  /** Of a root that lies anywhere on the disk only the topics of open files, and what all topics share. */
  async function findAt(wurzel: string, open: readonly string[]): Promise<readonly string[]> {
    if (gewaehlt.isSearched(wurzel)) return filesIn(wurzel);
    const topics = open.flatMap((uri) => {
      const pfad = pathFrom(wurzel, uri);
      return pfad.includes('/') ? fachgebietOf(pfad) : [];
    });
    const folders = topics.length === 0 ? [] : [...new Set([...topics, 'gemeinsam'])];
    const found = await Promise.all(folders.map((one) => filesIn(`${wurzel}/${one}`)));
    return [...['quellen.yaml', 'glossar.yaml'].map((name) => `${wurzel}/${name}`), ...found.flat()];
  }

  function filesIn(wurzel: string): Promise<readonly string[]> {
    const found = gefunden.get(wurzel) ?? umgebung.dateien.find(wurzel, isRule);
    gefunden.set(wurzel, found);
    return found;
  }

  function read(uri: string): Promise<SourceDocument | undefined> {
    const offen = dokumente.get(uri);
    if (offen !== undefined) return Promise.resolve(offen.document);
    const document = gelesen.get(uri) ?? umgebung.dateien.read(uri);
    gelesen.set(uri, document);
    return document;
  }

  return {
    forProjects,
    forRule: async (uri) => {
      wurzelOf.delete(uri);
      return at(await rootsOf(uri));
    },
    alle: () => Promise.all(gewaehlt.alle().map(at)),
    lastForRule: async (uri) => lastAt(await rootsOf(uri)),
    setWurzeln: (neu) => {
      gewaehlt = neu;
      plaetze.clear();
    },
    touch: (uri) => {
      if (!isRule(uri)) return;
      aenderungen++;
      gelesen.delete(uri);
    },
    forgetFiles: () => {
      aenderungen++;
      gelesen.clear();
      gefunden.clear();
    },
  };
}

/** Whether a file is part of the rules; matrices and bids are read one by one, wherever they lie. */
export function isRule(uri: string): boolean {
  const art = dateiArtOf(uri);
  return art !== undefined && art !== 'projekt' && !isWertung(uri);
}

/** A matrix or bids. */
export function isWertung(uri: string): boolean {
  const art = dateiArtOf(uri);
  return art === 'matrix' || art === 'angebote';
}

async function withLocal(eingebaut: Eingebautes, own: readonly RegelDatei[]): Promise<Regelbestand> {
  const { localBestand } = await import('./lokale-regeln.ts');
  return localBestand(eingebaut, own);
}

function sameTexts(a: readonly RegelDatei[], b: readonly RegelDatei[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ pfad, document }, index) => {
      const other = b[index];
      return (
        other?.pfad === pfad && other.document.uri === document.uri && other.document.text === document.text
      );
    })
  );
}

const gelesene = new WeakMap<Umgebung, Promise<readonly RegelDatei[]>>();

/** All built-in rule files, parsed once for all rules that are built with them. */
export async function builtInRules(umgebung: Umgebung): Promise<readonly RegelDatei[]> {
  const { readRegeln } = await umgebung.eingebautes();
  const known = gelesene.get(umgebung) ?? readRegeln(() => true);
  gelesene.set(umgebung, known);
  return known;
}

async function withParsedRules(umgebung: Umgebung): Promise<Eingebautes> {
  const eingebaut = await umgebung.eingebautes();
  return {
    ...eingebaut,
    readRegeln: async (wanted) => (await builtInRules(umgebung)).filter(({ pfad }) => wanted(pfad)),
  };
}
