import { dateiArtOf, type Problem } from '@baukasten/engine';
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import { hasTexte } from '../arbeitsbereich/lage.ts';
import { readFor } from '../arbeitsbereich/lage-fuer.ts';
import { faelleUri } from '../arbeitsbereich/wurzel.ts';
import type { Aktion } from '../features/aktionen/aktion.ts';
import { fallProbleme } from '../features/fall-meldungen.ts';
import type { Edit } from '../modell/edits.ts';
import { BEFEHL } from '../protokoll.ts';
import { isDokument, loadDokumente } from './dokumente.ts';
import { toRange } from './to-lsp.ts';

const ART = {
  quickfix: CodeActionKind.QuickFix,
  refactor: CodeActionKind.RefactorRewrite,
  source: `${CodeActionKind.SourceFixAll}.baukasten`,
} as const;

export const ACTION_KINDS: readonly string[] = Object.values(ART);

const loadAngebot = () => import('../features/aktionen/angebot.ts');

/** Code actions as plain edits: they need nothing of the client. */
export function registerActions(
  connection: Connection,
  bereich: () => Promise<Arbeitsbereich>,
  kann: () => EditFaehigkeiten,
): void {
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const wanted = (kind: string) =>
      context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    if (!ACTION_KINDS.some(wanted)) return [];
    const one = await bereich();
    const read = await readFor(one, uri, 'jetzt');
    if (read === undefined) return [];
    const { document, lage } = read;
    const { aktionenAt, fixAllIn, fallAktion, kennungAt } = await loadAngebot();
    const place = { uri, ...range };
    // An editor that mends on saving asks for the whole file: what is offered at single places is not worked out.
    if (!wanted(ART.quickfix) && !wanted(ART.refactor))
      return fixAllIn(document, lage, await furtherProblems()).map((aktion) => toAction(aktion));
    const own = [...aktionenAt(document, place, lage, await furtherProblems()), ...(await caseFor())];
    const titles = new Set(own.map(({ titel }) => titel));
    // A finding and several texts may ask for the same fact.
    const gaps = (await gapsAt()).filter(
      ({ titel }) => !titles.has(titel) && titles.add(titel) !== undefined,
    );
    const all = [...own, ...gaps];
    const aktionen = [
      ...all.filter(({ nachrangig }) => nachrangig !== true),
      ...all.filter(({ nachrangig }) => nachrangig === true),
    ].filter(
      ({ neu, auswahl }) =>
        (neu === undefined || kann().anlegen) && (auswahl === undefined || one.befehlslinks),
    );
    return aktionen.filter(({ art }) => wanted(ART[art])).map((aktion) => toAction(aktion));

    async function furtherProblems(): Promise<readonly Problem[]> {
      if (dateiArtOf(uri) === 'faelle') return fallProbleme(document, lage.bestand);
      if (!isDokument(uri)) return [];
      const { problemeOf } = await loadDokumente();
      return problemeOf(document, lage.bestand, one);
    }

    async function gapsAt(): Promise<readonly Aktion[]> {
      if (lage.pruefung === undefined || !hasTexte(lage.pruefung)) return [];
      const { textAktionen } = await loadDokumente();
      return textAktionen(lage.pruefung, place, one);
    }

    async function caseFor(): Promise<readonly Aktion[]> {
      const kennung = kennungAt(document, place);
      if (kennung === undefined) return [];
      const faelle = await one.document(faelleUri(uri));
      const aktion = fallAktion(kennung, document, faelle, lage);
      return aktion === undefined ? [] : [aktion];
    }

    function toAction({ titel, art, edits, neu, code, bevorzugt, auswahl }: Aktion): CodeAction {
      const diagnostics =
        code === undefined ? [] : context.diagnostics.filter((diagnostic) => diagnostic.code === code);
      return {
        title: titel,
        kind: ART[art],
        ...(diagnostics.length === 0 ? {} : { diagnostics }),
        ...(bevorzugt === true ? { isPreferred: true } : {}),
        ...(auswahl === undefined
          ? { edit: toWorkspaceEdit(edits, one, kann(), neu) }
          : { command: { title: titel, command: BEFEHL.ausfuellen, arguments: [uri, toRange(auswahl)] } }),
      };
    }
  });
}

/** What a client can do with edits. */
export interface EditFaehigkeiten {
  readonly versionen: boolean;
  readonly anlegen: boolean;
  readonly umbenennen: boolean;
}

/** Edits by file; an open file is named with its version, so that an edit of an old text is refused. */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  bereich: Arbeitsbereich,
  { versionen }: EditFaehigkeiten,
  neu?: { readonly uri: string; readonly text: string },
): WorkspaceEdit {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) byFile.set(edit.range.uri, [...(byFile.get(edit.range.uri) ?? []), edit]);
  const texts = (own: readonly Edit[]) =>
    own.map(({ range, text }) => ({ range: toRange(range), newText: text }));
  if (!versionen) return { changes: Object.fromEntries([...byFile].map(([uri, own]) => [uri, texts(own)])) };
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...(neu === undefined
        ? []
        : [
            { kind: 'create' as const, uri: neu.uri, options: { ignoreIfExists: true } },
            {
              textDocument: { uri: neu.uri, version: null },
              edits: [{ range: { start, end: start }, newText: neu.text }],
            },
          ]),
      ...[...byFile].map(
        ([uri, own]): TextDocumentEdit => ({
          textDocument: { uri, version: bereich.dokumente.get(uri)?.version ?? null },
          edits: texts(own),
        }),
      ),
    ],
  };
}
