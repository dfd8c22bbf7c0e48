import { suggest } from '../document/suggest.ts';
import type { FeelNode } from './ast.ts';
import { type Bau, complete, shorten } from './bau.ts';
import { childNamed, type Knoten } from './baum.ts';
import { dateLiteral, durationLiteral, readText } from './build-literal.ts';
import { describeArity, FUNKTIONEN } from './funktionen.ts';
import type { Span } from './problem.ts';

/** `name(…)` of a function of the subset, or `not(…)`. */
export function buildCall(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const vorne = knoten.kinder[0];
  if (vorne === undefined) return undefined;
  const name = (vorne.kinder.length === 0 ? [vorne] : vorne.kinder).map((kind) => bau.slice(kind)).join(' ');
  if (vorne.name !== 'VariableName' && vorne.name !== 'SpecialFunctionName') {
    return bau.fail(
      'feel-teilmenge',
      knoten,
      `„${shorten(bau.slice(vorne))}(…)“ ist keine Funktion: Staffeln und Formeln stehen an Parametern und Größen.`,
      `"${shorten(bau.slice(vorne))}(…)" is no function: scales and formulas belong to parameters and Größen.`,
    );
  }
  if (name === 'not') return buildNot(knoten, bau);
  if (FUNKTIONEN.has(name)) return finishCall(name, knoten, bau);
  return unknownFunction(name, vorne, knoten, bau);
}

/** `date(…)` and `duration(…)`; with a text they are literals, checked here and now. */
export function buildDateCall(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const wort = knoten.kinder[0];
  const name = wort === undefined ? '' : bau.slice(wort);
  if (name !== 'date' && name !== 'duration') {
    return bau.fail(
      'feel-teilmenge',
      knoten,
      'Uhrzeiten gibt es hier nicht: Rechnen Sie mit Kalendertagen, z. B. date("2028-06-30").',
      'Times of day do not exist here: use calendar days, e.g. date("2028-06-30").',
    );
  }
  const [einziger, zweiter] = argumentNodes(knoten);
  if (einziger?.name === 'StringLiteral' && zweiter === undefined) {
    const text = readText(einziger, bau);
    const span = { von: knoten.von, bis: knoten.bis };
    if (text === undefined) return undefined;
    return name === 'date' ? dateLiteral(text, span, bau) : durationLiteral(text, span, bau);
  }
  return finishCall(name, knoten, bau);
}

function finishCall(name: string, knoten: Knoten, bau: Bau): FeelNode | undefined {
  const argumente = argumentNodes(knoten).map((kind) => bau.build(kind));
  const falsch = describeArity(name, argumente.length);
  if (falsch !== undefined) return bau.fail('feel-typ', knoten, falsch.de, falsch.en);
  if (!complete(argumente)) return undefined;
  return { art: 'aufruf', funktion: name, argumente, von: knoten.von, bis: knoten.bis };
}

function buildNot(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const [einziges, ...weitere] = argumentNodes(knoten);
  if (einziges === undefined || weitere.length > 0) {
    return bau.fail(
      'feel-typ',
      knoten,
      '„not“ verneint genau eine Bedingung: not(a).',
      '"not" negates exactly one condition: not(a).',
    );
  }
  const operand = bau.build(einziges);
  return operand === undefined ? undefined : { art: 'nicht', operand, von: knoten.von, bis: knoten.bis };
}

function argumentNodes(knoten: Knoten): readonly Knoten[] {
  return childNamed(knoten, 'PositionalParameters')?.kinder.filter((kind) => kind.name !== ',') ?? [];
}

/** What to write instead of functions that exist elsewhere in FEEL or in other languages. */
const HINWEISE: Readonly<Record<string, readonly [de: string, en: string, ersatz?: string]>> = {
  today: [
    '„today()“ gibt es nicht: Der Tag der Prüfung heißt „stichtag“.',
    '"today()" does not exist: the day of the check is "stichtag".',
    'stichtag',
  ],
  now: [
    '„now()“ gibt es nicht: Der Tag der Prüfung heißt „stichtag“.',
    '"now()" does not exist: the day of the check is "stichtag".',
    'stichtag',
  ],
  matches: [
    '„matches“ gibt es nicht: Verwenden Sie „contains“, „starts with“ oder „ends with“.',
    '"matches" does not exist: use "contains", "starts with" or "ends with".',
  ],
  'is defined': [
    '„is defined“ gibt es nicht: Schreiben Sie „… != null“.',
    '"is defined" does not exist: write "… != null".',
  ],
  round: [
    'Wie gerundet wird, muss dastehen: „round half up(x, 0)“, „round up(x, 0)“ oder „round down(x, 0)“.',
    'Say how to round: "round half up(x, 0)", "round up(x, 0)" or "round down(x, 0)".',
  ],
  length: [
    '„length“ gibt es nicht: Texte misst „string length“, Listen „count“.',
    '"length" does not exist: "string length" measures texts, "count" lists.',
  ],
  all: [
    '„all“ gibt es nicht: Schreiben Sie „every t in liste satisfies …“.',
    '"all" does not exist: write "every t in list satisfies …".',
  ],
  any: [
    '„any“ gibt es nicht: Schreiben Sie „some t in liste satisfies …“.',
    '"any" does not exist: write "some t in list satisfies …".',
  ],
  and: ['Bedingungen verbindet „a and b“.', 'Join conditions with "a and b".'],
};

function unknownFunction(name: string, vorne: Span, knoten: Span, bau: Bau): undefined {
  const hinweis = HINWEISE[name];
  if (hinweis !== undefined && Object.hasOwn(HINWEISE, name)) {
    const [de, en, ersatz] = hinweis;
    return bau.fail('feel-teilmenge', ersatz === undefined ? vorne : knoten, de, en, ersatz);
  }
  const getrennt = [...FUNKTIONEN.keys()].find(
    (bekannt) => bekannt.replaceAll(' ', '') === name.replaceAll(/[ _]/g, '').toLowerCase(),
  );
  const [nah] = getrennt === undefined ? suggest(name, FUNKTIONEN.keys(), 1) : [getrennt];
  const de =
    nah === undefined ? `Erlaubt sind: ${[...FUNKTIONEN.keys()].join(', ')}.` : `Meinten Sie „${nah}“?`;
  const en =
    nah === undefined ? `Allowed are: ${[...FUNKTIONEN.keys()].join(', ')}.` : `Did you mean "${nah}"?`;
  return bau.fail(
    'feel-teilmenge',
    vorne,
    `Die Funktion „${shorten(name)}“ gibt es nicht. ${de}`,
    `There is no function "${shorten(name)}". ${en}`,
    nah,
  );
}
