import type { FeelTyp, Zeichen } from '@baukasten/engine';
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

const VERGLEICHE: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/** The type that a path at the end is compared with (`datum <= parameter.`); undefined where nothing is known of it. */
export function expectedTyp(
  zeichen: readonly Zeichen[],
  typeOfPath: (teile: readonly string[]) => FeelTyp | undefined,
): FeelTyp | undefined {
  let ende = zeichen.length;
  while (ende > 1 && zeichen[ende - 1]?.text === '.') ende -= 2;
  const links = zeichen.slice(0, ende - 1);
  if (!VERGLEICHE.has(zeichen[ende - 1]?.text ?? '') || links.at(-1)?.art !== 'wort') return undefined;
  // The end of a sum may be of another type than the whole: `stichtag - datum`.
  const teile = pathBefore(links);
  const davor = links.at(-2 * teile.length)?.text ?? '';
  return ['+', '-', '*', '/', '**'].includes(davor) ? undefined : typeOfPath(teile);
}

/** Whether a name of this type can stand there, or lead on to one that can. */
export function fits(typ: FeelTyp | undefined, erwartet: FeelTyp | undefined): boolean {
  if (typ === undefined || erwartet === undefined || typ.art === 'kontext') return true;
  return typ.art === erwartet.art || typ.art === 'beliebig' || erwartet.art === 'beliebig';
}

/** Numbers that count different things. */
export function hasOtherUnit(typ: FeelTyp | undefined, erwartet: FeelTyp | undefined): boolean {
  return typ?.art === 'zahl' && erwartet?.art === 'zahl' && typ.einheit !== erwartet.einheit;
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
