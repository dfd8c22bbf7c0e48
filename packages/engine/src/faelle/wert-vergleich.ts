import type { SourceNode } from '../document/source-node.ts';
import { formatIso } from '../feel/datum.ts';
import { formatDauer } from '../feel/dauer.ts';
import type { FeelValue } from '../feel/values.ts';
import { equalNumbers, isNumber, numberFromText, text } from '../feel/zahl.ts';

/** Whether a value is the one that a case writes: numbers exactly, dates and durations in ISO form, `unbekannt`. */
export function matchesValue(node: SourceNode, value: FeelValue): boolean {
  if (node.kind === 'list') {
    return (
      Array.isArray(value) &&
      value.length === node.items.length &&
      node.items.every((item, i) => matchesValue(item, value[i]))
    );
  }
  if (node.kind !== 'scalar') return false;
  if (isNumber(value)) {
    const expected = typeof node.value === 'number' ? numberFromText(node.source) : undefined;
    return expected !== undefined && equalNumbers(expected, value);
  }
  if (typeof value === 'boolean' || value === null) return node.value === value;
  return node.value === shownValue(value);
}

/** A value as a case writes it. */
export function shownValue(value: FeelValue): string {
  if (value === undefined) return 'unbekannt';
  if (isNumber(value)) return text(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(shownValue).join(', ')}]`;
  if ('art' in value && value['art'] === 'datum' && 'tag' in value)
    return formatIso(value as Parameters<typeof formatIso>[0]);
  if ('art' in value && 'anzahl' in value) return formatDauer(value as Parameters<typeof formatDauer>[0]);
  return '{…}';
}
