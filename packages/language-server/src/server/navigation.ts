import {
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { isWertung } from '../arbeitsbereich/bestaende.ts';
import { readSteady } from '../arbeitsbereich/lage-fuer.ts';
import { auswahlAt } from '../features/navigation/auswahl.ts';
import { definitionsOf } from '../features/navigation/definition.ts';
import { faltungenOf } from '../features/navigation/falten.ts';
import { verweiseIn } from '../features/navigation/links.ts';
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
import { loadDokumente } from './dokumente.ts';
import { kriteriumFor, nameFor, type Stelle } from './namen.ts';
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

const loadUmbenennen = () => import('./umbenennen.ts');

/** Ways through and between files. */
export function registerNavigation(
  connection: Connection,
  bereich: () => Promise<Arbeitsbereich>,
  kann: () => EditFaehigkeiten,
): void {
  /** Names that the directory of all files does not know: criteria, and the variables of loops. */
  const ownPlaces = async (params: Stelle) => {
    const one = await bereich();
    const kriterium = await kriteriumFor(params, one);
    if (kriterium !== undefined) return { one, orte: kriterium.orte };
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
    const one = await bereich();
    const found = await nameFor(params, one);
    if (found === undefined) return [];
    const { name, bestand, alles } = found;
    return definitionsOf(name, bestand, alles).map((range) => toLocation(range, one.umgebung));
  });
  connection.onReferences(async ({ context, ...params }): Promise<Location[]> => {
    const own = await ownPlaces(params);
    if (own !== undefined)
      return own.orte
        .filter(({ rolle }) => context.includeDeclaration || rolle !== 'definition')
        .map(({ range }) => toLocation(range, own.one.umgebung));
    const one = await bereich();
    const found = await nameFor(params, one);
    if (found === undefined) return [];
    const places = found.alles.verzeichnis.find(found.name);
    return places
      .filter(({ rolle }) => context.includeDeclaration || rolle !== 'definition')
      .map(({ range }) => toLocation(range, one.umgebung));
  });
  connection.onDocumentHighlight(async (params): Promise<DocumentHighlight[]> => {
    const own = await ownPlaces(params);
    const found = own === undefined ? await nameFor(params, await bereich()) : undefined;
    const places = own?.orte ?? found?.alles.verzeichnis.find(found.name) ?? [];
    return places
      .filter(({ range }) => range.uri === params.textDocument.uri)
      .map(({ range, rolle }) => ({
        range: toRange(range),
        kind: rolle === 'verwendung' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      }));
  });
  connection.onPrepareRename(async (params) =>
    (await loadUmbenennen()).prepareRename(params, await bereich(), kann()),
  );
  connection.onRenameRequest(async (params) =>
    (await loadUmbenennen()).rename(params, await bereich(), kann()),
  );
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
    const bestaende = [...new Set(all)];
    const kataloge = bestaende.map(({ katalog }) => katalog);
    const dateien = bestaende.flatMap((bestand) => bestand.dateien);
    return findSymbole(query, kataloge, dateien).map(({ name, art, ort, range }) => ({
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
