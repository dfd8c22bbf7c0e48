/**
 * What clients of the server need beyond the Language Server Protocol: options, settings, requests, notifications and
 * the commands of code lenses. Types and names only; positions are LSP positions (zero-based, UTF-16).
 */

export interface Stelle {
  readonly line: number;
  readonly character: number;
}

export interface Bereich {
  readonly start: Stelle;
  readonly end: Stelle;
}

/** `initializationOptions`. */
export interface Startoptionen {
  /** Only then are rule files of the workspace applied. Default: true. */
  readonly vertrauenswuerdig?: boolean;
  /** Who reads files that are not open. Default: the server itself, in a browser the client. */
  readonly dateizugriff?: 'selbst' | 'client';
  /** Language of all texts. Default: `locale` of `initialize`. */
  readonly sprache?: 'de' | 'en';
  /** Whether texts may hold links to the commands of `BEFEHL` (`command:baukasten.warum?…`). Default: no. */
  readonly befehlslinks?: boolean;
}

/** Section `baukasten` of `workspace/configuration`; every field may be missing. */
export interface Einstellungen {
  /** ISO day that wins over the day in the file; empty: the file's, else today. */
  readonly stichtag?: string;
  /** Variants of the law in addition to those of the file. */
  readonly varianten?: readonly string[];
  /** Code of a Land whose law is applied instead of the town's own; empty: the town's own. */
  readonly land?: string;
  /** Folders with rule files, relative to the workspace folder. */
  readonly regeln?: readonly string[];
  readonly streng?: boolean;
  readonly hinweise?: { readonly inlay?: boolean };
  readonly linse?: boolean;
}

export const ABSCHNITT = 'baukasten';

/** Scheme of the virtual documents "Warum?"; the URI is made by the server (`WarumParameter` in its query). */
export const WARUM_SCHEMA = 'baukasten-warum';
/** Scheme of built-in rule files where they are no files of the disk: `baukasten-regeln:/waermeplanung/….yaml`. */
export const REGELN_SCHEMA = 'baukasten-regeln';

/** Names of all requests and notifications. */
export const METHODE = {
  /** Client → server. */
  bericht: 'baukasten/bericht',
  warum: 'baukasten/warum',
  entwurf: 'baukasten/entwurf',
  gemeinden: 'baukasten/gemeinden',
  neuesProjekt: 'baukasten/neuesProjekt',
  varianten: 'baukasten/varianten',
  faelle: 'baukasten/faelle',
  faelleTesten: 'baukasten/faelleTesten',
  /** Server → client, only with `dateizugriff: 'client'`. */
  dateiLesen: 'baukasten/dateiLesen',
  dateienFinden: 'baukasten/dateienFinden',
  ressource: 'baukasten/ressource',
  /** Server → client, notification. */
  berichtGeaendert: 'baukasten/berichtGeaendert',
} as const;

export interface BerichtParameter {
  readonly uri: string;
}

/**
 * What the counts of a report rest on: the whole file, what could be read of a faulty one, or nothing: then they are zero
 * and say nothing.
 */
export type Pruefstand = 'geprueft' | 'fehlerhaft' | 'ungeprueft';

/**
 * The report of one file as `pruefen --format json --ohne-begruendung` writes it inside `berichte`
 * (`baukasten-bericht/1`); `METHODE.warum` gives the reason of one finding.
 */
export interface BerichtErgebnis {
  readonly stand: Pruefstand;
  readonly bericht: Readonly<Record<string, unknown>>;
  /** Version of the open document; null if the file is not open. */
  readonly version: number | null;
}

export interface WarumParameter {
  readonly uri: string;
  readonly kennung: string;
  readonly element?: string;
  /** Which of several findings with this Kennung and element, in the order of the report, from 1. Default: the first. */
  readonly nummer?: number;
}

export interface WarumErgebnis {
  readonly titel: string;
  readonly markdown: string;
}

export interface EntwurfParameter {
  readonly uri: string;
}

/** The documents that follow from a project, as far as it goes; the answer is null for a topic without texts. */
export interface EntwurfErgebnis {
  readonly titel: string;
  /** Markdown; what is missing stands in it as «[fehlt: pfad]». */
  readonly markdown: string;
}

export interface GemeindenParameter {
  /** Name, part of a name, or AGS. */
  readonly text: string;
}

/** At most 50, the best match first. */
export interface GemeindeTreffer {
  readonly ags: string;
  readonly name: string;
  readonly land: string;
  readonly landkreis?: string;
  readonly einwohner: number;
}

export interface NeuesProjektParameter {
  readonly ags: string;
  readonly fachgebiet?: string;
}

export type NeuesProjektErgebnis =
  | { readonly dateiname: string; readonly text: string }
  | { readonly fehler: string };

export interface VariantenParameter {
  /** Project whose topic and own variants count; without it all variants. */
  readonly uri?: string;
}

export interface VarianteEintrag {
  readonly id: string;
  readonly titel: string;
  readonly zweck: string;
  readonly aktiv: boolean;
  /** Names in the settings that mean it, short or full. */
  readonly eingestellt: readonly string[];
  /** The project itself names it. */
  readonly inDatei: boolean;
}

export interface FaelleParameter {
  readonly uri: string;
}

export interface FallEintrag {
  readonly name: string;
  readonly range: Bereich;
}

export interface FaelleTestenParameter {
  readonly uri: string;
  /** Default: all cases of the file. */
  readonly namen?: readonly string[];
}

export interface FallAbweichung {
  readonly text: string;
  readonly erwartet: string;
  readonly erhalten: string;
  readonly range: Bereich;
}

export interface FallTest {
  readonly name: string;
  readonly range: Bereich;
  readonly bestanden: boolean;
  readonly abweichungen: readonly FallAbweichung[];
}

export interface DateiLesenParameter {
  readonly uri: string;
}

/** Text after decoding; null if there is no such file. */
export type DateiLesenErgebnis = { readonly text: string } | null;

export interface DateienFindenParameter {
  /** Glob as VS Code's `workspace.findFiles` takes it, such as `**` + `/*.projekt.yaml`. */
  readonly muster: string;
}

export interface DateienFindenErgebnis {
  readonly uris: readonly string[];
}

export interface RessourceParameter {
  /** A file of the server's `dist`: `katalog.json`, `gemeinden.json`, `regeln.json` (texts of the built-in rules). */
  readonly name: string;
}

/** The file's text. */
export type RessourceErgebnis = string;

/** After each check of an open project. */
export interface BerichtGeaendert {
  readonly uri: string;
  readonly version: number;
  readonly stichtag: string;
  readonly land?: string;
  /** Settings ask for the law of a Land in which the town does not lie. */
  readonly fremdesLand?: true;
  readonly varianten: readonly string[];
  readonly stand: Pruefstand;
  readonly zusammenfassung: {
    readonly pflichten: number;
    readonly nachUrteil: Readonly<Record<string, number>>;
    readonly fehler: number;
    readonly warnungen: number;
    readonly hinweise: number;
  };
}

/** Commands of lenses and actions: the client carries them out; a client without them ignores the lens. */
export const BEFEHL = {
  /** (uri, kennung, element?, nummer?) */
  warum: 'baukasten.warum',
  /** (uri) */
  berichtOeffnen: 'baukasten.berichtOeffnen',
  /** (uri) */
  entwurf: 'baukasten.entwurf',
  /** (uri, kennungen) */
  zeigeBefunde: 'baukasten.zeigeBefunde',
  /** (uri, namen) */
  faelleTesten: 'baukasten.faelleTesten',
  /** (uri, bereich): selects a value to be written over. Only with `befehlslinks`. */
  ausfuellen: 'baukasten.ausfuellen',
} as const;

/** Done or planned after its last day. That accuses nobody of a violation any more, or not yet, but has to be seen. */
export function isLate({
  verspaetet,
  geplantAm,
  faelligAm,
}: {
  readonly verspaetet?: boolean;
  readonly geplantAm?: string;
  readonly faelligAm?: string;
}): boolean {
  return verspaetet === true || (geplantAm !== undefined && faelligAm !== undefined && geplantAm > faelligAm);
}
