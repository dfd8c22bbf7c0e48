import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ScalarNode, SourceNode } from '../document/source-node.ts';
import { readGermanNumber } from '../document/zahl-falle.ts';
import { parseDatum } from '../feel/datum.ts';
import { parseDauer } from '../feel/dauer.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelContext, FeelValue } from '../feel/values.ts';
import { numberFromText } from '../feel/zahl.ts';

/**
 * A YAML tree as facts, by the types of the project schema. What does not fit its type, and what stands at the places
 * `ungueltig`, counts as not stated: the schema check reports it, and no verdict may rest on it.
 */
export function readFakten(
  document: SourceDocument,
  typ: FeelTyp,
  ungueltig: readonly SourcePath[] = [],
): FeelContext {
  const value = ungueltig.reduce<FeelValue>(withoutValue, faktOf(document.root, typ));
  return isRecord(value) ? value : {};
}

/** The same facts, one of them unknown; an element of a list keeps its place. */
function withoutValue(value: FeelValue, path: SourcePath): FeelValue {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item, i) => (i === first ? withoutValue(item, rest) : item));
  if (!isRecord(value) || !Object.hasOwn(value, first)) return value;
  const copy: Record<string, FeelValue> = Object.assign(Object.create(null), value);
  const inner = withoutValue(value[first], rest);
  if (inner === undefined) delete copy[first];
  else copy[first] = inner;
  return copy;
}

export function faktOf(node: SourceNode | undefined, typ: FeelTyp): FeelValue {
  if (node === undefined) return undefined;
  if (node.kind === 'map') return typ.art === 'kontext' ? recordOf(node, typ) : undefined;
  if (node.kind === 'list')
    return typ.art === 'liste' ? node.items.map((item) => faktOf(item, typ.element)) : undefined;
  return scalarOf(node, typ);
}

function recordOf(
  node: Extract<SourceNode, { kind: 'map' }>,
  typ: Extract<FeelTyp, { art: 'kontext' }>,
): FeelContext {
  const record: Record<string, FeelValue> = Object.create(null);
  for (const { key, value } of node.entries.values()) {
    const child = Object.hasOwn(typ.felder, key) ? typ.felder[key] : undefined;
    if (child === undefined) continue;
    const fakt = faktOf(value, child);
    if (fakt !== undefined) record[key] = fakt;
  }
  return record;
}

function scalarOf(node: ScalarNode, typ: FeelTyp): FeelValue {
  const { value } = node;
  if (value === null) return nullOf(typ);
  switch (typ.art) {
    case 'zahl':
      return typeof value === 'number' ? numberOf(node.source) : undefined;
    case 'wahrheitswert':
      return typeof value === 'boolean' ? value : undefined;
    case 'datum':
      return typeof value === 'string' ? parseDatum(value) : undefined;
    case 'dauer_tage':
    case 'dauer_monate':
      return typeof value === 'string' ? parseDauer(value) : undefined;
    case 'text':
      return typeof value === 'string' && (typ.auswahl === undefined || typ.auswahl.includes(value))
        ? value
        : undefined;
    case 'beliebig':
      return typeof value === 'number' ? numberFromText(node.source) : value;
    case 'liste':
    case 'kontext':
    case 'null':
      return undefined;
    default:
      return typ satisfies never;
  }
}

/** `1.000` may mean one or a thousand: the file has a Problem there, and no verdict rests on either. */
function numberOf(source: string): FeelValue {
  return readGermanNumber(source, true) === undefined ? numberFromText(source) : undefined;
}

/** "Stated: there is none". Where a list is expected, that is the empty list (formate). */
function nullOf(typ: FeelTyp): FeelValue {
  if (typ.art === 'liste') return [];
  return typ.nullbar === true || typ.art === 'null' || typ.art === 'beliebig' ? null : undefined;
}

function isRecord(value: FeelValue): value is FeelContext {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
