import fc from 'fast-check';
import { ARTEN, TAGE } from './fakten.ts';

/** Names that an expression may use. */
export interface Namen {
  readonly zahlen: readonly string[];
  readonly daten: readonly string[];
  readonly wahr: readonly string[];
  readonly texte: readonly string[];
}

/** The texts of expressions, by the type of their value. */
export interface Ausdruecke {
  readonly wahr: fc.Arbitrary<string>;
  readonly zahl: fc.Arbitrary<string>;
  readonly datum: fc.Arbitrary<string>;
}

export const FAKTEN: Namen = {
  zahlen: ['a.zahl', 'a.menge', 'b.zahl', 'b.menge'],
  daten: ['a.datum', 'b.datum'],
  wahr: ['a.ja', 'b.ja'],
  texte: ['a.art', 'b.art'],
};

export const PARAMETER: Namen = {
  zahlen: ['parameter.zahl', 'parameter.staffel', 'parameter.leer'],
  daten: ['parameter.tag', 'stichtag'],
  wahr: ['parameter.ja'],
  texte: [],
};

export const GROESSEN: Namen = {
  zahlen: ['groesse.zahl'],
  daten: ['groesse.tag'],
  wahr: ['groesse.ja'],
  texte: [],
};

/** The fields of an element under a loop variable. */
export function elementNames(variable: string): Namen {
  const feld = (name: string) => `${variable}.${name}`;
  return {
    zahlen: [feld('zahl'), feld('menge')],
    daten: [feld('datum')],
    wahr: [feld('ja')],
    texte: [feld('art')],
  };
}

export function joinNames(...alle: readonly Namen[]): Namen {
  return {
    zahlen: alle.flatMap(({ zahlen }) => zahlen),
    daten: alle.flatMap(({ daten }) => daten),
    wahr: alle.flatMap(({ wahr }) => wahr),
    texte: alle.flatMap(({ texte }) => texte),
  };
}

/**
 * Random expressions of the dialect over some names. Every compound is in parentheses, so that the text means what it
 * was built from. `schleifen` is how many quantifiers may stand inside one another.
 */
export function expressions(namen: Namen, schleifen = 1): Ausdruecke {
  const vergleich = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
  const gleichheit = fc.constantFrom('=', '!=');
  const baum = fc.letrec<{ wahr: string; zahl: string; datum: string }>((tie) => ({
    zahl: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'zahl' },
      { weight: 5, arbitrary: fc.constantFrom(...namen.zahlen) },
      { weight: 2, arbitrary: fc.constantFrom('0', '1', '3', '2.5', '10') },
      join(tie('zahl'), fc.constantFrom('+', '-', '*', '/'), tie('zahl')),
      call('max', tie('zahl'), tie('zahl')),
      fc.constantFrom('count(liste)', 'abs(-2)'),
      fc.tuple(tie('datum'), tie('datum')).map(([bis, von]) => `(${bis} - ${von}).days`),
      choice(tie('wahr'), tie('zahl')),
    ),
    datum: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'datum' },
      { weight: 5, arbitrary: fc.constantFrom(...namen.daten) },
      { weight: 2, arbitrary: fc.constantFrom(...TAGE.map((tag) => `date("${tag}")`)) },
      join(tie('datum'), fc.constantFrom('+', '-'), fc.constantFrom('duration("P1M")', 'duration("P1D")')),
      call('min', tie('datum'), tie('datum')),
      choice(tie('wahr'), tie('datum')),
    ),
    wahr: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'wahr' },
      { weight: 2, arbitrary: fc.constantFrom(...namen.wahr) },
      { weight: 4, arbitrary: join(tie('zahl'), vergleich, tie('zahl')) },
      { weight: 3, arbitrary: join(tie('datum'), vergleich, tie('datum')) },
      { weight: 2, arbitrary: join(oneOf(namen), gleichheit, fc.constant('null')) },
      { weight: 2, arbitrary: textTest(namen) },
      join(tie('zahl'), fc.constant('in'), fc.constantFrom('[1, 2, 10]', '[1..3]', '(0..10]')),
      fc
        .tuple(tie('zahl'), tie('zahl'), tie('zahl'))
        .map(([x, von, bis]) => `(${x} between ${von} and ${bis})`),
      { weight: 3, arbitrary: group('and', tie('wahr')) },
      { weight: 3, arbitrary: group('or', tie('wahr')) },
      { weight: 2, arbitrary: tie('wahr').map((wahr) => `not(${wahr})`) },
      choice(tie('wahr'), tie('wahr')),
      fc.constantFrom('true', 'false'),
      ...(schleifen > 0 ? [quantifier(namen, schleifen)] : []),
    ),
  }));
  return baum;
}

const join = (links: fc.Arbitrary<string>, zeichen: fc.Arbitrary<string>, rechts: fc.Arbitrary<string>) =>
  fc.tuple(links, zeichen, rechts).map((teile) => `(${teile.join(' ')})`);

const group = (wort: 'and' | 'or', teil: fc.Arbitrary<string>) =>
  fc.array(teil, { minLength: 2, maxLength: 3 }).map((teile) => `(${teile.join(` ${wort} `)})`);

const call = (funktion: string, ...argumente: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...argumente).map((teile) => `${funktion}(${teile.join(', ')})`);

const choice = (wahr: fc.Arbitrary<string>, wert: fc.Arbitrary<string>) =>
  fc.tuple(wahr, wert, wert).map(([wenn, dann, sonst]) => `(if ${wenn} then ${dann} else ${sonst})`);

const oneOf = ({ zahlen, daten, wahr }: Namen) => fc.constantFrom(...zahlen, ...daten, ...wahr);

function textTest({ texte }: Namen): fc.Arbitrary<string> {
  const [erster = '"x"', ...weitere] = texte;
  const text = fc.constantFrom(erster, ...weitere);
  const literal = fc.constantFrom(...ARTEN.map((art) => `"${art}"`));
  return fc.oneof(
    join(text, fc.constantFrom('=', '!='), literal),
    join(text, fc.constant('in'), fc.constant('["x", "y"]')),
    text.map((wert) => `contains(${wert}, "z")`),
  );
}

/** `some` and `every` over the one list of the facts. */
function quantifier(namen: Namen, schleifen: number): fc.Arbitrary<string> {
  const variable = `t${schleifen}`;
  const innen = expressions(joinNames(namen, elementNames(variable), elementNames(variable)), schleifen - 1);
  return fc
    .tuple(fc.constantFrom('some', 'every'), innen.wahr)
    .map(([wort, wahr]) => `(${wort} ${variable} in liste satisfies ${wahr})`);
}
