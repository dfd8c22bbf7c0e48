import type { FeelComparison, FeelComparisonOperator, FeelNode, FeelRangeTest } from './ast.ts';
import type { Auswerter } from './env.ts';
import { literalValue } from './literal.ts';
import { rangeTest, VERGLEICHE } from './vergleiche.ts';

type Compile = (node: FeelNode) => Auswerter;
export function compileRange(node: FeelRangeTest, compile: Compile): Auswerter {
  const test = rangeTest(node);
  const wert = compile(node.wert);
  const unten = compile(node.unten);
  const oben = compile(node.oben);
  return (env) => test(wert(env), unten(env), oben(env));
}

export function compileComparison(node: FeelComparison, compile: Compile): Auswerter {
  const links = compile(node.links);
  if (node.rechts.art === 'literal') {
    const fest = literalValue(node.rechts);
    if (typeof fest === 'number') return againstNumber(node.operator, links, fest);
    if (typeof fest === 'string' || typeof fest === 'boolean')
      return againstPlain(node.operator, links, fest);
    if (fest === null) return againstNull(node.operator, links);
    const vergleich = VERGLEICHE[node.operator];
    return (env) => vergleich(links(env), fest);
  }
  return general(node.operator, links, compile(node.rechts));
}

function general(operator: FeelComparisonOperator, links: Auswerter, rechts: Auswerter): Auswerter {
  const vergleich = VERGLEICHE[operator];
  return (env) => vergleich(links(env), rechts(env));
}

/** Most conditions of a law compare a figure with a whole number: one type test, one comparison. */
function againstNumber(operator: FeelComparisonOperator, links: Auswerter, fest: number): Auswerter {
  const sonst = VERGLEICHE[operator];
  switch (operator) {
    case '<':
      return (env) => {
        const a = links(env);
        return typeof a === 'number' ? a < fest : sonst(a, fest);
      };
    case '<=':
      return (env) => {
        const a = links(env);
        return typeof a === 'number' ? a <= fest : sonst(a, fest);
      };
    case '>':
      return (env) => {
        const a = links(env);
        return typeof a === 'number' ? a > fest : sonst(a, fest);
      };
    case '>=':
      return (env) => {
        const a = links(env);
        return typeof a === 'number' ? a >= fest : sonst(a, fest);
      };
    case '=':
      return (env) => {
        const a = links(env);
        return typeof a === 'number' ? a === fest : sonst(a, fest);
      };
    case '!=':
      return (env) => {
        const a = links(env);
        return typeof a === 'number' ? a !== fest : sonst(a, fest);
      };
    default:
      return operator satisfies never;
  }
}

function againstPlain(operator: FeelComparisonOperator, links: Auswerter, fest: string | boolean): Auswerter {
  const sonst = VERGLEICHE[operator];
  const art = typeof fest;
  if (operator === '=') {
    return (env) => {
      const a = links(env);
      return typeof a === art ? a === fest : sonst(a, fest);
    };
  }
  if (operator === '!=') {
    return (env) => {
      const a = links(env);
      return typeof a === art ? a !== fest : sonst(a, fest);
    };
  }
  return (env) => sonst(links(env), fest);
}

function againstNull(operator: FeelComparisonOperator, links: Auswerter): Auswerter {
  if (operator !== '=' && operator !== '!=') return () => undefined;
  const beiNull = operator === '=';
  return (env) => {
    const a = links(env);
    return a === undefined ? undefined : (a === null) === beiNull;
  };
}
