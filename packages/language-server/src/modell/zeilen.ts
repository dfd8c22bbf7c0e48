import type { SourcePosition } from '@baukasten/engine';

/** A line of a block as an editor sees it: how far it is indented, whether it starts list items, what key it has. */
export interface Zeile {
  /** Columns before the first character. */
  readonly einzug: number;
  /** Columns of the dashes that start list items. */
  readonly striche: readonly number[];
  /** Column where the content behind blanks and dashes starts. */
  readonly inhalt: number;
  readonly key: string | undefined;
  /** What stands behind the colon; of a line without key the whole content. */
  readonly wert: string;
  /** Column of `wert`. */
  readonly wertAb: number;
}

const MUSTER =
  /^(\s*)((?:-(?:\s+|$))*)(?:(?:"([^"\\]*)"|'([^']*)'|([^\s"'#&*!|>%@`{}[\],:-][^#:{}[\]]*?|[\p{L}\p{N}_-]+))\s*:(?:\s+|$))?(.*)$/u;

/** Undefined for blank lines and comments. */
export function readZeile(text: string): Zeile | undefined {
  const match = MUSTER.exec(text);
  if (match === null || text.trim() === '' || text.trimStart().startsWith('#')) return undefined;
  const [, blanks = '', dashes = '', double, single, plain, wert = ''] = match;
  const striche = [...dashes.matchAll(/-/g)].map((one) => blanks.length + one.index);
  const key = double ?? single ?? plain;
  return {
    einzug: blanks.length,
    striche,
    inhalt: blanks.length + dashes.length,
    key: key === undefined ? undefined : key.trim(),
    wert,
    wertAb: text.length - wert.length,
  };
}

/** Whether a value starts a text over several lines. */
export function isBlockScalar(wert: string): boolean {
  return /^(?:&\S+\s+)?[|>][-+\d]*\s*(?:#.*)?$/.test(wert);
}

/** The text with quoted parts blotted out, so that signs inside them count for nothing; its length stays. */
export function withoutQuotes(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|(?<=[\s:[{,]|^)'(?:[^'\n]|'')*'/g, (quoted) =>
    'q'.repeat(quoted.length),
  );
}

/** A text with the blank that is missing behind the colon or dash before the cursor; `back`: places as they were. */
export interface MitAbstand {
  readonly text: string;
  readonly position: SourcePosition;
  back(position: SourcePosition): SourcePosition;
}

const IM_BLOCK = /^\s*(?:-\s+)*(?:(?:[\p{L}_][\p{L}\p{N}_-]*|"[^"]*"|'[^']*'):(?=\S*$)|-(?=$|["'\p{L}]))/u;
const IM_FLUSS = /[{,]\s*(?:[\p{L}_][\p{L}\p{N}_-]*|"[^"]*"|'[^']*'):(?=[^\s,{}[\]:"]*$)/gu;

/** Clients ask behind a colon as soon as it is typed, when its line says nothing in YAML yet. */
export function withBlank(text: string, position: SourcePosition): MitAbstand {
  const start = lineStart(text, position.line);
  const before = text.slice(start, start + position.character);
  const flow = [...before.matchAll(IM_FLUSS)].at(-1);
  const column = IM_BLOCK.exec(before)?.[0].length ?? (flow && flow.index + flow[0].length);
  if (column === undefined || /[\r\n]/.test(before)) return { text, position, back: (place) => place };
  const by = (place: SourcePosition, steps: number): SourcePosition =>
    place.line === position.line && place.character >= column
      ? { line: place.line, character: Math.max(column, place.character + steps) }
      : place;
  return {
    text: `${text.slice(0, start + column)} ${text.slice(start + column)}`,
    position: by(position, 1),
    back: (place) => by(place, -1),
  };
}

function lineStart(text: string, line: number): number {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  const before = breaks[line - 1];
  return before === undefined ? 0 : before.index + before[0].length;
}
