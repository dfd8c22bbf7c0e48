import { type PropertyAccessToken, type Token, TypeGuards } from 'liquidjs/dist/liquid.browser.mjs';
import { suggest } from '../document/suggest.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Lage } from './lage.ts';
import type { Platzhalterteil } from './stelle.ts';
import { suggestField } from './umfeld.ts';

const BELIEBIG: FeelTyp = { art: 'beliebig' };

/** The type of a value in a template; a name that does not exist is noted and fits everything. */
export function typOfToken(token: Token, lage: Lage): FeelTyp {
  if (TypeGuards.isQuotedToken(token)) return { art: 'text' };
  if (TypeGuards.isNumberToken(token)) return { art: 'zahl' };
  if (TypeGuards.isRangeToken(token)) {
    for (const end of [token.lhs, token.rhs]) typOfToken(end, lage);
    return { art: 'liste', element: { art: 'zahl' } };
  }
  if (TypeGuards.isFilteredValueToken(token)) return grouped(token, lage);
  return TypeGuards.isPropertyAccessToken(token) ? typOfPath(token, lage) : BELIEBIG;
}

/** Parentheses would hide a condition from the check. */
function grouped(token: Token, lage: Lage): FeelTyp {
  return fail(token, lage, {
    de: 'Klammern gibt es in Bedingungen nicht: Verschachteln Sie zwei „if“.',
    en: 'There are no parentheses in conditions: nest two "if".',
  });
}

function typOfPath(token: PropertyAccessToken, lage: Lage): FeelTyp {
  const parts = token.props;
  if (token.variable !== undefined || parts.some((part) => !isFixed(part)))
    return fail(token, lage, {
      de: 'Hier wird ein fester Name erwartet, etwa vorhaben.titel; berechnete Namen gibt es nicht.',
      en: 'A fixed name is expected here, such as vorhaben.titel; there are no computed names.',
    });
  const teile = parts.map((part) => String('content' in part ? part.content : ''));
  lage.gelesen.push({ teile: segmentsOf(parts, teile, lage) });
  const [root = ''] = teile;
  let typ: FeelTyp | undefined =
    lage.eigene.get(root)?.typ ?? (Object.hasOwn(lage.alles, root) ? lage.alles[root] : undefined);
  if (typ === undefined) {
    const own = [...lage.eigene].map(([name, { typ: one }]) => [name, one] as const);
    const known = Object.fromEntries([...Object.entries(lage.alles), ...own]);
    return unknownName(parts[0] ?? token, root, '', suggestField(root, known, known), lage);
  }
  for (const [i, part] of parts.entries()) {
    if (i === 0) continue;
    const next = stepInto(typ, teile[i] ?? '');
    if (next === undefined) {
      const felder: Readonly<Record<string, FeelTyp>> = typ.art === 'kontext' ? typ.felder : {};
      const near = suggestField(teile[i] ?? '', felder, lage.alles);
      return unknownName(part, teile[i] ?? '', teile.slice(0, i).join('.'), near, lage);
    }
    typ = next;
  }
  return typ;
}

/** The path of a name as a whole; undefined for what is computed or no name. */
export function pathOfToken(token: Token, lage: Lage): readonly string[] | undefined {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) return undefined;
  if (token.props.some((part) => !isFixed(part))) return undefined;
  const teile = token.props.map((part) => String('content' in part ? part.content : ''));
  return resolve(teile, lage);
}

function segmentsOf(
  parts: readonly Token[],
  teile: readonly string[],
  lage: Lage,
): readonly Platzhalterteil[] {
  const isVariable = lage.eigene.has(teile[0] ?? '') || teile[0] === MATRIX;
  return parts.map((part, i) => {
    const name = teile[i] ?? '';
    const quote = TypeGuards.isQuotedToken(part) ? 1 : 0;
    const stelle = { name, begin: part.begin + quote, end: part.end - quote };
    const pfad = (i === 0 && isVariable) || isPlace(name) ? undefined : resolve(teile.slice(0, i + 1), lage);
    return pfad === undefined ? stelle : { ...stelle, pfad };
  });
}

const MATRIX = 'matrix';

function resolve([root = '', ...rest]: readonly string[], { eigene }: Lage): readonly string[] | undefined {
  const variable = eigene.get(root);
  const base = variable === undefined ? [root === MATRIX ? 'wertung' : root] : variable.pfad;
  return base === undefined ? undefined : [...base, ...rest.filter((name) => !isPlace(name))];
}

/** A place in a list, or its length. */
function isPlace(name: string): boolean {
  return name === 'size' || name === 'first' || name === 'last' || /^\d+$/.test(name);
}

function isFixed(part: Token): boolean {
  return TypeGuards.isWordToken(part) || TypeGuards.isQuotedToken(part) || TypeGuards.isNumberToken(part);
}

function stepInto(typ: FeelTyp, name: string): FeelTyp | undefined {
  switch (typ.art) {
    case 'beliebig':
      return typ;
    case 'kontext':
      return Object.hasOwn(typ.felder, name) ? typ.felder[name] : undefined;
    case 'liste':
      if (name === 'size') return { art: 'zahl' };
      return isPlace(name) ? typ.element : undefined;
    default:
      return undefined;
  }
}

function unknownName(at: Token, name: string, davor: string, near: readonly string[], lage: Lage): FeelTyp {
  const [wo, where] = davor === '' ? ['', ''] : [` in „${davor}“`, ` in "${davor}"`];
  const meinten = near.map((eins) => `„${eins}“`).join(' oder ');
  const meant = near.map((eins) => `"${eins}"`).join(' or ');
  const [first] = near;
  return fail(
    at,
    lage,
    {
      de: `Die Angabe „${name}“ gibt es${wo} nicht${first === undefined ? ': Prüfen Sie die Schreibweise.' : `; meinten Sie ${meinten}?`}`,
      en: `There is no entry "${name}"${where}${first === undefined ? ': check the spelling.' : `; did you mean ${meant}?`}`,
    },
    first,
  );
}

/** A text that is compared with a choice must be one of its values. */
export function checkChoices(typ: FeelTyp, values: readonly Token[], lage: Lage): void {
  if (typ.art !== 'text' || typ.auswahl === undefined) return;
  for (const value of values) {
    if (!TypeGuards.isQuotedToken(value) || typ.auswahl.includes(value.content)) continue;
    const [near] = suggest(value.content, typ.auswahl);
    const erlaubt = typ.auswahl.map((eine) => `"${eine}"`).join(', ');
    fail(
      value,
      lage,
      {
        de: `Den Wert "${value.content}" gibt es hier nicht, erlaubt sind ${erlaubt}.`,
        en: `There is no value "${value.content}" here; allowed are ${erlaubt}.`,
      },
      near === undefined ? undefined : `"${near}"`,
    );
  }
}

function fail(
  { begin, end }: Token,
  lage: Lage,
  text: { readonly de: string; readonly en: string },
  ersatz?: string,
): FeelTyp {
  lage.fehler.push({
    begin,
    end,
    code: 'vorlage-platzhalter',
    text,
    ...(ersatz === undefined ? {} : { ersatz }),
  });
  return BELIEBIG;
}
