import type { FeelTyp, Zeichen } from '@baukasten/engine';
import { type Rahmen, rahmenAt } from './feel-rahmen.ts';

const WAHR: FeelTyp = { art: 'wahrheitswert' };
const ZAHL: FeelTyp = { art: 'zahl' };

/** Functions whose result has one type whatever they are given. */
const ERGEBNIS: Readonly<Record<string, FeelTyp>> = {
  not: WAHR,
  contains: WAHR,
  'starts with': WAHR,
  'ends with': WAHR,
  'list contains': WAHR,
  count: ZAHL,
  'string length': ZAHL,
  floor: ZAHL,
  ceiling: ZAHL,
  'round up': ZAHL,
  'round down': ZAHL,
  'round half up': ZAHL,
  'lower case': { art: 'text' },
  'upper case': { art: 'text' },
  date: { art: 'datum' },
  duration: { art: 'dauer_tage' },
  'years and months duration': { art: 'dauer_monate' },
};

const GLEICH = ['=', '!='];
const ORDNUNG = [...GLEICH, '<', '<=', '>', '>='];
const VERBINDER = ['and', 'or'];

/**
 * What may follow a value, by its type and by what is open around it: a condition is joined or ends its branch, a number
 * is compared or reckoned with. A value of unknown type takes everything.
 */
export function operatorenNach(
  davor: readonly Zeichen[],
  typeOfPath: (teile: readonly string[]) => FeelTyp | undefined,
): readonly string[] {
  const { offen, geschlossen } = rahmenAt(davor);
  if (offen.art === 'variable') return ['in'];
  if (offen.art === 'menge') return ['satisfies'];
  const typ = typeOfOperand(davor, geschlossen, typeOfPath);
  const bedingung = isCondition(offen, typ);
  // A branch of `if` may be any value; its condition must be one.
  const branch =
    offen.art === 'wenn' && bedingung !== 'nein' ? ['then'] : offen.art === 'dann' ? ['else'] : [];
  return [...branch, ...following(offen, typ)];
}

function following({ vergleich, art }: Rahmen, typ: FeelTyp | undefined): readonly string[] {
  // `x in [..] and y` needs brackets around the test.
  if (vergleich === 'in') return [];
  if (art === 'liste') return arithmetic(typ);
  if (vergleich === 'zwischen') return ['and', ...arithmetic(typ)];
  if (vergleich === 'vergleich') return [...VERBINDER, ...arithmetic(typ)];
  switch (typ?.art) {
    case 'wahrheitswert':
      return [...VERBINDER, ...GLEICH];
    case 'zahl':
    case 'datum':
      return [...ORDNUNG, 'in', 'between', ...arithmetic(typ)];
    case 'dauer_tage':
    case 'dauer_monate':
      return [...ORDNUNG, 'between', ...arithmetic(typ)];
    case 'text':
      return [...GLEICH, 'in'];
    case 'liste':
    case 'kontext':
      return GLEICH;
    default:
      return [...VERBINDER, ...ORDNUNG, 'in', 'between', ...arithmetic(typ)];
  }
}

/** Reckoning that the type allows; unknown types allow all of it. */
function arithmetic(typ: FeelTyp | undefined): readonly string[] {
  switch (typ?.art) {
    case undefined:
    case 'beliebig':
    case 'zahl':
      return ['+', '-', '*', '/', '**'];
    case 'dauer_tage':
    case 'dauer_monate':
      return ['+', '-', '*', '/'];
    case 'datum':
      return ['+', '-'];
    default:
      return [];
  }
}

function isCondition({ vergleich }: Rahmen, typ: FeelTyp | undefined): 'ja' | 'nein' | 'vielleicht' {
  if (vergleich === 'zwischen') return 'nein';
  if (vergleich !== 'keiner' || typ?.art === 'wahrheitswert') return 'ja';
  return typ === undefined || typ.art === 'beliebig' ? 'vielleicht' : 'nein';
}

function typeOfOperand(
  davor: readonly Zeichen[],
  geschlossen: Rahmen | undefined,
  typeOfPath: (teile: readonly string[]) => FeelTyp | undefined,
): FeelTyp | undefined {
  const last = davor.at(-1);
  if (last === undefined) return undefined;
  if (last.art === 'zahl') return ZAHL;
  if (last.art === 'text') return { art: davor.at(-2)?.text === '@' ? 'datum' : 'text' };
  if (last.text === 'true' || last.text === 'false') return WAHR;
  if (last.text === ')') {
    const { funktion, vergleich, verbunden } = geschlossen ?? {};
    if (funktion !== undefined) return ERGEBNIS[funktion];
    return verbunden === true || (vergleich !== undefined && vergleich !== 'keiner') ? WAHR : undefined;
  }
  return last.art === 'wort' && last.text !== 'null' ? typeOfPath(pathBefore(davor)) : undefined;
}

/** `a.b` out of `… a . b`. */
export function pathBefore(zeichen: readonly Zeichen[]): readonly string[] {
  const teile: string[] = [];
  for (let i = zeichen.length - 1; i >= 0; i -= 2) {
    teile.unshift(zeichen[i]?.text ?? '');
    if (zeichen[i - 1]?.text !== '.') break;
  }
  return teile;
}
