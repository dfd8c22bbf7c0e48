/**
 * Stands in for @lezer/highlight inside the language server's bundles: lezer-feel hangs colours on its grammar that
 * nothing of ours reads. Every tag is the same tag, and no kind of node gets one.
 */
const tag = new Proxy(() => tag, { get: () => tag });

export const tags = tag;

/** A source of node properties (`NodeSet.extend`) that has none. */
export const styleTags = () => () => null;
