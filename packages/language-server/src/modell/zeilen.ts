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
