import { buildScalar, type Decoded, linesBetween, type TextLine } from './scalar-builder.ts';

/**
 * Text after `|` or `>`, from its header to the end of its last line. The indentation to remove follows from the first
 * line with content, or, under an indentation indicator (`>2`), from the surrounding block, which is not known here:
 * then the indentation is the one that yields the value.
 */
export function decodeBlock(text: string, start: number, end: number, value: string): Decoded {
  const [headerLine, ...lines] = linesBetween(text, start, end);
  const header = text.slice(start, headerLine?.end ?? start).replace(/\s#.*$/, '');
  const block: Block = { text, lines, folded: header.startsWith('>'), chomp: chompOf(header) };
  const detected = decodeIndented(block, detectIndent(text, lines));
  if (detected.value === value) return detected;
  for (let indent = 0; indent <= MAX_INDENT; indent++) {
    const candidate = decodeIndented(block, indent);
    if (candidate.value === value) return candidate;
  }
  return detected;
}

const MAX_INDENT = 200;

interface Block {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly folded: boolean;
  readonly chomp: 'strip' | 'keep' | 'clip';
}

function chompOf(header: string): Block['chomp'] {
  if (header.includes('-')) return 'strip';
  return header.includes('+') ? 'keep' : 'clip';
}

function detectIndent(text: string, lines: readonly TextLine[]): number {
  let widest = 0;
  for (const line of lines) {
    const width = indentOf(text, line);
    if (line.start + width < line.end) return width;
    widest = Math.max(widest, width);
  }
  return widest;
}

function indentOf(text: string, line: TextLine): number {
  let width = 0;
  while (line.start + width < line.end && text[line.start + width] === ' ') width++;
  return width;
}

interface BlockLine extends TextLine {
  /** Where the content starts once the block's indentation is removed; `from === end` is an empty line. */
  readonly from: number;
  /** Indented further than the block: kept as it is, line breaks around it are not folded. */
  readonly isMore: boolean;
}

function decodeIndented({ text, lines, folded, chomp }: Block, indent: number): Decoded {
  const out = buildScalar();
  const all = lines.map((line): BlockLine => {
    const from = Math.min(line.start + indent, line.start + indentOf(text, line));
    return { ...line, from, isMore: text[from] === ' ' || text[from] === '\t' };
  });
  const isEmpty = (line: BlockLine) => line.from >= line.end;
  const last = all.findLastIndex((line) => !isEmpty(line));
  const content = all.slice(0, last + 1);
  const addBreak = (line: TextLine) => out.add('\n', line.end, line.breakEnd);
  let begun = false;
  let before: BlockLine[] = [];
  for (const line of content) {
    if (isEmpty(line)) {
      before.push(line);
      continue;
    }
    const previous = begun ? before[0] : undefined;
    const fold = folded && previous !== undefined && !previous.isMore && !line.isMore;
    const [first, ...empty] = before;
    if (first !== undefined) {
      if (!fold) addBreak(first);
      else if (empty.length === 0) out.add(' ', first.end, first.breakEnd);
      for (const one of empty) addBreak(one);
    }
    out.copy(text, line.from, line.end);
    before = [line];
    begun = true;
  }
  const rest = all.slice(last + 1);
  const closing = content.at(-1);
  if (chomp !== 'strip' && closing !== undefined) addBreak(closing);
  // The stretch behind the last line break is no line of its own.
  if (chomp === 'keep') for (const line of rest) if (line.breakEnd > line.end) addBreak(line);
  return out.done();
}
