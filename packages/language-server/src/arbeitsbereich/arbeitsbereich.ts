import { dateiArtOf, type RegelDatei, type SourceDocument, type Sprache, type Text } from '@baukasten/engine';
import type { Startoptionen } from '../protokoll.ts';
import { relativeTo } from '../text/uri.ts';
import { texte } from '../texte.ts';
import type { Umgebung } from '../umgebung.ts';
import { type Bestaende, createBestaende, isRule, isWertung } from './bestaende.ts';
import { createDokumente, type Dokumente } from './dokumente.ts';
import { type Gewaehlt, readEinstellungen } from './einstellungen.ts';
import { createPruefungen, type Pruefung, type Pruefungen } from './pruefungen.ts';
import { createRegelordner } from './regelordner.ts';
import { pathFrom } from './wurzel.ts';

/** What the server knows: open files, folders, settings, rules and checks. */
export interface Arbeitsbereich {
  readonly umgebung: Umgebung;
  readonly sprache: Sprache;
  readonly befehlslinks: boolean;
  /** Whether folders of rules are read: the user trusts the workspace. */
  readonly vertraut: boolean;
  readonly dokumente: Dokumente;
  readonly bestaende: Bestaende;
  readonly pruefungen: Pruefungen;
  gewaehlt(): Gewaehlt;
  /** What a user must know of the settings beside the findings: those that say nothing, folders of rules that do not count. */
  bemerkungen(): readonly Text[];
  /** The open text, else the file's; undefined for files that are none of ours. */
  document(uri: string): Promise<SourceDocument | undefined>;
  /** As `document`, but while the text is broken its last version without syntax error. */
  lastGood(uri: string): Promise<SourceDocument | undefined>;
  /** All project files of the workspace folders, and those that are open. */
  projects(): Promise<readonly string[]>;
  /** All rule files of the folders that the settings name, and those that are open. */
  rules(): Promise<readonly string[]>;
  /** All matrices and bids of the workspace folders, and those that are open. */
  wertungen(): Promise<readonly string[]>;
  /** The templates of matrices in the folders of rules that count for a file. */
  vorlagen(uri: string): Promise<readonly RegelDatei[]>;
  /** The workspace folder of a file: what paths in reports count from. */
  basisOf(uri: string): string;
  ordner(): readonly string[];
  setOrdner(ordner: readonly string[]): void;
  /** `eigene`: what single workspace folders say; of that their folders of rules count. */
  setEinstellungen(wert: unknown, eigene?: ReadonlyMap<string, unknown>): void;
  open(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** Something happened to a file on the disk. */
  changed(uri: string, existence: boolean): void;
}

export function createArbeitsbereich(
  umgebung: Umgebung,
  sprache: Sprache,
  optionen: Startoptionen,
  onChecked: (pruefung: Pruefung) => void,
): Arbeitsbereich {
  const dokumente = createDokumente();
  const gelesen = new Map<string, Promise<SourceDocument | undefined>>();
  const gefunden = new Map<string, Promise<readonly string[]>>();
  let ordner: readonly string[] = [];
  let gewaehlt = readEinstellungen(undefined, optionen);
  let ignoriert = false;
  let eigeneRegeln: ReadonlyMap<string, readonly string[]> = new Map();
  const vertraut = optionen.vertrauenswuerdig !== false;
  const bestaende = createBestaende(umgebung, dokumente, () => vertraut);

  const document = async (uri: string): Promise<SourceDocument | undefined> => {
    if (dateiArtOf(uri) === undefined) return undefined;
    const offen = dokumente.get(uri);
    if (offen !== undefined) return offen.document;
    const file = gelesen.get(uri) ?? umgebung.dateien.read(uri);
    gelesen.set(uri, file);
    return file;
  };
  const filesIn = async (
    name: string,
    folders: readonly string[],
    wanted: (uri: string) => boolean,
  ): Promise<readonly string[]> => {
    const found = await Promise.all(
      folders.map((one) => {
        const key = `${name} ${one}`;
        const files = gefunden.get(key) ?? umgebung.dateien.find(one, wanted);
        gefunden.set(key, files);
        return files;
      }),
    );
    const open = dokumente.uris().filter(wanted);
    return [...new Set([...found.flat().map(dokumente.canonical), ...open])].sort();
  };
  let regelordner = createRegelordner([], () => []);
  const rules = () => filesIn('regeln', regelordner.wurzeln(), isRule);
  const foldersWithoutRules = async (uri: string) => regelordner.withoutRules(uri, await rules());
  const pruefungen = createPruefungen(umgebung, bestaende, () => gewaehlt, foldersWithoutRules, onChecked);
  const applyOrdner = () => {
    gefunden.clear();
    regelordner = createRegelordner(ordner, (basis) => eigeneRegeln.get(basis) ?? gewaehlt.regeln);
    bestaende.setWurzeln(regelordner);
  };
  return {
    umgebung,
    sprache,
    befehlslinks: optionen.befehlslinks === true,
    vertraut,
    dokumente,
    bestaende,
    pruefungen,
    gewaehlt: () => gewaehlt,
    bemerkungen: () => [
      ...(ignoriert ? [texte.regelnIgnoriert] : []),
      ...(ordner.length === 0 && gewaehlt.regeln.length > 0 ? [texte.regelnOhneOrdner] : []),
      ...gewaehlt.bemerkungen,
    ],
    document,
    lastGood: async (uri) => dokumente.get(uri)?.gut ?? document(uri),
    projects: () => filesIn('projekte', ordner, (uri) => dateiArtOf(uri) === 'projekt'),
    rules,
    wertungen: () => filesIn('wertungen', ordner, isWertung),
    vorlagen: async (uri) => {
      const found = await Promise.all(
        regelordner.forProject(uri).map(async (wurzel) => {
          const isVorlage = (one: string) =>
            dateiArtOf(one) === 'matrix' && relativeTo(wurzel, one) !== undefined;
          const uris = await filesIn('vorlagen', [wurzel], isVorlage);
          return Promise.all(uris.map(async (one) => ({ wurzel, document: await document(one) })));
        }),
      );
      return found
        .flat()
        .flatMap(({ wurzel, document: one }) =>
          one === undefined ? [] : [{ pfad: pathFrom(wurzel, one.uri), document: one }],
        );
    },
    basisOf: (uri) => regelordner.basisOf(uri),
    ordner: () => ordner,
    setOrdner: (neu) => {
      ordner = neu;
      applyOrdner();
    },
    setEinstellungen: (wert, eigene = new Map()) => {
      const regelnIn = (one: unknown, mit: Startoptionen) => readEinstellungen(one, mit).regeln;
      gewaehlt = readEinstellungen(wert, optionen);
      eigeneRegeln = new Map([...eigene].map(([basis, one]) => [basis, regelnIn(one, optionen)]));
      ignoriert = [wert, ...eigene.values()].some(
        (one) => regelnIn(one, {}).length > regelnIn(one, optionen).length,
      );
      applyOrdner();
    },
    open: (uri, version, text) => {
      dokumente.set(uri, version, text);
      bestaende.touch(uri);
    },
    close: (uri) => {
      dokumente.remove(uri);
      pruefungen.forget(uri);
      gelesen.delete(uri);
      bestaende.touch(uri);
    },
    changed: (uri, existence) => {
      gelesen.delete(uri);
      if (existence) {
        gelesen.clear();
        gefunden.clear();
        bestaende.forgetFiles();
      } else bestaende.touch(uri);
    },
  };
}
