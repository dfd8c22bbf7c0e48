/**
 * Stands in for fast-uri in bundles that must be small: ajv uses three of its functions, and only to find the target of
 * a `$ref`. No address is ever opened.
 */
const FRAGMENT = /#.*$/s;

export function parse(uri) {
  const at = uri.indexOf('#');
  return at < 0 ? { uri } : { uri, fragment: encoded(uri.slice(at + 1)) };
}

export function serialize({ uri }) {
  return uri;
}

export function resolve(base, uri) {
  const start = base.replace(FRAGMENT, '');
  if (uri === '' || uri.startsWith('#')) return `${start}${uri}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) return uri;
  try {
    return new URL(uri, start).href;
  } catch {
    return uri;
  }
}

/** ajv decodes fragments; a `%` that stands for itself must not break that. */
function encoded(fragment) {
  try {
    return encodeURI(decodeURIComponent(fragment));
  } catch {
    return encodeURI(fragment);
  }
}
