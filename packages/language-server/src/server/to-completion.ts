import {
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Vorschlaege, VorschlagArt } from '../features/completion/vorschlag.ts';

const ARTEN: Readonly<Record<VorschlagArt, CompletionItemKind>> = {
  feld: CompletionItemKind.Property,
  abschnitt: CompletionItemKind.Snippet,
  wert: CompletionItemKind.EnumMember,
  datum: CompletionItemKind.Constant,
  gemeinde: CompletionItemKind.Value,
  kennung: CompletionItemKind.Reference,
  parameter: CompletionItemKind.Constant,
  groesse: CompletionItemKind.Variable,
  fakt: CompletionItemKind.Field,
  funktion: CompletionItemKind.Function,
  wort: CompletionItemKind.Keyword,
  modul: CompletionItemKind.Module,
  quelle: CompletionItemKind.Reference,
};

/** What a client does with the text of a suggestion. */
export interface VorschlagFaehigkeiten {
  readonly snippets: boolean;
  /** It indents further lines as the line of the cursor; else the text must carry all of their blanks. */
  readonly einruecken: boolean;
}

/** Suggestions as edits; clients without snippets get the plain text. */
export function toCompletion(
  { eintraege, von, bis, unvollstaendig, einzug, zusatz, ohneAbstand }: Vorschlaege,
  { snippets, einruecken }: VorschlagFaehigkeiten,
): CompletionList {
  const range = { start: von, end: bis };
  const further = `\n${' '.repeat((einruecken ? zusatz : einzug) ?? 0)}`;
  const blank = ohneAbstand === true ? ' ' : '';
  // Directly behind a colon a list of „null“ alone would be taken by Enter, with which most people begin the next line.
  if (blank !== '' && eintraege.every(({ einfuegen }) => einfuegen === 'null'))
    return { isIncomplete: false, items: [] };
  return {
    isIncomplete: unvollstaendig === true,
    items: eintraege.map(
      ({ label, art, einfuegen, snippet = false, detail, doku, filter, rang = 2 }, index) => {
        const text = snippet && !snippets ? withoutStops(einfuegen) : einfuegen;
        return {
          label,
          kind: ARTEN[art],
          ...(detail === undefined ? {} : { detail }),
          ...(doku === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: doku } }),
          ...(filter === undefined ? {} : { filterText: filter }),
          sortText: `${rang.toFixed(3).padStart(8, '0')}-${String(index).padStart(4, '0')}`,
          insertTextFormat: snippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          ...(einruecken ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
          textEdit: { range, newText: blank + text.replaceAll('\n', further) },
        };
      },
    ),
  };
}

/** The text of a snippet with the first choice at each stop. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
