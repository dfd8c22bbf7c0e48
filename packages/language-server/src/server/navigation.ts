import { dateiArtOf, type Sprache, type Text } from '@baukasten/engine';
import {
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  ResponseError,
  type SelectionRange,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Alles, readAlles } from '../arbeitsbereich/alles.ts';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { isWertung } from '../arbeitsbereich/bestaende.ts';
import { readFor, readSteady } from '../arbeitsbereich/lage-fuer.ts';
import { auswahlAt } from '../features/navigation/auswahl.ts';
import { definitionsOf } from '../features/navigation/definition.ts';
import { faltungenOf } from '../features/navigation/falten.ts';
import { verweiseIn } from '../features/navigation/links.ts';
import { nameAt } from '../features/navigation/name-at.ts';
import { renameTarget, renameTo } from '../features/navigation/rename.ts';
import { grund } from '../features/navigation/rename-gruende.ts';
import {
  type Gliederung,
  gliederungOf,
  movedGliederung,
  type SymbolKindName,
} from '../features/navigation/symbole.ts';
import { findSymbole } from '../features/navigation/workspace-symbole.ts';
import { schleifenvariableAt } from '../modell/schleifenvariable.ts';
import { compareLines } from '../modell/zeilenabgleich.ts';
import type { EditFaehigkeiten } from './actions.ts';
import { toWorkspaceEdit } from './actions.ts';
import { loadDokumente } from './dokumente.ts';
import { toLocation, toRange } from './to-lsp.ts';

const KINDS: Readonly<Record<SymbolKindName, SymbolKind>> = {
  gruppe: SymbolKind.Namespace,
  liste: SymbolKind.Array,
  wert: SymbolKind.Property,
  regel: SymbolKind.Event,
  parameter: SymbolKind.Constant,
  groesse: SymbolKind.Variable,
  fall: SymbolKind.Method,
  datei: SymbolKind.File,
};

/** Not accepted: the reason is for the user. */
const ABGELEHNT = -32803;

/** Ways through and between files. */
export function registerNavigation(
  connection: Connection,
  bereich: () => Promise<Arbeitsbereich>,
  kann: () => EditFaehigkeiten,
): void {
  type Stelle = {
    readonly textDocument: { readonly uri: string };
    readonly position: { readonly line: number; readonly character: number };
  };
  const nameFor = async ({ textDocument: { uri }, position }: Stelle) => {
    const one = await bereich();
    const read = await readFor(one, uri, 'jetzt');
    if (read === undefined) return undefined;
    const { bestand, fachgebiet } = read.lage;
    // No name of a project is known to the text blocks of other topics.
    const alone = dateiArtOf(uri) === 'projekt' && fachgebiet?.bausteine.length === 0;
    const namenOf = alone ? () => undefined : (await loadDokumente()).bausteinNamen;
    const alles = await readAlles(one, bestand, namenOf);
    const name = nameAt(read.document.uri, position, alles);
    return name === undefined ? undefined : { one, name, bestand, alles };
  };
  /** Criteria have names of their own, between a matrix and the bids that are scored by it. */
  const kriteriumFor = async ({ textDocument: { uri }, position }: Stelle) => {
    const one = await bereich();
    const isMatrix =
      dateiArtOf(uri) === 'projekt' && (await one.document(uri))?.nodeAt(['wertung']) !== undefined;
    if (!isMatrix && !isWertung(uri)) return undefined;
    const { kriteriumAt } = await loadDokumente();
    const kriterium = await kriteriumAt(uri, position, one);
    return kriterium === undefined ? undefined : { one, kriterium };
  };
  /** Names that the directory of all files does not know: criteria, and the variables of loops. */
  const ownPlaces = async (params: Stelle) => {
    const kriterium = await kriteriumFor(params);
    if (kriterium !== undefined) return { one: kriterium.one, orte: kriterium.kriterium.orte };
    const one = await bereich();
    const document = await one.document(params.textDocument.uri);
    const variable = document && schleifenvariableAt(document, params.position);
    return variable === undefined ? undefined : { one, orte: variable.orte };
  };
  connection.onDefinition(async (params): Promise<Location[]> => {
    const own = await ownPlaces(params);
    if (own !== undefined)
      return own.orte
        .filter(({ rolle }) => rolle === 'definition')
        .map(({ range }) => toLocation(range, own.one.umgebung));
    if (isWertung(params.textDocument.uri)) {
      const one = await bereich();
      const { namedMatrix } = await loadDokumente();
      const range = await namedMatrix(params.textDocument.uri, params.position, one);
      return range === undefined ? [] : [toLocation(range, one.umgebung)];
    }
    const found = await nameFor(params);
    if (found === undefined) return [];
    const { one, name, bestand, alles } = found;
    return definitionsOf(name, bestand, alles).map((range) => toLocation(range, one.umgebung));
  });
  connection.onReferences(async ({ context, ...params }): Promise<Location[]> => {
    const own = await ownPlaces(params);
    if (own !== undefined)
      return own.orte
        .filter(({ rolle }) => context.includeDeclaration || rolle !== 'definition')
        .map(({ range }) => toLocation(range, own.one.umgebung));
    const found = await nameFor(params);
    if (found === undefined) return [];
    const places = found.alles.verzeichnis.find(found.name);
    return places
      .filter(({ rolle }) => context.includeDeclaration || rolle !== 'definition')
      .map(({ range }) => toLocation(range, found.one.umgebung));
  });
  connection.onDocumentHighlight(async (params): Promise<DocumentHighlight[]> => {
    const own = await ownPlaces(params);
    const found = own === undefined ? await nameFor(params) : undefined;
    const places = own?.orte ?? found?.alles.verzeichnis.find(found.name) ?? [];
    return places
      .filter(({ range }) => range.uri === params.textDocument.uri)
      .map(({ range, rolle }) => ({
        range: toRange(range),
        kind: rolle === 'verwendung' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      }));
  });
  const refuse = (why: Text, sprache: Sprache): never => {
    throw new ResponseError(ABGELEHNT, why[sprache]);
  };
  connection.onPrepareRename(async (params) => {
    const own = await kriteriumFor(params);
    if (own !== undefined) return { range: toRange(own.kriterium.range), placeholder: own.kriterium.name };
    const found = await nameFor(params);
    if (found === undefined) return null;
    const { one, name, alles } = found;
    const target = renameTarget(name, alles);
    if ('grund' in target) return refuse(target.grund, one.sprache);
    if (!kann().umbenennen && existing(target.dateien, alles).length > 0)
      return refuse(grund.dateien(name.name), one.sprache);
    return { range: toRange(target.range), placeholder: target.text };
  });
  connection.onRenameRequest(async ({ newName, ...params }): Promise<WorkspaceEdit | null> => {
    const own = await kriteriumFor(params);
    if (own !== undefined) {
      const { renameKriterium } = await loadDokumente();
      const edits = renameKriterium(own.kriterium, newName);
      if ('grund' in edits) throw new ResponseError(ABGELEHNT, edits.grund[own.one.sprache]);
      return toWorkspaceEdit(edits, own.one, kann());
    }
    const found = await nameFor(params);
    if (found === undefined) return null;
    const { one, name, alles } = found;
    const result = renameTo(name, newName, alles);
    if ('grund' in result) return refuse(result.grund, one.sprache);
    const edit = toWorkspaceEdit(result.edits, one, kann());
    const there = existing(
      result.dateien.map(({ alt }) => alt),
      alles,
    );
    const files = result.dateien.filter(({ alt }) => there.includes(alt));
    if (files.length === 0) return edit;
    // The id of a rule file is its path: with the text alone it would no longer be found.
    if (!kann().umbenennen || edit.documentChanges === undefined)
      return refuse(grund.dateien(name.name), one.sprache);
    return {
      documentChanges: [
        ...edit.documentChanges,
        ...files.map(({ alt, neu }) => ({ kind: 'rename' as const, oldUri: alt, newUri: neu })),
      ],
    };
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }): Promise<DocumentSymbol[]> => {
    const one = await bereich();
    const [document, now] = await Promise.all([one.lastGood(uri), one.document(uri)]);
    if (document === undefined || now === undefined) return [];
    const abgleich = compareLines(document.text, now.text);
    return gliederungOf(document).flatMap((entry) => movedGliederung(entry, abgleich).map(toSymbol));
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    const one = await bereich();
    const all = await Promise.all(
      ['', ...one.ordner().map((basis) => `${basis}/`)].map(one.bestaende.forProjects),
    );
    const kataloge = [...new Set(all)].map(({ katalog }) => katalog);
    return findSymbole(query, kataloge).map(({ name, art, ort, range }) => ({
      name,
      kind: KINDS[art],
      containerName: ort,
      location: toLocation(range, one.umgebung),
    }));
  });
  connection.onFoldingRanges(async ({ textDocument: { uri } }): Promise<FoldingRange[]> => {
    const one = await bereich();
    const [document, now] = await Promise.all([one.lastGood(uri), one.document(uri)]);
    if (document === undefined || now === undefined) return [];
    const { lineNow } = compareLines(document.text, now.text);
    return faltungenOf(document).flatMap(({ von, bis, art }): FoldingRange[] => {
      const [startLine, endLine] = [lineNow(von), lineNow(bis)];
      if (startLine === undefined || endLine === undefined || endLine <= startLine) return [];
      return [{ startLine, endLine, ...(art === 'kommentar' ? { kind: 'comment' } : {}) }];
    });
  });
  connection.onSelectionRanges(async ({ textDocument: { uri }, positions }): Promise<SelectionRange[]> => {
    const document = await (await bereich()).document(uri);
    return positions.map((position) => {
      const ranges = document === undefined ? [] : auswahlAt(document, position);
      const start = { range: { start: position, end: position } };
      return (
        ranges.reduceRight<SelectionRange | undefined>(
          (parent, range) => ({ range: toRange(range), ...(parent === undefined ? {} : { parent }) }),
          undefined,
        ) ?? start
      );
    });
  });
  connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
    const read = await readSteady(await bereich(), uri);
    if (read === undefined) return [];
    const { quellen } = read.lage.bestand.katalog;
    return verweiseIn(read.document, quellen).flatMap(({ range, adresse, text }) => {
      const there = read.abgleich.rangeNow(range);
      return there === undefined ? [] : [{ range: toRange(there), target: adresse, tooltip: text }];
    });
  });
}

function existing(uris: readonly string[], { dateien }: Alles): readonly string[] {
  return uris.filter((uri) => dateien.some(({ document }) => document.uri === uri));
}

function toSymbol({ name, detail, art, range, auswahl, kinder }: Gliederung): DocumentSymbol {
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: KINDS[art],
    range: toRange(range),
    selectionRange: toRange(auswahl),
    children: kinder.map(toSymbol),
  };
}
