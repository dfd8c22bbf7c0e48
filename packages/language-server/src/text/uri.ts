/** URIs as texts: the same code serves `file:`, virtual file systems and files without a name. */

/** What the places of built-in rules start with. */
export const BUILT_IN = '@baukasten/regeln/';

/** The folder of a file or folder, without a slash at its end. */
export function parentOf(uri: string): string {
  const at = uri.replace(/\/+$/, '').lastIndexOf('/');
  return at < 0 ? '' : uri.slice(0, at);
}

export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** `path` inside `ordner`; absolute paths and URIs stay on their own. */
export function resolveUri(ordner: string, pfad: string): string {
  if (/^[a-z]:[\\/]/i.test(pfad)) return trimSlash(`file:///${encodePath(pfad.replaceAll('\\', '/'))}`);
  if (/^[a-z][a-z0-9+.-]+:/i.test(pfad)) return trimSlash(pfad);
  const scheme = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(ordner)?.[0] ?? '';
  if (pfad.startsWith('/')) return trimSlash(scheme + encodePath(pfad));
  const parts = trimSlash(ordner).slice(scheme.length).split('/');
  for (const part of pfad.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodePath(part));
  }
  return scheme + parts.join('/');
}

/** The path of a file below a folder, decoded; undefined if it lies elsewhere. */
export function relativeTo(ordner: string, uri: string): string | undefined {
  const base = decode(trimSlash(ordner));
  const path = decode(uri);
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
}

/** `%3A` and `:`, `%C3%BC` and `ü` are the same; what cannot be decoded stays as it is. */
export function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function trimSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

function encodePath(pfad: string): string {
  return pfad.split('/').map(encodeURIComponent).join('/');
}
