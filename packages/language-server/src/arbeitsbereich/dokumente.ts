import { parseDocument, type SourceDocument } from '@baukasten/engine';
import { decode } from '../text/uri.ts';

/** A file that is open in the client, as its user sees it. */
export interface Dokument {
  readonly uri: string;
  readonly version: number;
  readonly document: SourceDocument;
  /** The last version without syntax error, or this one if there was none: what features rest on while somebody types. */
  readonly gut: SourceDocument;
}

export interface Dokumente {
  set(uri: string, version: number, text: string): void;
  remove(uri: string): void;
  get(uri: string): Dokument | undefined;
  /** The text without reading it. */
  textOf(uri: string): string | undefined;
  uris(): readonly string[];
  /** The URI under which the client knows a file: `%28` and `(` may mean the same one. */
  canonical(uri: string): string;
  all(): readonly Dokument[];
}

interface Stand {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  dokument?: Dokument;
}

/** Open files; a version is parsed when something first asks for it, and only once. */
export function createDokumente(): Dokumente {
  const staende = new Map<string, Stand>();
  const gute = new Map<string, SourceDocument>();
  const get = (uri: string): Dokument | undefined => {
    const stand = staende.get(decode(uri));
    if (stand === undefined) return undefined;
    stand.dokument ??= read(stand.uri, stand, gute);
    return stand.dokument;
  };
  return {
    set: (uri, version, text) => {
      staende.set(decode(uri), { uri, version, text });
    },
    remove: (uri) => {
      staende.delete(decode(uri));
      gute.delete(uri);
    },
    get,
    textOf: (uri) => staende.get(decode(uri))?.text,
    uris: () => [...staende.values()].map(({ uri }) => uri),
    canonical: (uri) => staende.get(decode(uri))?.uri ?? uri,
    all: () => [...staende.values()].flatMap(({ uri }) => get(uri) ?? []),
  };
}

function read(uri: string, { version, text }: Stand, gute: Map<string, SourceDocument>): Dokument {
  const document = parseDocument(uri, text);
  if (isWhole(document)) gute.set(uri, document);
  return { uri, version, document, gut: gute.get(uri) ?? document };
}

/** Whether the tree can be trusted to its end. */
function isWhole({ root, reliableUntil, text }: SourceDocument): boolean {
  return root !== undefined && reliableUntil >= text.length;
}
