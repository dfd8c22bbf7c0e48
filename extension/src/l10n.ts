import * as vscode from 'vscode';

/** A text of rules or reports in both languages, as the server sends it. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

/** The language of everything that Baukasten says, and the translation of the extension's own texts. */
export interface L10n {
  readonly sprache: 'de' | 'en';
  /** English text to the user's language; `{0}` is replaced by the first argument. */
  t(text: string, ...angaben: readonly (string | number)[]): string;
  of(text: Text): string;
}

/**
 * The setting `baukasten.sprache` wins over the language of the editor: German planners often run an English editor.
 * `vscode.l10n` knows only the latter, so the same bundle is read here.
 */
export async function loadL10n(extensionUri: vscode.Uri): Promise<L10n> {
  const sprache = chooseSprache(
    vscode.workspace.getConfiguration('baukasten').get('sprache'),
    vscode.env.language,
  );
  const bundle = sprache === 'de' ? await readBundle(extensionUri) : {};
  return {
    sprache,
    t: (text, ...angaben) => fill(bundle[text] ?? text, angaben),
    of: (text) => text[sprache],
  };
}

function chooseSprache(einstellung: unknown, editor: string): 'de' | 'en' {
  if (einstellung === 'de' || einstellung === 'en') return einstellung;
  return /^de\b/i.test(editor) ? 'de' : 'en';
}

async function readBundle(extensionUri: vscode.Uri): Promise<Readonly<Record<string, string>>> {
  const uri = vscode.Uri.joinPath(extensionUri, 'l10n', 'bundle.l10n.de.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}

function fill(text: string, angaben: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (platz, nummer) => String(angaben[Number(nummer)] ?? platz));
}
