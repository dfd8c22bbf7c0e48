import { isBlockScalar, readZeile, type Zeile } from './zeilen.ts';

/** What is around a line. */
export interface Aussen {
  readonly pfad: (string | number)[];
  readonly vorhanden: Map<string, string>;
  /** The line continues a text over several lines. */
  readonly scalar: boolean;
}

/** The way from the root to a line, and what stands beside it. */
export function outer(
  lines: readonly string[],
  index: number,
  inhalt: number,
  striche: readonly number[],
): Aussen {
  const pfad: (string | number)[] = [];
  const vorhanden = new Map<string, string>();
  let limit = inhalt;
  let siblings = true;
  let inList = false;
  /** Each dash of a line is one list around it. */
  const enterItems = (columns: readonly number[]): void => {
    for (const column of [...columns].reverse()) {
      pfad.unshift(0);
      limit = column;
      inList = true;
      siblings = false;
    }
  };
  below(lines, index, inhalt, striche, vorhanden);
  enterItems(striche);
  for (let i = index - 1; i >= 0; i--) {
    const zeile = readZeile(lines[i] ?? '');
    if (zeile === undefined) continue;
    if (inList) {
      const around = zeile.striche.filter((column) => column < limit);
      // `- - a`: the list is itself an item.
      if (zeile.striche.includes(limit) && around.length > 0) enterItems(around);
      const parent = zeile.inhalt <= limit && !zeile.striche.includes(limit) && zeile.key !== undefined;
      if (!parent) continue;
    } else {
      if (zeile.inhalt === limit && zeile.key !== undefined) {
        if (siblings) vorhanden.set(zeile.key, zeile.wert);
        if (zeile.striche.length > 0) enterItems(zeile.striche);
        continue;
      }
      if (zeile.inhalt >= limit) continue;
    }
    if (zeile.key === undefined) {
      if (limit > zeile.inhalt) limit = zeile.inhalt;
      continue;
    }
    if (pfad.length === 0 && siblings && isBlockScalar(zeile.wert))
      return { ...up(lines, i, zeile), vorhanden, scalar: true };
    pfad.unshift(zeile.key);
    limit = zeile.inhalt;
    siblings = false;
    inList = false;
    enterItems(zeile.striche);
    if (limit === 0 && !inList) break;
  }
  return { pfad, vorhanden, scalar: false };
}

/** The path of a key whose text goes on below. */
function up(lines: readonly string[], index: number, zeile: Zeile): { pfad: (string | number)[] } {
  const { pfad } = outer(lines, index, zeile.inhalt, zeile.striche);
  return { pfad: [...pfad, zeile.key ?? ''] };
}

/** Keys of the same map in the lines that follow. */
function below(
  lines: readonly string[],
  index: number,
  inhalt: number,
  striche: readonly number[],
  vorhanden: Map<string, string>,
): void {
  const floor = striche.at(-1) ?? -1;
  for (let i = index + 1; i < lines.length; i++) {
    const zeile = readZeile(lines[i] ?? '');
    if (zeile === undefined) continue;
    if (zeile.inhalt < inhalt || zeile.einzug <= floor || (zeile.striche.length > 0 && zeile.einzug < inhalt))
      return;
    if (zeile.inhalt === inhalt && zeile.striche.length === 0 && zeile.key !== undefined)
      vorhanden.set(zeile.key, zeile.wert);
  }
}

/** Plain values of the other items of a list whose dashes stand in a column. */
export function itemsBeside(lines: readonly string[], index: number, strich: number): readonly string[] {
  const found: string[] = [];
  for (const step of [-1, 1])
    for (let i = index + step; i >= 0 && i < lines.length; i += step) {
      const zeile = readZeile(lines[i] ?? '');
      if (zeile === undefined) continue;
      if (zeile.einzug < strich || (zeile.einzug === strich && zeile.striche.length === 0)) break;
      if (zeile.striche.at(-1) === strich && zeile.key === undefined) found.push(plainText(zeile.wert));
    }
  return found;
}

/** A value without quotes and comment. */
function plainText(wert: string): string {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')/.exec(wert) ?? [];
  return double ?? single ?? wert.replace(/\s+#.*$/, '').trim();
}
