import { type Document, type ErrorCode, isCollection, isScalar, Scalar, visit, type YAMLError } from 'yaml';
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
    .map((error) => locate(document, place, error))
    .sort((a, b) => a.start - b.start);
  const multiline = errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  const fatals = errors.filter((error) => !isHarmless(error));
  const fatal = fatals.find((error) => !isConsequence(error, multiline));
  const probleme = errors
    .filter((error) => isHarmless(error) && (fatal === undefined || error.start < fatal.start))
    .map((error) => tagProblem(place, error));
  if (fatal === undefined) return { probleme };
  const firstError = Math.min(...fatals.map(({ start, reported }) => Math.min(start, reported)));
  return { probleme: [...probleme, syntaxProblem(place, fatal)], firstError };
}

/** An error with the place to show, in offsets of the original text. */
interface Located {
  readonly code: ErrorCode;
  readonly message: string;
  /** Where the library reports it. */
  readonly reported: number;
  readonly start: number;
  readonly end: number;
}

function locate(document: Document.Parsed, place: Place, { code, message, pos }: YAMLError): Located {
  const reported = pos[0] + place.shift;
  const end = pos[1] + place.shift;
  const located = { code, message, reported, start: reported, end };
  if (code === 'MULTILINE_IMPLICIT_KEY') return locateMultiline(place.index, located);
  if (!UNCLOSED_QUOTE.test(message) && !UNCLOSED_BRACKET.test(message)) return located;
  return { ...located, start: openingOf(document, message, pos[0]) + place.shift };
}

const UNCLOSED_QUOTE = /closing ["']quote/;
const UNCLOSED_BRACKET = /(?:must|and) end with a/;

/**
 * A name over several lines: if it has its first line for itself, that line lacks its colon; otherwise a value stands
 * before it, and the last line is indented wrongly.
 */
function locateMultiline({ text, starts }: LineIndex, located: Located): Located {
  const { reported, end } = located;
  const firstLine = starts[starts.findLastIndex((start) => start <= reported)] ?? 0;
  if (/^[\s-]*$/.test(text.slice(firstLine, reported))) {
    const lineBreak = text.slice(reported, end).search(/[\r\n]/);
    const key = lineBreak < 0 ? end : reported + lineBreak;
    return { ...located, code: 'MISSING_CHAR', message: 'Implicit map keys', end: key };
  }
  const lastLine = starts[starts.findLastIndex((start) => start < end)] ?? reported;
  const blanks = text.slice(lastLine, end).search(/\S/);
  return { ...located, start: Math.max(reported, lastLine + Math.max(0, blanks)) };
}

/** Errors that lose no text beyond their own value. */
function isHarmless({ code }: Located): boolean {
  return code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE';
}

/** A name over several lines also counts as a second name on the line where it starts. */
function isConsequence(error: Located, multiline: Located | undefined): boolean {
  return error.code === 'BLOCK_AS_IMPLICIT_KEY' && error.reported === multiline?.reported;
}

/** The library reports an unclosed quote or bracket where the text ends; people look for where it starts. */
function openingOf(document: Document.Parsed, message: string, offset: number): number {
  const isQuote = UNCLOSED_QUOTE.test(message);
  const starts: number[] = [];
  visit(document, {
    Node(_, node) {
      if (!node.range || node.range[1] !== offset) return;
      if (isQuote ? isQuoted(node) : isCollection(node) && node.flow === true) starts.push(node.range[0]);
    },
  });
  if (isQuote) return starts.at(-1) ?? offset;
  // Collections that end here are nested: the outer ones are unclosed, as many as there are errors at this place.
  const here = document.errors.filter(
    (error) => error.pos[0] === offset && UNCLOSED_BRACKET.test(error.message),
  );
  return starts[here.length - 1] ?? starts.at(-1) ?? offset;
}

function isQuoted(node: unknown): boolean {
  return isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
}

function syntaxProblem(place: Place, { code: errorCode, message, start, end }: Located): Problem {
  const tab = tabNear(place.index, start, errorCode === 'TAB_AS_INDENT');
  if (tab !== undefined) {
    const { code, text } = messageFor('TAB_AS_INDENT', '');
    return problem(code, rangeBetween(place.uri, place.index, tab.start, tab.end), text.de, text.en, {
      ersatz: place.index.text.slice(tab.start, tab.end).replaceAll('\t', '  '),
    });
  }
  const { code, text } = messageFor(errorCode, message, place.index.text.slice(Math.max(0, start - 1), end));
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
function tagProblem(place: Place, { code: errorCode, message, start, end: tagEnd }: Located): Problem {
  const { index, uri } = place;
  const { code, text } = messageFor(errorCode, message);
  const line = index.starts.findLastIndex((lineStart) => lineStart <= start);
  const rest = index.text.slice(start, lineEnd(index, line)).trimEnd();
  const simple = /^![^,[\]{}#'"\\]*$/.test(rest);
  const end = simple ? start + rest.length : tagEnd;
  const range = firstLineOf(index, rangeBetween(uri, index, start, end));
  return problem(code, range, text.de, text.en, simple ? { ersatz: `'${rest}'` } : {});
}
