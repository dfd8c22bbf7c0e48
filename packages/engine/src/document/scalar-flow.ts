import {
  buildScalar,
  type Decoded,
  linesBetween,
  type ScalarBuilder,
  type TextLine,
} from './scalar-builder.ts';

/** Unquoted text: lines are trimmed and folded. */
export function decodePlain(text: string, start: number, end: number): Decoded {
  const out = buildScalar();
  foldLines(text, start, end, out, (from, to) => out.copy(text, from, to));
  return out.done();
}

/** Text in single quotes: folded, and two quotes mean one. */
export function decodeSingle(text: string, start: number, end: number): Decoded {
  const out = buildScalar();
  foldLines(text, start, end, out, (from, to) => {
    for (let i = from; i < to; i++) {
      if (text.startsWith("''", i) && i + 1 < to) {
        out.add("'", i, i + 2);
        i++;
      } else out.copy(text, i, i + 1);
    }
  });
  return out.done();
}

/** Text in double quotes: folded, with escapes; an escaped line break joins the lines without a space. */
export function decodeDouble(text: string, start: number, end: number): Decoded {
  const out = buildScalar();
  const lines = linesBetween(text, start, end);
  let joined = false;
  let breaks: TextLine[] = [];
  for (const [number, line] of lines.entries()) {
    const isLast = number === lines.length - 1;
    const from = number === 0 ? line.start : skipBlank(text, line.start, line.end);
    const escaped = !isLast && endsWithBackslash(text, from, line.end);
    const to = isLast || escaped ? line.end : trimEnd(text, from, line.end);
    if (from >= to && number > 0 && !isLast) {
      breaks.push(line);
      continue;
    }
    if (number > 0) addFold(out, breaks, joined);
    copyEscaped(text, from, escaped ? to - 1 : to, out);
    joined = escaped;
    breaks = [line];
  }
  return out.done();
}

/** Folds one or more line breaks: one becomes a space, each further one a line feed. */
function addFold(out: ScalarBuilder, breaks: readonly TextLine[], joined: boolean): void {
  const [first, ...empty] = breaks;
  if (first === undefined) return;
  if (empty.length === 0 && !joined) out.add(' ', first.end, first.breakEnd);
  for (const line of empty) out.add('\n', line.end, line.breakEnd);
}

function foldLines(
  text: string,
  start: number,
  end: number,
  out: ScalarBuilder,
  copy: (from: number, to: number) => void,
): void {
  const lines = linesBetween(text, start, end);
  let breaks: TextLine[] = [];
  for (const [number, line] of lines.entries()) {
    const isLast = number === lines.length - 1;
    const from = number === 0 ? line.start : skipBlank(text, line.start, line.end);
    const to = isLast ? line.end : trimEnd(text, from, line.end);
    if (from >= to && number > 0 && !isLast) {
      breaks.push(line);
      continue;
    }
    if (number > 0) addFold(out, breaks, false);
    copy(from, to);
    breaks = [line];
  }
}

function copyEscaped(text: string, start: number, end: number, out: ScalarBuilder): void {
  for (let i = start; i < end; i++) {
    if (text[i] !== '\\') {
      out.copy(text, i, i + 1);
      continue;
    }
    const letter = text[i + 1] ?? '';
    const digits = HEX_DIGITS[letter];
    const units = digits === undefined ? ESCAPES[letter] : fromHex(text.slice(i + 2, i + 2 + digits));
    const length = 2 + (digits ?? 0);
    out.add(units ?? text.slice(i, i + length), i, i + length);
    i += length - 1;
  }
}

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

function fromHex(digits: string): string | undefined {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function endsWithBackslash(text: string, start: number, end: number): boolean {
  let count = 0;
  while (end - 1 - count >= start && text[end - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text[at])) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
