import type { FeelComparisonOperator, FeelNode } from './ast.ts';
import type { Bau } from './bau.ts';
import { childNamed, type Knoten } from './baum.ts';

export function buildComparison(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const [links, operator, rechts] = knoten.kinder;
  if (links === undefined || operator === undefined || rechts === undefined) {
    return bau.fail(
      'feel-syntax',
      knoten,
      'Diesem Vergleich fehlt eine Seite.',
      'This comparison lacks a side.',
    );
  }
  if (links.name === 'Comparison') {
    return bau.fail(
      'feel-teilmenge',
      knoten,
      'Vergleiche lassen sich nicht verketten: Schreiben Sie „a < x and x < b“ oder „x in (a..b)“.',
      'Comparisons cannot be chained: write "a < x and x < b" or "x in (a..b)".',
    );
  }
  const text = bau.slice(operator);
  if (text === 'in') return buildIn(knoten, links, bau);
  if (text === 'between') return buildBetween(knoten, bau);
  if (rechts.name === 'SimplePositiveUnaryTest') {
    const doppelt = { von: operator.von, bis: rechts.kinder[0]?.bis ?? operator.bis };
    return bau.fail(
      'feel-syntax',
      doppelt,
      `„${bau.slice(doppelt)}“ ist kein Operator: Vergleichen Sie mit =, !=, <, <=, > oder >=.`,
      `"${bau.slice(doppelt)}" is no operator: compare with =, !=, <, <=, > or >=.`,
    );
  }
  const a = bau.build(links);
  const b = bau.build(rechts);
  if (a === undefined || b === undefined) return undefined;
  if (isOperator(text)) {
    return { art: 'vergleich', operator: text, links: a, rechts: b, von: knoten.von, bis: knoten.bis };
  }
  return bau.fail(
    'feel-teilmenge',
    operator,
    `„${text}“ ist kein Operator der Regelsprache.`,
    `"${text}" is no operator of the rule language.`,
  );
}

function isOperator(text: string): text is FeelComparisonOperator {
  return ['=', '!=', '<', '<=', '>', '>='].includes(text);
}

function buildBetween(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const [links, , von, , bis] = knoten.kinder;
  if (links === undefined || von === undefined || bis === undefined) {
    return bau.fail(
      'feel-syntax',
      knoten,
      'Zu „between“ gehören zwei Grenzen: x between 1 and 5.',
      '"between" needs two ends: x between 1 and 5.',
    );
  }
  const locker = [von, bis].find((grenze) => LOSE.has(grenze.name));
  if (locker !== undefined) return unclear(locker, bau);
  return range(knoten, links, { von, bis, untenOffen: false, obenOffen: false }, bau);
}

/** The grammar lets the test after `in` swallow a following `and`, `or` or comparison (as feelin does). */
const LOSE = new Set(['Conjunction', 'Disjunction', 'Comparison']);

function buildIn(knoten: Knoten, links: Knoten, bau: Bau): FeelNode | undefined {
  const test = knoten.kinder[2];
  const innen = test?.name === 'PositiveUnaryTest' ? test.kinder[0] : undefined;
  if (test === undefined || innen === undefined) return alternatives(knoten, bau);
  if (LOSE.has(innen.name)) return swallowed(links, innen, bau);
  const ziel = innen.name === 'ParenthesizedExpression' ? (innen.kinder[1] ?? innen) : innen;
  if (ziel.name === 'SimplePositiveUnaryTest') {
    const intervall = childNamed(ziel, 'Interval');
    if (intervall !== undefined) return buildInterval(knoten, links, intervall, bau);
    return bau.fail(
      'feel-teilmenge',
      ziel,
      `Nach „in“ steht eine Liste oder ein Bereich: Schreiben Sie den Vergleich aus, z. B. „${bau.slice(links)} ${bau.slice(ziel)}“.`,
      `"in" takes a list or a range: write the comparison out, e.g. "${bau.slice(links)} ${bau.slice(ziel)}".`,
    );
  }
  if (!LISTENWERTIG.has(ziel.name)) {
    return bau.fail(
      'feel-teilmenge',
      ziel,
      `Nach „in“ steht eine Liste [a, b], ein Bereich [a..b] oder ein Feld mit einer Liste.`,
      '"in" takes a list [a, b], a range [a..b] or a field that holds a list.',
      ziel.name.endsWith('Literal') ? `[${bau.slice(ziel)}]` : undefined,
    );
  }
  const wert = bau.build(links);
  const liste = bau.build(ziel);
  if (wert === undefined || liste === undefined) return undefined;
  return { art: 'enthalten', wert, liste, von: knoten.von, bis: knoten.bis };
}

const LISTENWERTIG = new Set([
  'List',
  'VariableName',
  'PathExpression',
  'FunctionInvocation',
  'IfExpression',
]);

function swallowed(links: Knoten, innen: Knoten, bau: Bau): undefined {
  const [liste] = leftmost(innen).kinder;
  if (innen.name === 'Comparison' || liste === undefined) return unclear(innen, bau);
  const test = { von: links.von, bis: leftmostEnd(innen) };
  const klar = `(${bau.slice(test)})`;
  return bau.fail(
    'feel-syntax',
    test,
    `Setzen Sie diesen Test in Klammern: „${klar}“. Ohne sie gehörte alles nach „in“ zur Liste.`,
    `Put this test in brackets: "${klar}". Without them everything after "in" would belong to the list.`,
    klar,
  );
}

function leftmost(knoten: Knoten): Knoten {
  let hier = knoten;
  for (let links = hier.kinder[0]; links !== undefined && LOSE.has(links.name); links = hier.kinder[0])
    hier = links;
  return hier;
}

function leftmostEnd(knoten: Knoten): number {
  const links = leftmost(knoten).kinder[0];
  return links?.bis ?? knoten.bis;
}

function unclear(knoten: Knoten, bau: Bau): undefined {
  return bau.fail(
    'feel-syntax',
    knoten,
    `Hier ist unklar, was zusammengehört: Setzen Sie den Test mit „in“ oder „between“ in Klammern.`,
    'It is unclear what belongs together: put the test with "in" or "between" in brackets.',
  );
}

function alternatives(knoten: Knoten, bau: Bau): undefined {
  const tests = childNamed(knoten, 'PositiveUnaryTests');
  const klammer = childNamed(knoten, '(');
  const stelle = { von: klammer?.von ?? knoten.von, bis: knoten.bis };
  const einfach = tests?.kinder.every(
    (t) => t.name !== 'PositiveUnaryTest' || t.kinder[0]?.name !== 'SimplePositiveUnaryTest',
  );
  return bau.fail(
    'feel-teilmenge',
    stelle,
    'Mehrere Möglichkeiten stehen in eckigen Klammern: x in ["a", "b"].',
    'Alternatives stand in square brackets: x in ["a", "b"].',
    tests !== undefined && einfach === true ? `[${bau.slice(tests)}]` : undefined,
  );
}

function buildInterval(knoten: Knoten, links: Knoten, intervall: Knoten, bau: Bau): FeelNode | undefined {
  const [auf, von, , bis, zu] = intervall.kinder;
  if (auf === undefined || von === undefined || bis === undefined || zu === undefined) {
    return bau.fail(
      'feel-syntax',
      intervall,
      'Ein Bereich hat zwei Grenzen: [1..5].',
      'A range has two ends: [1..5].',
    );
  }
  return range(
    knoten,
    links,
    { von, bis, untenOffen: bau.slice(auf) !== '[', obenOffen: bau.slice(zu) !== ']' },
    bau,
  );
}

interface Grenzen {
  readonly von: Knoten;
  readonly bis: Knoten;
  readonly untenOffen: boolean;
  readonly obenOffen: boolean;
}

function range(knoten: Knoten, links: Knoten, grenzen: Grenzen, bau: Bau): FeelNode | undefined {
  const wert = bau.build(links);
  const unten = bau.build(grenzen.von);
  const oben = bau.build(grenzen.bis);
  if (wert === undefined || unten === undefined || oben === undefined) return undefined;
  const { untenOffen, obenOffen } = grenzen;
  return { art: 'bereich', wert, unten, untenOffen, oben, obenOffen, von: knoten.von, bis: knoten.bis };
}
