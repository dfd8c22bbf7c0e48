import { type PropertyAccessToken, type Token, TypeGuards } from 'liquidjs/dist/liquid.browser.mjs';
import { suggest } from '../document/suggest.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Lage } from './lage.ts';
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
  lage.gelesen.push({ teile, begin: token.begin, end: token.end });
  const [root = ''] = teile;
  let typ: FeelTyp | undefined =
    lage.eigene.get(root) ?? (Object.hasOwn(lage.alles, root) ? lage.alles[root] : undefined);
  if (typ === undefined) {
    const known = Object.fromEntries([...Object.entries(lage.alles), ...lage.eigene]);
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
      return name === 'first' || name === 'last' || /^\d+$/.test(name) ? typ.element : undefined;
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
