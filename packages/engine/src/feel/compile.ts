import type { FeelCall, FeelIf, FeelNode, FeelPath, FeelProperty, FeelQuantifier } from './ast.ts';
import { compileComparison, compileRange } from './compile-vergleich.ts';
import type { Auswerter } from './env.ts';
import { FUNKTIONEN, listContains, listOf } from './funktionen.ts';
import { agreed, isDate, isDuration } from './gleich.ts';
import { not } from './kleene.ts';
import { literalValue } from './literal.ts';
import { splitProperty } from './pfad.ts';
import { negateValue, propertyOf, RECHNER } from './rechnen.ts';

/**
 * Turns a tree into closures, each made for its operator, with a short cut where a known value decides. No state is
 * kept and nothing is allocated for logic and comparisons: this is the path of population runs.
 */
export function compileFeel(node: FeelNode): Auswerter {
  switch (node.art) {
    case 'literal': {
      const wert = literalValue(node);
      return () => wert;
    }
    case 'pfad':
      return compilePath(node);
    case 'eigenschaft':
      return compileProperty(node);
    case 'und':
      return node.operanden.map(compileFeel).reduce(conjunction);
    case 'oder':
      return node.operanden.map(compileFeel).reduce(disjunction);
    case 'nicht': {
      const operand = compileFeel(node.operand);
      return (env) => not(operand(env));
    }
    case 'vergleich':
      return compileComparison(node, compileFeel);
    case 'bereich':
      return compileRange(node, compileFeel);
    case 'enthalten': {
      const wert = compileFeel(node.wert);
      const liste = compileFeel(node.liste);
      return (env) => listContains(liste(env), wert(env));
    }
    case 'rechnung': {
      const rechner = RECHNER[node.operator];
      const links = compileFeel(node.links);
      const rechts = compileFeel(node.rechts);
      return (env) => rechner(links(env), rechts(env));
    }
    case 'negativ': {
      const operand = compileFeel(node.operand);
      return (env) => negateValue(operand(env));
    }
    case 'wenn':
      return compileIf(node);
    case 'liste': {
      const elemente = node.elemente.map(compileFeel);
      return (env) => elemente.map((element) => element(env));
    }
    case 'aufruf':
      return compileCall(node);
    case 'quantor':
      return compileQuantifier(node);
    default:
      return node satisfies never;
  }
}

function conjunction(links: Auswerter, rechts: Auswerter): Auswerter {
  return (env) => {
    const a = links(env);
    if (a === false) return false;
    const b = rechts(env);
    return b === false ? false : a === true && b === true ? true : undefined;
  };
}

function disjunction(links: Auswerter, rechts: Auswerter): Auswerter {
  return (env) => {
    const a = links(env);
    if (a === true) return true;
    const b = rechts(env);
    return b === true ? true : a === false && b === false ? false : undefined;
  };
}

function compilePath(node: FeelPath): Auswerter {
  const { teile } = node;
  const geteilt = splitProperty(node);
  if (geteilt === undefined) return (env) => env.get(teile);
  const { vorne, name } = geteilt;
  return (env) => {
    const wert = env.get(vorne);
    if (wert === null || wert === undefined) return undefined;
    return isDate(wert) || isDuration(wert) ? propertyOf(wert, name) : env.get(teile);
  };
}

function compileProperty(node: FeelProperty): Auswerter {
  const wert = compileFeel(node.von_wert);
  return (env) => propertyOf(wert(env), node.name);
}

function compileIf(node: FeelIf): Auswerter {
  const bedingung = compileFeel(node.bedingung);
  const dann = compileFeel(node.dann);
  const sonst = compileFeel(node.sonst);
  return (env) => {
    const b = bedingung(env);
    return b === true ? dann(env) : b === false ? sonst(env) : agreed(dann(env), sonst(env));
  };
}

function compileCall(node: FeelCall): Auswerter {
  const funktion = FUNKTIONEN.get(node.funktion);
  if (funktion === undefined) throw new Error(`unknown function ${node.funktion}`);
  const argumente = node.argumente.map(compileFeel);
  const [einziges] = argumente;
  if (einziges !== undefined && argumente.length === 1) return (env) => funktion.run([einziges(env)]);
  return (env) => funktion.run(argumente.map((argument) => argument(env)));
}

function compileQuantifier(node: FeelQuantifier): Auswerter {
  const liste = compileFeel(node.liste);
  const bedingung = compileFeel(node.bedingung);
  const entscheidend = node.quantor === 'some';
  return (env) => {
    const elemente = listOf(liste(env));
    if (elemente === undefined) return undefined;
    let offen = false;
    for (let i = 0; i < elemente.length; i += 1) {
      const wert = bedingung(env.bind(node.variable, elemente[i], node.liste, i));
      if (wert === entscheidend) return entscheidend;
      if (wert !== !entscheidend) offen = true;
    }
    return offen ? undefined : !entscheidend;
  };
}
