/** Words of the FEEL grammar: they can be no name. */
export const FEEL_WOERTER: ReadonlySet<string> = new Set([
  'and',
  'or',
  'in',
  'between',
  'if',
  'then',
  'else',
  'for',
  'return',
  'some',
  'every',
  'satisfies',
  'function',
  'external',
  'instance',
  'true',
  'false',
  'null',
  'not',
]);

/** First segments with a meaning of their own; no fact and no loop variable may take them. */
export const WURZELN: readonly string[] = ['parameter', 'groesse', 'stichtag'];

/** Properties of dates (year, month, day) and durations (days, months). */
export const EIGENSCHAFTEN: ReadonlySet<string> = new Set(['year', 'month', 'day', 'days', 'months']);

/** May this be a segment of a path: `[a-z][a-z0-9_]*` and no word of FEEL? */
export function isFeelName(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name) && !FEEL_WOERTER.has(name);
}

const UMSCHRIFT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * The nearest allowed name (`Größe 2` → `groesse_2`), or `undefined` if nothing is left of it. Names such as `__proto__`
 * belong to machines: nobody means a fact by them.
 */
export function nearestFeelName(name: string): string | undefined {
  if (name.startsWith('__')) return undefined;
  const klein = name
    .toLowerCase()
    .replace(/[äöüß]/g, (zeichen) => UMSCHRIFT[zeichen] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[0-9_]+|_+$/g, '');
  return isFeelName(klein) ? klein : undefined;
}
