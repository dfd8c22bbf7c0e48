import { parseDocument, type SourceDocument } from '@baukasten/engine';

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
  all(): readonly Dokument[];
}

interface Stand {
  readonly version: number;
  readonly text: string;
  dokument?: Dokument;
}

/** Open files; a version is parsed when something first asks for it, and only once. */
export function createDokumente(): Dokumente {
  const staende = new Map<string, Stand>();
  const gute = new Map<string, SourceDocument>();
  const get = (uri: string): Dokument | undefined => {
    const stand = staende.get(uri);
    if (stand === undefined) return undefined;
    stand.dokument ??= read(uri, stand, gute);
    return stand.dokument;
  };
  return {
    set: (uri, version, text) => {
      staende.set(uri, { version, text });
    },
    remove: (uri) => {
      staende.delete(uri);
      gute.delete(uri);
    },
    get,
    textOf: (uri) => staende.get(uri)?.text,
    uris: () => [...staende.keys()],
    all: () => [...staende.keys()].flatMap((uri) => get(uri) ?? []),
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
