/** Zero-based line and UTF-16 column, as in the Language Server Protocol. Reports convert; nothing else adds one. */
export interface SourcePosition {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of one file. */
export interface SourceRange {
  readonly uri: string;
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/** Keys and list indexes from the root of a document to a node. */
export type SourcePath = readonly (string | number)[];

export function formatPath(path: SourcePath): string {
  let text = '';
  for (const part of path) text += typeof part === 'number' ? `[${part}]` : text === '' ? part : `.${part}`;
  return text;
}

export function isSameRange(a: SourceRange, b: SourceRange): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** Negative if `a` stands before `b`, zero if they are equal. */
export function comparePositions(a: SourcePosition, b: SourcePosition): number {
  return a.line - b.line || a.character - b.character;
}
