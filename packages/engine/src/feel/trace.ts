import type { SourcePath } from '../document/range.ts';
import type {
  FeelArithmetic,
  FeelComparison,
  FeelLiteral,
  FeelNode,
  FeelPath,
  FeelQuantifier,
} from './ast.ts';
import type { FeelEnv } from './env.ts';
import { FUNKTIONEN, listContains, listOf } from './funktionen.ts';
import { agreed, isDate, isDuration } from './gleich.ts';
import { and, not, or } from './kleene.ts';
import { literalValue } from './literal.ts';
import { operandsOf } from './operanden.ts';
import { splitProperty } from './pfad.ts';
import { negateValue, propertyOf, RECHNER, type Rechner } from './rechnen.ts';
import type { FeelValue } from './values.ts';
import { rangeTest, VERGLEICHE } from './vergleiche.ts';

/** One fact that was read, and where it stands (or would stand). */
export interface Lesung {
  readonly teile: readonly string[];
  /** With loop indexes, e.g. `['waermeplan', 'teilgebiete', 2, 'id']`. */
  readonly pfad: SourcePath;
  /** Where it was read: derived values (`groesse`, `parameter`) can be followed from here. */
  readonly env: FeelEnv;
}

/**
 * The evaluation of one node with those of its operands, in the order of the text; no short cuts. A quantifier has
 * the list as first child and then one child per element.
 */
export interface Trace {
  readonly node: FeelNode;
  readonly wert: FeelValue;
  readonly kinder: readonly Trace[];
  readonly lesung?: Lesung;
}

export type Verfolger = (env: FeelEnv) => Trace;

/** As `compileFeel`, keeping every intermediate value. */
export function traceFeel(node: FeelNode): Verfolger {
  switch (node.art) {
    case 'literal': {
      const spur = { node, wert: literalValue(node), kinder: [] };
      return () => spur;
    }
    case 'pfad':
      return tracePath(node);
    case 'vergleich':
      return tracePair(node, VERGLEICHE[node.operator]);
    case 'rechnung':
      return tracePair(node, RECHNER[node.operator]);
    case 'quantor':
      return traceQuantifier(node);
    default:
      return traceAll(node);
  }
}

/** Most nodes compare or calculate two values: no lists of values are built for them. */
function tracePair(node: FeelComparison | FeelArithmetic, combine: Rechner): Verfolger {
  const links = traceFeel(node.links);
  const rechts = traceFeel(node.rechts);
  return (env) => {
    const a = links(env);
    const b = rechts(env);
    return { node, wert: combine(a.wert, b.wert), kinder: [a, b] };
  };
}

type Zusammengesetzt = Exclude<
  FeelNode,
  FeelLiteral | FeelPath | FeelComparison | FeelArithmetic | FeelQuantifier
>;

function traceAll(node: Zusammengesetzt): Verfolger {
  const kinder = operandsOf(node).map(traceFeel);
  const combine = combineFor(node);
  return (env) => {
    const spuren = kinder.map((kind) => kind(env));
    return { node, wert: combine(spuren.map((spur) => spur.wert)), kinder: spuren };
  };
}

type Kombination = (werte: readonly FeelValue[]) => FeelValue;

/** The value of a node from the values of its parts (`operandsOf`). */
function combineFor(node: Zusammengesetzt): Kombination {
  switch (node.art) {
    case 'eigenschaft':
      return ([wert]) => propertyOf(wert, node.name);
    case 'und':
      return and;
    case 'oder':
      return or;
    case 'nicht':
      return ([wert]) => not(wert);
    case 'negativ':
      return ([wert]) => negateValue(wert);
    case 'enthalten':
      return ([wert, liste]) => listContains(liste, wert);
    case 'bereich': {
      const test = rangeTest(node);
      return ([wert, unten, oben]) => test(wert, unten, oben);
    }
    case 'wenn':
      return ([b, dann, sonst]) => (b === true ? dann : b === false ? sonst : agreed(dann, sonst));
    case 'liste':
      return (werte) => werte;
    case 'aufruf': {
      const funktion = FUNKTIONEN.get(node.funktion);
      if (funktion === undefined) throw new Error(`unknown function ${node.funktion}`);
      return (werte) => funktion.run(werte);
    }
    default:
      return node satisfies never;
  }
}

function tracePath(node: FeelPath): Verfolger {
  const { teile } = node;
  const geteilt = splitProperty(node);
  if (geteilt === undefined) return (env) => reading(node, teile, env);
  const { vorne, name } = geteilt;
  return (env) => {
    const spur = reading(node, vorne, env);
    if (spur.wert === null || spur.wert === undefined) return { ...spur, wert: undefined };
    if (isDate(spur.wert) || isDuration(spur.wert)) return { ...spur, wert: propertyOf(spur.wert, name) };
    return reading(node, teile, env);
  };
}

function reading(node: FeelPath, teile: readonly string[], env: FeelEnv): Trace {
  const { wert, pfad } = env.read(teile);
  return { node, wert, kinder: [], lesung: { teile, pfad, env } };
}

function traceQuantifier(node: FeelQuantifier): Verfolger {
  const liste = traceFeel(node.liste);
  const bedingung = traceFeel(node.bedingung);
  const combine = node.quantor === 'some' ? or : and;
  return (env) => {
    const listenSpur = liste(env);
    const elemente = listOf(listenSpur.wert);
    if (elemente === undefined) return { node, wert: undefined, kinder: [listenSpur] };
    const spuren = elemente.map((element, i) => bedingung(env.bind(node.variable, element, node.liste, i)));
    return { node, wert: combine(spuren.map((spur) => spur.wert)), kinder: [listenSpur, ...spuren] };
  };
}
