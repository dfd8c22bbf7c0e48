/**
 * A file's path as reports show it: with `/`, relative if it lies in `basis`. A `file:` URI becomes a path; other
 * URIs (`untitled:`) and paths outside stay as they are.
 */
export function displayPath(uri: string, basis: string): string {
  const path = toPath(uri);
  const folder = toPath(basis).replace(/\/+$/, '');
  const base = folder === '' ? '/' : `${folder}/`;
  if (samePlace(path.slice(0, base.length), base)) return path.slice(base.length);
  return path.replace(/^\.\//, '');
}

/** The path as a URI reference (RFC 3986): relative paths stay relative, absolute ones become `file:` URIs. */
export function toUriReference(path: string): string {
  const encoded = path.split('/').map(encodePart).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  if (path.startsWith('/')) return `file://${encoded}`;
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return encodeURI(wellFormed(path));
  return encoded;
}

function toPath(uri: string): string {
  const path = uri.startsWith('file://') ? decode(uri.slice('file://'.length)) : uri;
  return path.replaceAll('\\', '/').replace(/^\/(?=[a-z]:\/)/i, '');
}

/** Drive letters are the same in both cases; everything else is compared as written. */
function samePlace(a: string, b: string): boolean {
  const fold = (text: string) => text.replace(/^[a-z]:/i, (drive) => drive.toLowerCase());
  return fold(a) === fold(b);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encodePart(part: string): string {
  return encodeURIComponent(wellFormed(part));
}

/** `encodeURIComponent` throws on half a surrogate pair, which a file name on Windows may hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
