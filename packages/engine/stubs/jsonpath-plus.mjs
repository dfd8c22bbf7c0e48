/**
 * Stands in for jsonpath-plus inside the bundle: its paths are code (several published code executions), and no
 * condition of ours has a path. Reaching this function is a programming error.
 */
export function JSONPath() {
  throw new Error('Paths inside facts are switched off: conditions read facts by name only.');
}
