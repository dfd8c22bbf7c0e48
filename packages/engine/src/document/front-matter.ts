import { type LineIndex, lineEnd, rangeBetween } from './line-index.ts';
import { type Problem, problem } from './problem.ts';

/** Where the YAML between the `---` lines of a Markdown file ends, and where its text begins. */
export interface FrontMatter {
  /** Offset behind the YAML: of the line that closes it, or the end of the file. */
  readonly yamlEnd: number;
  readonly bodyStart: number;
  readonly probleme: readonly Problem[];
}

/**
 * The head of a Markdown file: data between a first line `---` and the next one. A file without head has no data and
 * nothing but text; a head that is never closed has no text. Both are Problems.
 */
export function findFrontMatter(uri: string, index: LineIndex): FrontMatter {
  const { text, starts } = index;
  const lineAt = (line: number) => text.slice(starts[line] ?? 0, lineEnd(index, line));
  if (!/^\uFEFF?---[ \t]*$/.test(lineAt(0)))
    return { yamlEnd: 0, bodyStart: 0, probleme: [noHead(uri, index)] };
  const close = starts.findIndex((_, line) => line > 0 && /^---[ \t]*$/.test(lineAt(line)));
  if (close < 0) return { yamlEnd: text.length, bodyStart: text.length, probleme: [notClosed(uri, index)] };
  return { yamlEnd: starts[close] ?? text.length, bodyStart: starts[close + 1] ?? text.length, probleme: [] };
}

function noHead(uri: string, index: LineIndex): Problem {
  return problem(
    'yaml-syntax',
    rangeBetween(uri, index, 0, lineEnd(index, 0)),
    'Der Kopf fehlt: Die Datei beginnt mit einer Zeile „---“, darunter stehen die Angaben zum Baustein, dann wieder eine Zeile „---“ und der Text.',
    'The head is missing: the file starts with a line “---”, then the data of the text block, then another line “---” and the text.',
  );
}

function notClosed(uri: string, index: LineIndex): Problem {
  return problem(
    'yaml-syntax',
    rangeBetween(uri, index, 0, lineEnd(index, 0)),
    'Der Kopf hat kein Ende: Unter den Angaben zum Baustein fehlt eine Zeile „---“.',
    'The head has no end: a line “---” is missing below the data of the text block.',
  );
}
