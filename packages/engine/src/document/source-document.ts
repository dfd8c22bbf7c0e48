import { firstLineOf, indexLines, type LineIndex, offsetAt, positionAt, rangeBetween } from './line-index.ts';
import { pathAt } from './path-at.ts';
import type { Problem } from './problem.ts';
import type { SourcePath, SourcePosition, SourceRange } from './range.ts';
import type { MapEntry, SourceNode } from './source-node.ts';
import { type Data, toData } from './to-data.ts';

/** What reading found; see `parseDocument`. */
export interface DocumentParts {
  readonly root?: SourceNode | undefined;
  readonly probleme: readonly Problem[];
  /** Offset up to which the tree can be trusted; behind it a syntax error may have swallowed text. */
  readonly reliableUntil?: number | undefined;
}

/** One step of a path: the node, and the entry that holds it if its parent is a map. */
interface Step {
  readonly node: SourceNode;
  readonly entry?: MapEntry | undefined;
}

/**
 * A YAML file with the place of everything in it.
 *
 * A leading byte order mark stays part of `text` and counts as one character of the first line, because an editor
 * that hands it over counts it too; an editor that strips it hands over a text without one. Both agree with us.
 */
export class SourceDocument {
  readonly uri: string;
  readonly text: string;
  readonly bom: boolean;
  readonly root: SourceNode | undefined;
  readonly probleme: readonly Problem[];
  /** Offset up to which the tree can be trusted: the text's length, or the first syntax error. */
  readonly reliableUntil: number;
  readonly lines: LineIndex;

  constructor(uri: string, text: string, parts: DocumentParts, lines: LineIndex = indexLines(text)) {
    this.uri = uri;
    this.text = text;
    this.bom = text.startsWith('\uFEFF');
    this.root = parts.root;
    this.probleme = parts.probleme;
    this.reliableUntil = parts.reliableUntil ?? text.length;
    this.lines = lines;
  }

  positionAt(offset: number): SourcePosition {
    return positionAt(this.lines, offset);
  }

  offsetAt(position: SourcePosition): number {
    return offsetAt(this.lines, position);
  }

  /** The node at a path; a node reached through an alias has `alias`, and its `range` at the anchor. */
  nodeAt(path: SourcePath): SourceNode | undefined {
    // The readings of a report ask thousands of times: no list of steps is built.
    let node = this.root;
    for (const part of path) {
      if (node === undefined) return undefined;
      node = stepInto(node, part)?.node;
    }
    return node;
  }

  /** Range of the value; for an alias the place of its use, for an entry of a merged or aliased map the original. */
  rangeOf(path: SourcePath): SourceRange | undefined {
    const node = this.nodeAt(path);
    return node?.alias ?? node?.range;
  }

  /** Range of the key that holds the value; absent for list items and the root. */
  keyRangeOf(path: SourcePath): SourceRange | undefined {
    return this.#stepsTo(path, true)?.at(-1)?.entry?.keyRange;
  }

  /**
   * Range to mark for a path, never longer than a line: a written scalar itself; the key of a map, a list or an empty
   * value; for a path that does not exist the same of its closest existing parent; else the start of the file.
   */
  closestRangeOf(path: SourcePath): SourceRange {
    const last = this.#stepsTo(path, false)?.at(-1);
    if (last === undefined || (last.node === this.root && this.root.kind !== 'scalar'))
      return rangeBetween(this.uri, this.lines, 0, 0);
    const { node, entry } = last;
    const exists = this.nodeAt(path) === node;
    const written = node.kind === 'scalar' && (node.source !== '' || node.style !== 'plain');
    if (exists && (written || entry === undefined)) return firstLineOf(this.lines, node.alias ?? node.range);
    return firstLineOf(this.lines, entry?.keyRange ?? node.alias ?? node.range);
  }

  /** The uses (`*name`, `<<`) through which a path leads to text that stands elsewhere, outermost first. */
  usesOn(path: SourcePath): readonly SourceRange[] {
    const uses: SourceRange[] = [];
    for (const { node, entry } of this.#stepsTo(path, false) ?? []) {
      if (entry?.merged !== undefined) uses.push(entry.merged);
      if (node.alias !== undefined) uses.push(node.alias);
    }
    return uses;
  }

  /** Plain values for schema validation: objects without prototype, numbers as numbers; `undefined` for no content. */
  toData(): Data | undefined {
    return this.root === undefined ? undefined : toData(this.root);
  }

  /** What the cursor is on: the path of the innermost key or value that holds the position. */
  pathAt(position: SourcePosition): SourcePath {
    return this.root === undefined ? [] : pathAt(this.root, position);
  }

  /** Root first; if the path breaks off, nothing (`whole`) or the steps so far. */
  #stepsTo(path: SourcePath, whole: boolean): readonly Step[] | undefined {
    if (this.root === undefined) return undefined;
    const steps: Step[] = [{ node: this.root }];
    let node = this.root;
    for (const part of path) {
      const step = stepInto(node, part);
      if (step === undefined) return whole ? undefined : steps;
      steps.push(step);
      node = step.node;
    }
    return steps;
  }
}

function stepInto(node: SourceNode, part: string | number): Step | undefined {
  if (node.kind === 'list') {
    const item = typeof part === 'number' ? node.items[part] : undefined;
    return item === undefined ? undefined : { node: item };
  }
  if (node.kind === 'map') {
    const entry = node.entries.get(String(part));
    return entry === undefined ? undefined : { node: entry.value, entry };
  }
  return undefined;
}
