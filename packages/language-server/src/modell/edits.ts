import type {
  ListNode,
  MapEntry,
  MapNode,
  SourceDocument,
  SourceNode,
  SourcePath,
  SourcePosition,
  SourceRange,
} from '@baukasten/engine';
import { isRepeated } from './verweise.ts';

/** A change of one stretch of a file. */
export interface Edit {
  readonly range: SourceRange;
  readonly text: string;
}

/** A field to write: its name, and the text of its value (or a whole block below it). */
export interface Eintrag {
  readonly key: string;
  readonly wert: string;
}

/**
 * Writes a field into the map at a path; parents that are missing are written as well. Nothing but the new lines (or
 * the new part of a flow map) is touched. Undefined where that is impossible: behind an alias, or inside a scalar.
 */
export function insertEntry(document: SourceDocument, pfad: SourcePath, eintrag: Eintrag): Edit | undefined {
  if (document.root === undefined) return pfad.length === 0 ? atEnd(document, line(eintrag)) : undefined;
  return unlessCut(document, entryAt(document, document.root, pfad, eintrag));
}

function entryAt(
  document: SourceDocument,
  root: SourceNode,
  pfad: SourcePath,
  eintrag: Eintrag,
): Edit | undefined {
  let node: SourceNode = root;
  for (const [index, part] of pfad.entries()) {
    if (isShared(document, node)) return undefined;
    const entry: MapEntry | undefined = node.kind === 'map' ? node.entries.get(String(part)) : undefined;
    const child: SourceNode | undefined = node.kind === 'list' ? node.items[Number(part)] : entry?.value;
    if (entry?.merged !== undefined) return undefined;
    if (child === undefined) {
      const rest = pfad.slice(index);
      if (node.kind !== 'map' || rest.some((one) => typeof one === 'number')) return undefined;
      return addTo(document, node, nest(rest.map(String), eintrag));
    }
    if (isNothing(child)) {
      if (isRepeated(document, child.range)) return undefined;
      const rest = pfad.slice(index + 1);
      if (rest.some((one) => typeof one === 'number') || entry === undefined) return undefined;
      return fillEmpty(document, node, entry, rest.length === 0 ? eintrag : nest(rest.map(String), eintrag));
    }
    node = child;
  }
  return node.kind === 'map' && !isShared(document, node) ? addTo(document, node, eintrag) : undefined;
}

/** Writes a comment on a line of its own behind the last field of a map; a map in `{ }` has no place for one. */
export function insertComment(
  document: SourceDocument,
  pfad: SourcePath,
  lines: readonly string[],
): Edit | undefined {
  const node = document.nodeAt(pfad);
  if (node?.kind !== 'map' || isSharedAlong(document, pfad) || isFlow(document, node)) return undefined;
  return unlessCut(document, addLines(document, node, lines.map((one) => `# ${one}`).join('\n')));
}

/** Appends an entry to the list at a path, which is created if it is missing. `felder` are the fields of the entry. */
export function appendItem(
  document: SourceDocument,
  pfad: SourcePath,
  felder: readonly Eintrag[],
): Edit | undefined {
  return unlessCut(document, itemAt(document, pfad, felder));
}

function itemAt(document: SourceDocument, pfad: SourcePath, felder: readonly Eintrag[]): Edit | undefined {
  const node = document.nodeAt(pfad);
  if (isSharedAlong(document, pfad)) return undefined;
  const flow = `{ ${felder.map(line).join(', ')} }`;
  if (node === undefined || isNothing(node)) {
    const [first, ...rest] = felder.map(line);
    const block = [`- ${first ?? ''}`, ...rest.map((one) => `  ${one}`)].join('\n');
    const key = String(pfad.at(-1) ?? '');
    if (node === undefined)
      return insertEntry(document, pfad.slice(0, -1), { key, wert: `\n${indented(block, 2)}` });
    const range = document.rangeOf(pfad);
    return range === undefined || isRepeated(document, range)
      ? undefined
      : { range, text: isSpaceNeeded(document, range) ? ` [${flow}]` : `[${flow}]` };
  }
  if (node.kind !== 'list') return undefined;
  if (isFlow(document, node)) return addToFlow(document, node, node.items.at(-1), flow, node.items.length);
  const last = node.items.at(-1);
  if (last === undefined) return undefined;
  const column = columnOf(document, node.range.start);
  const lines = felder.map(line);
  const block = lines.map((one, index) => `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${one}`);
  return behind(document, last, block.join('\n'));
}

/** The text after edits that do not overlap. */
export function applyEdits(document: SourceDocument, edits: readonly Edit[]): string {
  const places = edits.map(({ range, text }) => ({
    von: document.offsetAt(range.start),
    bis: document.offsetAt(range.end),
    text,
  }));
  return places
    .sort((a, b) => b.von - a.von || b.bis - a.bis)
    .reduce((result, { von, bis, text }) => result.slice(0, von) + text + result.slice(bis), document.text);
}

/**
 * No edit where the text that could not be read may go on with what ends there: it would be cut in two. The line of the
 * syntax error and all behind it count as unread; only an entry that was read before it closes what ends above. Nor
 * where an alias stands in the unread text, which may repeat what would change.
 */
export function unlessCut(document: SourceDocument, edit: Edit | undefined): Edit | undefined {
  if (edit === undefined || document.reliableUntil >= document.text.length) return edit;
  const from = document.offsetAt(edit.range.end);
  const bad = lineStart(document, document.positionAt(document.reliableUntil).line);
  const isClosed = /^[ \t]*[^\s#]/m.test(document.text.slice(from, bad));
  return isClosed && !/(?:^|[\s[{,])\*[^\s*]/.test(document.text.slice(bad)) ? edit : undefined;
}

const zeilenenden = new WeakMap<SourceDocument, string>();

/** `\r\n` if the file has it. */
export function eolOf(document: SourceDocument): string {
  const known = zeilenenden.get(document) ?? (document.text.includes('\r\n') ? '\r\n' : '\n');
  zeilenenden.set(document, known);
  return known;
}

function nest(keys: readonly string[], eintrag: Eintrag): Eintrag {
  const [first = '', ...rest] = keys;
  const inner = rest.length === 0 ? eintrag : nest(rest, eintrag);
  return { key: first, wert: `\n${indented(line(inner), 2)}` };
}

function line({ key, wert }: Eintrag): string {
  return wert.startsWith('\n') ? `${key}:${wert}` : `${key}: ${wert}`;
}

function indented(text: string, columns: number): string {
  return text
    .split('\n')
    .map((one) => (one === '' ? one : ' '.repeat(columns) + one))
    .join('\n');
}

/** Reached by an alias, or repeated by one: a change here would change other places as well. */
function isShared(document: SourceDocument, node: SourceNode): boolean {
  if (node.alias !== undefined) return true;
  const before = document.text.slice(0, document.offsetAt(node.range.start));
  return /(?:^|[\s[{,:-])&[^\s,[\]{}]+(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*[ \t]*$/.test(before.slice(-500));
}

/** Whether a place, or one around it, is reached by an alias or repeated by one. */
export function isSharedAlong(document: SourceDocument, pfad: SourcePath): boolean {
  for (let length = 0; length <= pfad.length; length++) {
    const node = document.nodeAt(pfad.slice(0, length));
    if (node === undefined) return false;
    if (isShared(document, node)) return true;
    const next = pfad[length];
    const entry = node.kind === 'map' && next !== undefined ? node.entries.get(String(next)) : undefined;
    if (entry?.merged !== undefined) return true;
  }
  return false;
}

/** `null`, `~` or nothing behind the colon. */
function isNothing(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.alias === undefined;
}

function addTo(document: SourceDocument, map: MapNode, eintrag: Eintrag): Edit | undefined {
  const own = [...map.entries.values()].filter(({ merged }) => merged === undefined);
  if (isFlow(document, map)) {
    const text = flowText(eintrag);
    return text === undefined
      ? undefined
      : addToFlow(document, map, lastOf(own)?.value, text, map.entries.size, lastOf(own));
  }
  return addLines(document, map, line(eintrag));
}

/** Lines behind the last field of a block, at the column of its fields. */
function addLines(document: SourceDocument, map: MapNode, text: string): Edit | undefined {
  const own = [...map.entries.values()].filter(({ merged }) => merged === undefined);
  const last = lastOf(own);
  if (last === undefined) return undefined;
  const column = Math.min(...own.map(({ keyRange }) => columnOf(document, keyRange.start)));
  return behind(document, last.value, indented(text, column), last);
}

/** Blanks before a place; a byte order mark is a character but none of the indentation. */
function columnOf({ bom }: SourceDocument, { line, character }: SourcePosition): number {
  return bom && line === 0 ? character - 1 : character;
}

/** The entry that stands last in the text. */
function lastOf(entries: readonly MapEntry[]): MapEntry | undefined {
  return entries.reduce<MapEntry | undefined>(
    (last, one) =>
      last === undefined ||
      one.keyRange.start.line > last.keyRange.start.line ||
      (one.keyRange.start.line === last.keyRange.start.line &&
        one.keyRange.start.character > last.keyRange.start.character)
        ? one
        : last,
    undefined,
  );
}

/** New lines behind a value, and behind the comment of its last line. */
function behind(document: SourceDocument, node: SourceNode, text: string, entry?: MapEntry): Edit {
  const { end } = node.alias ?? node.range;
  const key = entry?.keyRange.end;
  const isBelow =
    key !== undefined && (end.line < key.line || (end.line === key.line && end.character < key.character));
  const place = isBelow ? key : end;
  // A block text ends at the start of the next line.
  const atStart = place.character === 0 && place.line > 0;
  const position = lineEnd(document, atStart ? place.line - 1 : place.line);
  const eol = eolOf(document);
  const lines = text.replaceAll('\n', eol);
  return { range: { uri: document.uri, start: position, end: position }, text: `${eol}${lines}` };
}

/** Lines of their own at the end of a file. */
export function atEnd(document: SourceDocument, text: string): Edit {
  const end = document.positionAt(document.text.length);
  const needsBreak = document.text.length > 0 && !/[\r\n]$/.test(document.text);
  const eol = eolOf(document);
  return {
    range: { uri: document.uri, start: end, end },
    text: `${needsBreak ? eol : ''}${text.replaceAll('\n', eol)}${eol}`,
  };
}

/** A group that is `null` becomes a flow map on its line, an empty one gets its lines below. */
function fillEmpty(
  document: SourceDocument,
  parent: SourceNode,
  entry: MapEntry,
  eintrag: Eintrag,
): Edit | undefined {
  const { range } = entry.value;
  const written = document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
  const flow = flowText(eintrag);
  if (written !== '') return flow === undefined ? undefined : { range, text: `{ ${flow} }` };
  if (parent.kind === 'map' && isFlow(document, parent)) {
    if (flow === undefined) return undefined;
    const colon = document.text[document.offsetAt(entry.keyRange.end)] === ':';
    const at = colon
      ? { ...range, start: range.end }
      : { ...range, start: entry.keyRange.end, end: entry.keyRange.end };
    return { range: at, text: colon ? ` { ${flow} }` : `: { ${flow} }` };
  }
  const column = columnOf(document, entry.keyRange.start) + 2;
  const position = lineEnd(document, entry.keyRange.end.line);
  const eol = eolOf(document);
  return {
    range: { uri: document.uri, start: position, end: position },
    text: `${eol}${indented(line(eintrag), column).replaceAll('\n', eol)}`,
  };
}

function addToFlow(
  document: SourceDocument,
  node: MapNode | ListNode,
  last: SourceNode | undefined,
  text: string,
  size: number,
  entry?: MapEntry,
): Edit | undefined {
  const close = document.offsetAt(node.range.end) - 1;
  if (size === 0 || last === undefined) {
    const open = document.offsetAt(node.range.start) + 1;
    const isBlank = document.text.slice(open, close).trim() === '';
    if (!isBlank) return undefined;
    const curly = document.text[open - 1] === '{';
    return { range: between(document, open, close), text: curly ? ` ${text} ` : text };
  }
  const ends = [(last.alias ?? last.range).end, ...(entry === undefined ? [] : [entry.keyRange.end])];
  const at = Math.max(...ends.map((end) => document.offsetAt(end)));
  // A comma that is there already stays where it is.
  const comma = /^\s*,/.exec(document.text.slice(at, close));
  return comma === null
    ? { range: between(document, at, at), text: `, ${text}` }
    : { range: between(document, at + comma[0].length, at + comma[0].length), text: ` ${text}` };
}

/** The entry inside `{ }`; comments cannot stand there. */
function flowText({ key, wert }: Eintrag): string | undefined {
  if (!wert.startsWith('\n'))
    return /[#\n]/.test(wert.replace(/"[^"]*"/g, '')) ? undefined : `${key}: ${wert}`;
  const lines = wert.slice(1).split('\n');
  if (lines.some((one) => one.trimStart().startsWith('#') || one.trimStart().startsWith('- ')))
    return undefined;
  const [first = '', ...rest] = lines;
  const [inner = '', ...text] = first.trim().split(':');
  const value = rest.length > 0 ? `\n${rest.join('\n')}` : text.join(':').trim();
  const nested = flowText({ key: inner, wert: value });
  return nested === undefined ? undefined : `${key}: { ${nested} }`;
}

export function isFlow(document: SourceDocument, { range }: SourceNode): boolean {
  const first = document.text[document.offsetAt(range.start)];
  return first === '{' || first === '[';
}

function isSpaceNeeded(document: SourceDocument, { start }: SourceRange): boolean {
  return document.text[document.offsetAt(start) - 1] === ':';
}

export function lineStart(document: SourceDocument, at: number): number {
  return document.lines.starts[at] ?? 0;
}

export function lineEnd(document: SourceDocument, at: number): SourcePosition {
  const from = lineStart(document, at);
  const rest = document.text.slice(from, document.lines.starts[at + 1] ?? document.text.length);
  return document.positionAt(from + rest.replace(/[\r\n]+$/, '').length);
}

export function between(document: SourceDocument, from: number, to: number): SourceRange {
  return { uri: document.uri, start: document.positionAt(from), end: document.positionAt(to) };
}
