import { Uri, type Webview } from 'vscode';

/** The empty page; its script fills it. Only our own script and style may load, and nothing from any network. */
export function renderSeite(
  webview: Webview,
  extensionUri: Uri,
  sprache: string,
  texte: { readonly titel: string; readonly warten: string },
): string {
  const nonce = createNonce();
  const stil = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media', 'bericht.css'));
  const skript = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'bericht.js'));
  const csp = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${sprache}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texte.titel}</title>
<link rel="stylesheet" href="${stil}">
</head>
<body>
<main id="bericht"><p>${texte.warten}</p></main>
<p id="meldung" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${skript}"></script>
</body>
</html>`;
}

function createNonce(): string {
  const zufall = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...zufall)).replace(/[+/=]/g, 'x');
}
