/**
 * A result while it is being filled. Thousands of verdicts and findings are made for one report, and assigning optional
 * fields one by one is several times faster than spreading them.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
