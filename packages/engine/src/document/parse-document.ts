import { Composer, type Document, isScalar, Lexer, type Node, Parser } from 'yaml';
import { buildTree } from './build-tree.ts';
import { checkPlainText, checkText, leer } from './check-text.ts';
import { findFrontMatter } from './front-matter.ts';
import { firstLineOf, indexLines, type LineIndex, offsetAt, rangeBetween } from './line-index.ts';
import { type Problem, problem } from './problem.ts';
import { comparePositions } from './range.ts';
import { type DocumentParts, SourceDocument } from './source-document.ts';
import { yamlProblems } from './yaml-problems.ts';

/** Deepest nesting of lists and maps that is read. A safety limit, no rule of the law. */
export const MAX_TIEFE = 100;

export interface ParseOptions {
  /** Accept whole numbers as names, as in the scale of a scoring matrix (`0: …`, `3: …`). Default: a Problem. */
  readonly zahlAlsSchluessel?: boolean;
}

/**
 * Reads a YAML text, or the head of a Markdown text (`*.md`). Never throws: whatever the text is, there is a document
 * with Problems; the tree holds what could be read, and is absent if nothing could.
 */
export function parseDocument(uri: string, text: string, options: ParseOptions = {}): SourceDocument {
  const index = indexLines(text);
  const isMarkdown = uri.endsWith('.md');
  const unreadable = isMarkdown ? checkPlainText(uri, index) : checkText(uri, index);
  if (unreadable !== undefined) return new SourceDocument(uri, text, nothing(unreadable), index);
  try {
    return isMarkdown ? readHead(uri, index, options) : read(uri, index, options);
  } catch {
    // The library promises not to throw; if it does (stack, defect), the file still gets its one Problem.
    return new SourceDocument(uri, text, nothing(notReadable(uri, index)), index);
  }
}

function read(uri: string, index: LineIndex, options: ParseOptions): SourceDocument {
  const { text } = index;
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  // A lone carriage return ends a line in YAML and in editors, but not in the library.
  const composed = compose(text.slice(shift).replace(/\r(?!\n)/g, '\n'));
  if (composed.tooDeepAt !== undefined) {
    return new SourceDocument(uri, text, nothing(tooDeep(uri, index, composed.tooDeepAt + shift)), index);
  }
  const [first] = composed.documents;
  if (first === undefined) return new SourceDocument(uri, text, nothing(leer(uri, index)), index);
  const syntax = yamlProblems(first, { uri, index, shift });
  const probleme: Problem[] = [...syntax.probleme];
  const second = composed.secondStart === undefined ? undefined : composed.secondStart + shift;
  if (second !== undefined && /^---\s*\S/.test(text.slice(second))) {
    probleme.push(severalDocuments(uri, index, second));
  }
  const contents = first.contents as Node | null;
  if (contents === null || isEmptyScalar(contents)) {
    if (probleme.length === 0) probleme.push(leer(uri, index));
    return new SourceDocument(uri, text, { probleme, reliableUntil: 0 }, index);
  }
  const tree = buildTree(contents, {
    uri,
    index,
    shift,
    zahlAlsSchluessel: options.zahlAlsSchluessel ?? false,
  });
  const reliableUntil = syntax.firstError;
  const own = tree.probleme.filter((one) => isBefore(one, reliableUntil, index));
  // A misused alias or key explains the syntax error behind it in the same line (`*fett* Text`).
  const explained = probleme.filter(
    ({ code, range }) =>
      code !== 'yaml-syntax' || !own.some((one) => one.range.start.line === range.start.line),
  );
  probleme.splice(0, probleme.length, ...explained, ...own);
  probleme.sort((a, b) => comparePositions(a.range.start, b.range.start));
  const shown = probleme.map((one) => onOneLine(index, one));
  return new SourceDocument(uri, text, { root: tree.root, probleme: shown, reliableUntil }, index);
}

/** The head of a Markdown file with the places of the whole file. */
function readHead(uri: string, index: LineIndex, options: ParseOptions): SourceDocument {
  const { yamlEnd, probleme } = findFrontMatter(uri, index);
  if (probleme.length > 0) return new SourceDocument(uri, index.text, { probleme, reliableUntil: 0 }, index);
  const head = read(uri, indexLines(index.text.slice(0, yamlEnd)), options);
  const { root, reliableUntil } = head;
  const trusted = reliableUntil < yamlEnd ? reliableUntil : index.text.length;
  return new SourceDocument(
    uri,
    index.text,
    { root, probleme: head.probleme, reliableUntil: trusted },
    index,
  );
}

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly secondStart?: number;
  readonly tooDeepAt?: number;
}

/** Names stay texts and are checked by us; the core schema holds even under a `%YAML 1.1` line. */
const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** The first document of a text, and where a second one starts; stops as soon as the nesting is too deep. */
function compose(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer(YAML_OPTIONS);
  const documents: Document.Parsed[] = [];
  let begun = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'document' && ++begun > 1) {
        return { documents: [...documents, ...composer.end()], secondStart: token.offset };
      }
      documents.push(...composer.next(token));
    }
    if (parser.stack.length > MAX_TIEFE + 1) return { documents, tooDeepAt: parser.offset - 1 };
  }
  for (const token of parser.end()) {
    if (token.type === 'document' && ++begun > 1) {
      return { documents: [...documents, ...composer.end()], secondStart: token.offset };
    }
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end());
  return { documents };
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function isBefore(one: Problem, end: number | undefined, index: LineIndex): boolean {
  return end === undefined || offsetAt(index, one.range.start) < end;
}

/** A marker ends with its line; then its text cannot be replaced as a whole any more. */
function onOneLine(index: LineIndex, one: Problem): Problem {
  const range = firstLineOf(index, one.range);
  if (range === one.range) return one;
  const { ersatz: _, ...rest } = one;
  return { ...rest, range };
}

function nothing(one: Problem): DocumentParts {
  return { probleme: [one], reliableUntil: 0 };
}

function severalDocuments(uri: string, index: LineIndex, start: number): Problem {
  return problem(
    'yaml-mehrere-dokumente',
    firstLineOf(index, rangeBetween(uri, index, start, index.text.length)),
    'Hier beginnt ein zweites Dokument (Zeile „---“), gelesen wird nur das erste; bitte je Dokument eine eigene Datei anlegen.',
    'A second document (line “---”) starts here and only the first is read; use one file for each.',
  );
}

function tooDeep(uri: string, index: LineIndex, offset: number): Problem {
  return problem(
    'yaml-tiefe',
    firstLineOf(index, rangeBetween(uri, index, offset, offset + 1)),
    `Die Angaben sind hier tiefer als ${MAX_TIEFE} Ebenen verschachtelt; bitte die Datei flacher aufbauen.`,
    `The data is nested deeper than ${MAX_TIEFE} levels here; build the file flatter.`,
  );
}

function notReadable(uri: string, index: LineIndex): Problem {
  return problem(
    'yaml-syntax',
    rangeBetween(uri, index, 0, 0),
    'Der Aufbau der Datei lässt sich nicht lesen; bitte Einrückung, Klammern und Anführungszeichen prüfen.',
    'The structure of the file cannot be read; check indentation, brackets and quotes.',
  );
}
