import { dateiArtOf } from '@baukasten/engine';
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { isWertung } from '../arbeitsbereich/bestaende.ts';
import { hasTexte } from '../arbeitsbereich/lage.ts';
import { createFallurteile } from '../features/fall-meldungen.ts';
import type { Meldung } from '../features/meldung.ts';
import { projektMeldungen } from '../features/projekt-meldungen.ts';
import { regelMeldungen } from '../features/regel-meldungen.ts';
import { createAtem, stopIfStale } from './cancel.ts';
import { loadDokumente } from './dokumente.ts';
import { type DiagnosticFaehigkeiten, toDiagnostic } from './to-lsp.ts';

interface Ergebnis {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Diagnostics of any file of ours; asked for by the client, or sent on our own to clients that do not ask. */
export interface Diagnosen {
  ofDocument(
    uri: string,
    vorher: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport>;
  ofWorkspace(
    vorher: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport>;
  /** For clients that do not ask: sends what a file has, after a moment without further keys. */
  push(uri: string): void;
  pushAll(): void;
}

/** A fraction of the time that the check takes: small files are checked almost at once, large ones in a pause. */
const WARTEN = { mindestens: 20, hoechstens: 40, zeichenJeMs: 4_000 };

function pauseFor(length: number): number {
  return Math.min(WARTEN.hoechstens, Math.max(WARTEN.mindestens, length / WARTEN.zeichenJeMs));
}

export function createDiagnosen(
  connection: Connection,
  bereich: Arbeitsbereich,
  faehigkeiten: DiagnosticFaehigkeiten,
): Diagnosen {
  const { umgebung, sprache, dokumente } = bereich;
  const fertig = new Map<string, Ergebnis & { readonly zeichen: object; readonly stand: string }>();
  const fallurteile = createFallurteile();
  const wartend = new Map<string, ReturnType<typeof setTimeout>>();
  let nummer = 0;

  async function compute(uri: string, token: CancellationToken): Promise<Ergebnis> {
    // Other YAML files are none of our business.
    if (dateiArtOf(uri) === undefined) return { resultId: 'fremd', items: [] };
    await umgebung.pause();
    stopIfStale(token);
    const document = await bereich.document(uri);
    if (document === undefined) return { resultId: 'weg', items: [] };
    await umgebung.pause();
    stopIfStale(token);
    if (dateiArtOf(uri) === 'projekt') {
      const pruefung = await bereich.pruefungen.check(document);
      const bemerkungen = bereich.bemerkungen();
      return remember(uri, pruefung, `${pruefung.kennzeichen}|${JSON.stringify(bemerkungen)}`, async () => {
        const own = projektMeldungen(pruefung, sprache, bemerkungen);
        if (!hasTexte(pruefung)) return own;
        await umgebung.pause();
        stopIfStale(token);
        const { textMeldungen } = await loadDokumente();
        return [...own, ...(await textMeldungen(pruefung, bereich))];
      });
    }
    if (isWertung(uri)) {
      const bestand = await bereich.bestaende.forProjects(uri);
      const { dokumentMeldungen } = await loadDokumente();
      // What they rest on may lie in other files: they are checked anew each time.
      return remember(uri, {}, '', () => dokumentMeldungen(document, bestand, bereich));
    }
    const bestand = await bereich.bestaende.forRule(uri);
    stopIfStale(token);
    return remember(uri, document, bestand.generation, async () => {
      const own = regelMeldungen(document, bestand, sprache);
      const art = dateiArtOf(uri);
      if (bestand.unvollstaendig) return own;
      if (art === 'faelle') {
        const atem = createAtem(umgebung, token);
        return [...own, ...(await fallurteile.meldungen(document, bestand, sprache, atem))];
      }
      if (art !== 'baustein') return own;
      const { dokumentMeldungen } = await loadDokumente();
      return [...own, ...(await dokumentMeldungen(document, bestand, bereich))];
    });
  }

  /** The same text, rules and settings give the same result under the same id. */
  async function remember(
    uri: string,
    zeichen: object,
    stand: string,
    run: () => Promise<readonly Meldung[]>,
  ): Promise<Ergebnis> {
    const before = fertig.get(uri);
    if (before?.zeichen === zeichen && before.stand === stand) return before;
    const items = (await run()).map((one) => toDiagnostic(one, umgebung, faehigkeiten));
    const known = fertig.get(uri);
    const same = known !== undefined && JSON.stringify(known.items) === JSON.stringify(items);
    const ergebnis = { resultId: same ? known.resultId : String(++nummer), items, zeichen, stand };
    fertig.set(uri, ergebnis);
    return ergebnis;
  }

  async function send(uri: string): Promise<void> {
    wartend.delete(uri);
    const dokument = dokumente.get(uri);
    // A file that was closed has no marks any more.
    if (dokument === undefined) return connection.sendDiagnostics({ uri, diagnostics: [] });
    const { items } = await compute(uri, NEVER);
    // Somebody typed meanwhile: the next run sends.
    if (dokumente.get(uri)?.version !== dokument.version) return;
    await connection.sendDiagnostics({ uri, version: dokument.version, diagnostics: [...items] });
  }

  const report = (error: unknown): void => connection.console.error(String(error));
  const push = (uri: string): void => {
    const length = dokumente.textOf(uri)?.length ?? 0;
    clearTimeout(wartend.get(uri));
    wartend.set(
      uri,
      setTimeout(() => send(uri).catch(report), pauseFor(length)),
    );
  };

  return {
    async ofDocument(uri, vorher, token) {
      const { resultId, items } = await compute(uri, token);
      if (resultId === vorher) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: [...items] };
    },
    async ofWorkspace(vorher, token) {
      // Nobody tells of changes on the disk: everything is read again.
      if (!faehigkeiten.beobachtet) bereich.changed('', true);
      const uris = [
        ...new Set([
          ...(await bereich.projects()),
          ...(await bereich.rules()),
          ...(await bereich.wertungen()),
        ]),
      ];
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const uri of uris) {
        const { resultId, items: own } = await compute(uri, token);
        const version = dokumente.get(uri)?.version ?? null;
        items.push(
          resultId === vorher.get(uri)
            ? { kind: 'unchanged', resultId, uri, version }
            : { kind: 'full', resultId, uri, version, items: [...own] },
        );
      }
      const da = new Set([...uris, ...dokumente.uris()]);
      fallurteile.keep(da);
      for (const uri of fertig.keys()) if (!da.has(uri)) fertig.delete(uri);
      // What the client still shows of files that are gone must go as well.
      for (const uri of vorher.keys())
        if (!uris.includes(uri)) items.push({ kind: 'full', uri, version: null, items: [] });
      return { items };
    },
    push,
    pushAll: () => {
      for (const uri of dokumente.uris()) push(uri);
    },
  };
}

const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
