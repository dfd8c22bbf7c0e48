import type { Zeichen } from '@baukasten/engine';
import { pathBefore } from './feel-operatoren.ts';
import { functionBefore } from './feel-rahmen.ts';

/** What the value at the end of an expression is compared with. */
export interface Vergleich {
  readonly pfad: readonly string[];
  /** The value is looked for among the elements of the path, not compared with it. */
  readonly element: boolean;
  /** Texts that the list around the value has already. */
  readonly schon: readonly string[];
}

/** `pfad =`, `pfad in [… ,` and `list contains(pfad,`; undefined anywhere else. */
export function vergleichBefore(zeichen: readonly Zeichen[]): Vergleich | undefined {
  const last = zeichen.at(-1)?.text;
  if (last === '=' || last === '!=') return comparison(zeichen.slice(0, -1), false, []);
  if (last !== '[' && last !== ',') return undefined;
  const open = openBracket(zeichen);
  if (open === undefined) return undefined;
  const before = zeichen.slice(0, open);
  const inside = zeichen.slice(open + 1);
  if (zeichen[open]?.text === '[' && before.at(-1)?.text === 'in') {
    const schon = inside.filter(({ art }) => art === 'text').map(({ text }) => text.slice(1, -1));
    return comparison(before.slice(0, -1), false, schon);
  }
  if (last === ',' && functionBefore(before) === 'list contains')
    return comparison(inside.slice(0, -1), true, []);
  return undefined;
}

/** Whether a quotation mark that follows starts the text of a day: `date("` or `@"`. */
export function isDayStart(zeichen: readonly Zeichen[]): boolean {
  const last = zeichen.at(-1)?.text;
  return last === '@' || (last === '(' && functionBefore(zeichen.slice(0, -1)) === 'date');
}

function comparison(
  links: readonly Zeichen[],
  element: boolean,
  schon: readonly string[],
): Vergleich | undefined {
  const pfad = links.at(-1)?.art === 'wort' ? pathBefore(links) : [];
  return pfad.length === 0 ? undefined : { pfad, element, schon };
}

/** The bracket that holds the end. */
function openBracket(zeichen: readonly Zeichen[]): number | undefined {
  let closed = 0;
  for (let i = zeichen.length - 1; i >= 0; i--) {
    const text = zeichen[i]?.text;
    if (text === ')' || text === ']') closed++;
    if (text !== '(' && text !== '[') continue;
    if (closed === 0) return i;
    closed--;
  }
  return undefined;
}
