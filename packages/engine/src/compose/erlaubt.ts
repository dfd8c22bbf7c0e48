/** Tags that a text block may use; none of them reads a file, runs code or keeps anything. */
export const ERLAUBTE_TAGS: readonly string[] = ['if', 'unless', 'case', 'for', 'assign', 'comment'];

/** Longest template, in characters. A safety limit, no rule of the law. */
export const MAX_VORLAGE = 2 ** 18;
