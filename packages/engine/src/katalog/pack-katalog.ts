import type { SourceRange } from '../document/range.ts';
import type { Katalog } from './types.ts';

/**
 * A catalogue as it is shipped. A third of a download would be places in files; as columns of small numbers they take a
 * sixth of that and are read as fast.
 */
export interface GepackterKatalog {
  /** The catalogue with a zero in place of every range, and a number in place of a `massgeblich` that was there before. */
  readonly katalog: object;
  readonly ranges: RangeColumns;
}

/** One entry for each range, in the order of the file. */
interface RangeColumns {
  readonly uris: string[];
  /** Steps from the range before: in `uris`, and in lines if the file stays the same. */
  readonly uri: number[];
  readonly line: number[];
  readonly character: number[];
  /** From the start: lines, and characters if it is the same line. */
  readonly lines: number[];
  readonly end: number[];
}

export function packKatalog(katalog: Katalog): GepackterKatalog {
  const ranges: RangeColumns = { uris: [], uri: [], line: [], character: [], lines: [], end: [] };
  const add = createAdd(ranges);
  const shared = new Map<object, number>();
  const text = JSON.stringify(katalog, (key, value: unknown) => {
    if (key === SHARED && typeof value === 'number') throw new Error(`"${key}" holds no expression`);
    if (key === SHARED && isObject(value)) {
      const known = shared.get(value);
      if (known !== undefined) return known;
      shared.set(value, shared.size);
    }
    if (!isRange(value)) {
      if (isRangeKey(key) && !isObject(value)) throw new Error(`"${key}" holds no range`);
      return value;
    }
    if (!isRangeKey(key)) throw new Error(`"${key}" is no name for a range`);
    add(value);
    return 0;
  });
  return { katalog: JSON.parse(text), ranges };
}

/** Takes what `JSON.parse` returned, and keeps it. */
export function unpackKatalog({ katalog, ranges }: GepackterKatalog): Katalog {
  putBack(katalog, createNext(ranges), []);
  return katalog as Katalog;
}

function createAdd({ uris, uri, line, character, lines, end }: RangeColumns): (range: SourceRange) => void {
  const known = new Map<string, number>();
  let last = { file: 0, line: 0 };
  return (range) => {
    const { start } = range;
    const file = known.get(range.uri) ?? uris.push(range.uri) - 1;
    known.set(range.uri, file);
    uri.push(file - last.file);
    line.push(file === last.file ? start.line - last.line : start.line);
    character.push(start.character);
    lines.push(range.end.line - start.line);
    end.push(range.end.line === start.line ? range.end.character - start.character : range.end.character);
    last = { file, line: start.line };
  };
}

function createNext({ uris, uri, line, character, lines, end }: RangeColumns): () => SourceRange {
  let index = 0;
  let file = 0;
  let startLine = 0;
  return () => {
    const step = at(uri, index);
    file += step;
    startLine = (step === 0 ? startLine : 0) + at(line, index);
    const start = { line: startLine, character: at(character, index) };
    const further = at(lines, index);
    const endCharacter = at(end, index) + (further === 0 ? start.character : 0);
    index += 1;
    return { uri: at(uris, file), start, end: { line: startLine + further, character: endCharacter } };
  };
}

function at<T>(column: readonly T[], index: number): T {
  const value = column[index];
  if (value === undefined) throw new Error('The catalogue was not packed by this version.');
  return value;
}

/** Goes through the tree in the order in which it was written. */
function putBack(tree: object, next: () => SourceRange, shared: object[]): void {
  const record = tree as Record<string, unknown>;
  for (const key in record) {
    const value = record[key];
    if (isObject(value)) {
      if (key === SHARED) shared.push(value);
      putBack(value, next, shared);
    } else if (isRangeKey(key)) record[key] = next();
    else if (key === SHARED && typeof value === 'number') record[key] = at(shared, value);
  }
}

/** What a module says once for all that is in it; each value and requirement holds the same object. */
const SHARED = 'massgeblich';

function isRangeKey(key: string): boolean {
  return key === 'range' || key === 'quelleRange';
}

function isRange(value: unknown): value is SourceRange {
  return isObject(value) && 'uri' in value && 'start' in value && 'end' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
