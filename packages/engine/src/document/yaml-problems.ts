import { type Document, isCollection, isScalar, Scalar, visit, type YAMLError } from 'yaml';
import { firstLineOf, type LineIndex, lineEnd, rangeBetween } from './line-index.ts';
import { type Problem, problem } from './problem.ts';
import { messageFor } from './yaml-messages.ts';

export interface Place {
  readonly uri: string;
  readonly index: LineIndex;
  /** What to add to the library's offsets: the length of a stripped byte order mark. */
  readonly shift: number;
}

export interface SyntaxProblems {
  readonly probleme: readonly Problem[];
  /** Offset of the first syntax error: from there on the tree may lack text. */
  readonly firstError?: number;
}

/**
 * The library's errors as Problems. Only the first syntax error is told, because those behind it are mostly its
 * consequences; misused tags are told as far as they stand before it. Keys are checked in `buildTree`.
 */
export function yamlProblems(document: Document.Parsed, place: Place): SyntaxProblems {
  const errors = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'NON_STRING_KEY' && code !== 'DUPLICATE_KEY')
    .map((error) => ({ error, start: startOf(document, error) + place.shift }))
    .sort((a, b) => a.start - b.start);
  const multiline = errors.find(({ error }) => error.code === 'MULTILINE_IMPLICIT_KEY');
  const fatal = errors.find(({ error }) => !isHarmless(error) && !isConsequence(error, multiline?.error));
  const probleme = errors
    .filter(({ error, start }) => isHarmless(error) && (fatal === undefined || start < fatal.start))
    .map(({ error, start }) => tagProblem(place, error, start));
  if (fatal === undefined) return { probleme };
  const firstError = Math.min(
    fatal.start,
    ...errors.filter(({ error }) => !isHarmless(error)).map(({ error }) => error.pos[0] + place.shift),
  );
  return { probleme: [...probleme, syntaxProblem(place, fatal.error, fatal.start)], firstError };
}

/** Errors that lose no text beyond their own value. */
function isHarmless({ code }: YAMLError): boolean {
  return code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE';
}

/** A key over several lines also counts as a second key on the line where it starts. */
function isConsequence(error: YAMLError, multiline: YAMLError | undefined): boolean {
  return error.code === 'BLOCK_AS_IMPLICIT_KEY' && error.pos[0] === multiline?.pos[0];
}

/** The library reports an unclosed quote or bracket where the text ends; people look for where it starts. */
function startOf(document: Document.Parsed, error: YAMLError): number {
  const [offset, end] = error.pos;
  // A key over several lines: its last line is the one that is indented wrongly.
  if (error.code === 'MULTILINE_IMPLICIT_KEY') return end - 1;
  const unclosed = /closing ["']quote/.test(error.message);
  if (!unclosed && !/(?:must|and) end with a/.test(error.message)) return offset;
  const starts: number[] = [];
  visit(document, {
    Node(_, node) {
      if (!node.range || node.range[1] !== offset) return;
      if (unclosed ? isQuoted(node) : isCollection(node) && node.flow === true) starts.push(node.range[0]);
    },
  });
  if (unclosed) return starts.at(-1) ?? offset;
  // Collections that end here are nested: the outer ones are unclosed, as many as there are errors at this place.
  const unclosedHere = document.errors.filter(
    ({ pos, message }) => pos[0] === offset && /end with a/.test(message),
  );
  return starts[unclosedHere.length - 1] ?? starts.at(-1) ?? offset;
}

function isQuoted(node: unknown): boolean {
  return isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
}

function syntaxProblem(place: Place, error: YAMLError, start: number): Problem {
  const tab = tabNear(place.index, start, error.code === 'TAB_AS_INDENT');
  if (tab !== undefined) {
    const { code, text } = messageFor('TAB_AS_INDENT', '');
    return problem(code, rangeBetween(place.uri, place.index, tab.start, tab.end), text.de, text.en, {
      ersatz: place.index.text.slice(tab.start, tab.end).replaceAll('\t', '  '),
    });
  }
  const end = error.pos[1] + place.shift;
  const { code, text } = messageFor(error.code, error.message, place.index.text.slice(start - 1, end));
  return problem(code, visibleRange(place, start, end), text.de, text.en);
}

/** The indentation with a tab in the line of a syntax error or next to it: then the tab is the cause. */
function tabNear(
  { text, starts }: LineIndex,
  offset: number,
  sure: boolean,
): { start: number; end: number } | undefined {
  const line = starts.findLastIndex((start) => start <= offset);
  for (const candidate of [line, line - 1, line + 1]) {
    const start = starts[candidate];
    if (start === undefined) continue;
    const indent = /[ \t]*/y;
    indent.lastIndex = start;
    const space = indent.exec(text)?.[0] ?? '';
    if (space.includes('\t')) return { start, end: start + space.length };
  }
  return sure ? { start: offset, end: offset + 1 } : undefined;
}

/** On one line and never empty: an error at the end of a line marks what stands before it. */
function visibleRange({ uri, index }: Place, from: number, to: number): Problem['range'] {
  const line = Math.max(
    0,
    index.starts.findLastIndex((start) => start <= from),
  );
  const lineStart = index.starts[line] ?? 0;
  const end = lineEnd(index, line);
  const content = index.text.slice(lineStart, end);
  const first = lineStart + content.length - content.trimStart().length;
  if (from >= end || index.text.slice(from, Math.max(to, from + 1)).trim() === '') {
    return rangeBetween(uri, index, Math.min(first, from), lineStart + content.trimEnd().length);
  }
  return firstLineOf(index, rangeBetween(uri, index, from, Math.max(to, from + 1)));
}

/** `!x text` in a line of its own can be quoted as a whole. */
function tagProblem(place: Place, error: YAMLError, start: number): Problem {
  const { index, uri } = place;
  const { code, text } = messageFor(error.code, error.message);
  const line = index.starts.findLastIndex((lineStart) => lineStart <= start);
  const rest = index.text.slice(start, lineEnd(index, line)).trimEnd();
  const simple = /^![^,[\]{}#'"\\]*$/.test(rest);
  const end = simple ? start + rest.length : error.pos[1] + place.shift;
  const range = firstLineOf(index, rangeBetween(uri, index, start, end));
  return problem(code, range, text.de, text.en, simple ? { ersatz: `'${rest}'` } : {});
}
