import type { SourcePath } from '../document/range.ts';
import { Umgebung } from '../evaluate/umgebung.ts';
import type { FeelComparisonOperator } from '../feel/ast.ts';
import { addDays } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import type { Trace } from '../feel/trace.ts';
import type { FeelDate } from '../feel/values.ts';

/** A date of the project, and the day that it should be. */
export interface Tag {
  readonly pfad: SourcePath;
  readonly wert: FeelDate;
}

/**
 * The one date field whose other value would turn a condition: followed down the evaluation tree as long as exactly one
 * part stands against it. Undefined if several fields could turn it, or none is compared with a day that is known.
 */
export function entscheidenderTag(trace: Trace, wanted = true): Tag | undefined {
  const { node, kinder } = trace;
  switch (node.art) {
    case 'und':
    case 'oder':
      return (node.art === 'und') === wanted ? onlyOne(kinder, wanted) : undefined;
    case 'nicht':
      return kinder[0] === undefined ? undefined : entscheidenderTag(kinder[0], !wanted);
    case 'wenn': {
      const [bedingung, dann, sonst] = kinder;
      const branch = bedingung?.wert === true ? dann : bedingung?.wert === false ? sonst : undefined;
      return branch === undefined ? undefined : entscheidenderTag(branch, wanted);
    }
    case 'quantor':
      return (node.quantor === 'every') === wanted ? onlyOne(kinder.slice(1), wanted) : undefined;
    case 'vergleich':
      return compared(kinder, wanted ? node.operator : GEGENTEIL[node.operator]);
    case 'bereich':
      return wanted ? inRange(kinder, node.untenOffen, node.obenOffen) : undefined;
    case 'pfad':
      return groesseOf(trace, wanted);
    default:
      return undefined;
  }
}

/** The path of a fact that an expression consists of. */
export function ownField({ node, lesung }: Trace): SourcePath | undefined {
  const root = lesung?.teile[0];
  const isFact = root !== 'parameter' && root !== 'groesse' && root !== 'stichtag';
  return node.art === 'pfad' && lesung !== undefined && isFact ? lesung.pfad : undefined;
}

/** All parts but one are as they should be. */
function onlyOne(kinder: readonly Trace[], wanted: boolean): Tag | undefined {
  const [against, ...others] = kinder.filter(({ wert }) => wert !== wanted);
  return against?.wert === !wanted && others.length === 0 ? entscheidenderTag(against, wanted) : undefined;
}

const GEGENTEIL: Readonly<Record<FeelComparisonOperator, FeelComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
const GESPIEGELT: Readonly<Record<FeelComparisonOperator, FeelComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
/** Days between the other side and the nearest day that fits. */
const ABSTAND: Readonly<Record<FeelComparisonOperator, number | undefined>> = {
  '=': 0,
  '!=': undefined,
  '<': -1,
  '<=': 0,
  '>': 1,
  '>=': 0,
};

function compared(kinder: readonly Trace[], operator: FeelComparisonOperator): Tag | undefined {
  const [links, rechts] = kinder;
  if (links === undefined || rechts === undefined) return undefined;
  const [a, b] = [ownField(links), ownField(rechts)];
  // Of two fields either may be wrong.
  if ((a === undefined) === (b === undefined)) return undefined;
  return a === undefined
    ? nearest(rechts, links, ABSTAND[GESPIEGELT[operator]])
    : nearest(links, rechts, ABSTAND[operator]);
}

function nearest(field: Trace, other: Trace, abstand: number | undefined): Tag | undefined {
  const pfad = ownField(field);
  if (pfad === undefined || !isDate(field.wert) || !isDate(other.wert) || abstand === undefined)
    return undefined;
  // A day that moves with the calendar is no deadline.
  if (readsStichtag(other)) return undefined;
  const wert = addDays(other.wert, abstand);
  return wert === undefined ? undefined : { pfad, wert };
}

function inRange(kinder: readonly Trace[], untenOffen: boolean, obenOffen: boolean): Tag | undefined {
  const [wert, unten, oben] = kinder;
  if (wert === undefined || unten === undefined || oben === undefined) return undefined;
  if (!isDate(wert.wert) || !isDate(unten.wert) || !isDate(oben.wert)) return undefined;
  return wert.wert.tag <= unten.wert.tag
    ? nearest(wert, unten, untenOffen ? 1 : 0)
    : nearest(wert, oben, obenOffen ? -1 : 0);
}

function groesseOf({ lesung }: Trace, wanted: boolean): Tag | undefined {
  const [only, ...others] = tracesBehind(lesung);
  return only === undefined || others.length > 0 ? undefined : entscheidenderTag(only, wanted);
}

/** How a Größe that is read was worked out. */
function tracesBehind(lesung: Trace['lesung']): readonly Trace[] {
  if (lesung?.teile[0] !== 'groesse' || !(lesung.env instanceof Umgebung)) return [];
  const groesse = lesung.env.welt.regeln.groessen.get(lesung.teile[1] ?? '');
  return groesse === undefined ? [] : lesung.env.tracesOf(groesse);
}

function readsStichtag({ lesung, kinder }: Trace): boolean {
  if (lesung?.teile[0] === 'stichtag') return true;
  return [...tracesBehind(lesung), ...kinder].some(readsStichtag);
}
