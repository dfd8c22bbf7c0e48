import type { MapEntry, MapNode, SourceDocument, SourcePath } from '@baukasten/engine';
import { between, type Edit, isFlow, isSharedAlong, lineEnd, lineStart } from './edits.ts';
import { walk } from './lauf.ts';
import { isRepeated } from './verweise.ts';

/** A stretch of the text by offsets. */
interface Strecke {
  readonly von: number;
  readonly bis: number;
}

/**
 * Takes a field out: with its lines in a block, with its comma in `{ }`. The last field of a group leaves `{}`.
 * Undefined where other places need it (an anchor in it, or an alias of the group), where the file would be left empty,
 * and where the text around it is not what it seems (a key that is written twice).
 */
export function removeEntry(document: SourceDocument, pfad: SourcePath): readonly Edit[] | undefined {
  const map = document.nodeAt(pfad.slice(0, -1));
  const entry = map?.kind === 'map' ? map.entries.get(String(pfad.at(-1))) : undefined;
  if (map?.kind !== 'map' || entry === undefined || entry.merged !== undefined) return undefined;
  if (
    isSharedAlong(document, pfad.slice(0, -1)) ||
    document.probleme.some(({ code }) => code.startsWith('yaml-'))
  )
    return undefined;
  const strecke = stretchOf(document, entry, isFlow(document, map));
  if (isRepeated(document, between(document, strecke.von, strecke.bis))) return undefined;
  if (isFlow(document, map)) return removeFromFlow(document, strecke);
  const own = [...map.entries.values()].filter(({ merged }) => merged === undefined);
  const isLast = own.length === 1 && own.length === map.entries.size && !hasMerge(document, map, strecke);
  return isLast ? removeLast(document, pfad.slice(0, -1), strecke) : removeFromBlock(document, strecke, own);
}

/** From the key to the end of the value, the colon of an empty value included. */
function stretchOf(document: SourceDocument, { keyRange, value }: MapEntry, flow: boolean): Strecke {
  const von = document.offsetAt(keyRange.start);
  const key = document.offsetAt(keyRange.end);
  const bis = Math.max(key, document.offsetAt((value.alias ?? value.range).end));
  const colon = bis === key ? (/^[ \t]*:/.exec(document.text.slice(bis, bis + 200))?.[0].length ?? 0) : 0;
  // A block text ends at the start of the line behind it.
  const text = document.text.slice(von, bis + colon);
  return { von, bis: von + (flow ? text : text.replace(/(?:\r\n|\r|\n)[ \t]*$/, '')).length };
}

/** Whether the group still has a merge key beside the field, even one that brings in nothing new. */
function hasMerge(document: SourceDocument, { range }: MapNode, { von, bis }: Strecke): boolean {
  const { text } = document;
  const rest = `${text.slice(document.offsetAt(range.start), von)} ${text.slice(bis, document.offsetAt(range.end))}`;
  return /(?:^|\s)<<[ \t]*:/.test(rest);
}

function removeFromFlow(document: SourceDocument, { von, bis }: Strecke): readonly Edit[] | undefined {
  const { text } = document;
  const after = /^\s*,[ \t]*/.exec(text.slice(bis));
  if (after !== null) return cut(document, von, bis + after[0].length);
  // A comma that stands behind a comment would be left over.
  if (!/^\s*(?:#[^\r\n]*\s+)*[}\]]/.test(text.slice(bis))) return undefined;
  const before = /,[ \t]*$/.exec(text.slice(0, von));
  return cut(document, von - (before?.[0].length ?? 0), bis);
}

function removeFromBlock(
  document: SourceDocument,
  { von, bis }: Strecke,
  own: readonly MapEntry[],
): readonly Edit[] | undefined {
  const line = document.positionAt(von).line;
  const start = lineStart(document, line) + (line === 0 && document.bom ? 1 : 0);
  const before = document.text.slice(start, von);
  const last = document.positionAt(bis).line;
  const end = nextLine(document, bis);
  if (before.trim() === '') return cut(document, start, end + blanksBehind(document, start, end));
  // Behind a dash: the next field takes its place, or the dash stands alone above what is left.
  if (!/^[ \t]*(?:-[ \t]+)+$/.test(before)) return undefined;
  const next = own.map(({ keyRange }) => document.offsetAt(keyRange.start)).find((offset) => offset >= end);
  if (next === undefined) return undefined;
  const between = document.text.slice(end, next);
  if (between.trim() === '') return cut(document, von, next);
  const bare = start + before.trimEnd().length;
  return cut(document, bare, document.offsetAt(lineEnd(document, last)));
}

/** Blank lines behind a field that would become part of a text above it which keeps those at its end (`|+`). */
function blanksBehind(document: SourceDocument, start: number, end: number): number {
  let keeps = false;
  walk(document.root, ({ node }) => {
    keeps ||=
      node.kind === 'scalar' &&
      /^[|>][\d-]*\+/.test(node.source) &&
      node.style !== 'plain' &&
      document.offsetAt(node.range.end) === start;
  });
  return keeps ? (/^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(document.text.slice(end))?.[0].length ?? 0) : 0;
}

/** The group stays, without fields: `{}` stands behind its name, or behind its dash. */
function removeLast(
  document: SourceDocument,
  group: SourcePath,
  { von, bis }: Strecke,
): readonly Edit[] | undefined {
  const key = document.keyRangeOf(group);
  if (group.length === 0) return undefined;
  const name = key === undefined ? undefined : document.offsetAt(key.end);
  const colon = name === undefined ? null : /^[ \t]*:/.exec(document.text.slice(name, von));
  const line = document.positionAt(von).line;
  const before = document.text.slice(lineStart(document, line), von);
  if (name === undefined || colon === null || before.trim() !== '')
    return [{ range: between(document, von, bis), text: '{}' }];
  const at = name + colon[0].length;
  const end = nextLine(document, bis);
  return [
    { range: between(document, at, at), text: ' {}' },
    { range: between(document, von - before.length, end), text: '' },
  ];
}

/** Where the line behind an offset starts. */
function nextLine(document: SourceDocument, offset: number): number {
  const { line } = document.positionAt(offset);
  return document.lines.starts[line + 1] ?? document.text.length;
}

function cut(document: SourceDocument, von: number, bis: number): readonly Edit[] {
  return [{ range: between(document, von, bis), text: '' }];
}
