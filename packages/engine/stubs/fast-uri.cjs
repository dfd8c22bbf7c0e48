/**
 * Stands in for fast-uri inside the language server's bundles, where every kilobyte is waited for: what ajv asks of it
 * for the references of our schemas (RFC 3986, 3.1 and 5.2), without its normalisation of hosts and escapes.
 */
const TEILE = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

function parse(uri) {
  const [, scheme, host, path = '', query, fragment] = TEILE.exec(uri) ?? [];
  return { scheme, host, path, query, fragment };
}

function serialize({ scheme, host, path = '', query, fragment }) {
  return [
    scheme === undefined ? '' : `${scheme}:`,
    host === undefined ? '' : `//${host}`,
    withoutDots(path),
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('');
}

function resolve(base, uri) {
  const [b, r] = [parse(base), parse(uri)];
  if (r.scheme !== undefined) return serialize(r);
  if (r.host !== undefined) return serialize({ ...r, scheme: b.scheme });
  if (r.path === '') return serialize({ ...b, query: r.query ?? b.query, fragment: r.fragment });
  const folder = b.path.slice(0, b.path.lastIndexOf('/') + 1);
  const path = r.path.startsWith('/')
    ? r.path
    : `${b.host !== undefined && folder === '' ? '/' : folder}${r.path}`;
  return serialize({ ...r, scheme: b.scheme, host: b.host, path });
}

/** A relative path keeps the steps out of its start. */
function withoutDots(path) {
  const parts = [];
  for (const part of path.split('/')) {
    const last = parts.at(-1);
    if (part === '.') continue;
    if (part !== '..' || (parts.length === 0 && !path.startsWith('/')) || last === '..') parts.push(part);
    else if (parts.length > 1 || last !== '') parts.pop();
  }
  return /(?:^|\/)\.{1,2}$/.test(path) ? `${parts.join('/')}/` : parts.join('/');
}

module.exports = { parse, serialize, resolve };
