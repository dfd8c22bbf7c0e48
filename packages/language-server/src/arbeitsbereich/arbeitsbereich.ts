import { dateiArtOf, type RegelDatei, type SourceDocument, type Sprache, type Text } from '@baukasten/engine';
import type { Startoptionen } from '../protokoll.ts';
import { relativeTo, resolveUri } from '../text/uri.ts';
import { texte } from '../texte.ts';
import type { Umgebung } from '../umgebung.ts';
import { type Bestaende, createBestaende, isRule, isWertung } from './bestaende.ts';
import { createDokumente, type Dokumente } from './dokumente.ts';
import { type Gewaehlt, readEinstellungen } from './einstellungen.ts';
import { createPruefungen, type Pruefung, type Pruefungen } from './pruefungen.ts';
import { pathFrom } from './wurzel.ts';

/** What the server knows: open files, folders, settings, rules and checks. */
export interface Arbeitsbereich {
  readonly umgebung: Umgebung;
  readonly sprache: Sprache;
  readonly befehlslinks: boolean;
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
  /** The templates of matrices in the folders that the settings name. */
  vorlagen(): Promise<readonly RegelDatei[]>;
  /** The workspace folder of a file: what paths in reports count from. */
  basisOf(uri: string): string;
  setOrdner(ordner: readonly string[]): void;
  setEinstellungen(wert: unknown): void;
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
  let gewuenscht = gewaehlt.regeln;
  const bestaende = createBestaende(umgebung, dokumente, () => optionen.vertrauenswuerdig !== false);

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
  /** A path counts from every workspace folder; one of them has to hold it. */
  const ruleFolders = () => [
    ...new Set(gewaehlt.regeln.flatMap((pfad) => ordner.map((basis) => resolveUri(basis, pfad)))),
  ];
  const foldersWithoutRules = async (): Promise<readonly string[]> => {
    if (ordner.length === 0) return [];
    const files = await filesIn('regeln', ruleFolders(), isRule);
    const holdsRules = (wurzel: string) => files.some((uri) => relativeTo(wurzel, uri) !== undefined);
    return gewaehlt.regeln.filter((pfad) => !ordner.some((basis) => holdsRules(resolveUri(basis, pfad))));
  };
  const pruefungen = createPruefungen(umgebung, bestaende, () => gewaehlt, foldersWithoutRules, onChecked);
  const applyOrdner = () => {
    gefunden.clear();
    bestaende.setOrdner(ruleFolders());
  };
  return {
    umgebung,
    sprache,
    befehlslinks: optionen.befehlslinks === true,
    dokumente,
    bestaende,
    pruefungen,
    gewaehlt: () => gewaehlt,
    bemerkungen: () => [
      ...(gewuenscht.length > gewaehlt.regeln.length ? [texte.regelnIgnoriert] : []),
      ...(ordner.length === 0 && gewaehlt.regeln.length > 0 ? [texte.regelnOhneOrdner] : []),
      ...gewaehlt.bemerkungen,
    ],
    document,
    lastGood: async (uri) => dokumente.get(uri)?.gut ?? document(uri),
    projects: () => filesIn('projekte', ordner, (uri) => dateiArtOf(uri) === 'projekt'),
    rules: () => filesIn('regeln', ruleFolders(), isRule),
    wertungen: () => filesIn('wertungen', ordner, isWertung),
    vorlagen: async () => {
      const found = await Promise.all(
        ruleFolders().map(async (wurzel) => {
          const isVorlage = (uri: string) =>
            dateiArtOf(uri) === 'matrix' && relativeTo(wurzel, uri) !== undefined;
          const uris = await filesIn('vorlagen', [wurzel], isVorlage);
          return Promise.all(uris.map(async (uri) => ({ wurzel, document: await document(uri) })));
        }),
      );
      return found
        .flat()
        .flatMap(({ wurzel, document: one }) =>
          one === undefined ? [] : [{ pfad: pathFrom(wurzel, one.uri), document: one }],
        );
    },
    basisOf: (uri) => ordner.find((one) => relativeTo(one, uri) !== undefined) ?? ordner[0] ?? '',
    setOrdner: (neu) => {
      ordner = neu;
      applyOrdner();
    },
    setEinstellungen: (wert) => {
      gewaehlt = readEinstellungen(wert, optionen);
      gewuenscht = readEinstellungen(wert, {}).regeln;
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
