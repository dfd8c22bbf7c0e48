/**
 * Names near to a mistyped one, best first, at most three. Distance counts insertions, deletions, replacements and
 * swapped neighbours (Damerau-Levenshtein, restricted); case, umlauts and separators do not count. With one letter
 * exchanged any two names of at most two letters are near: between those nothing else may differ. A letter that is left
 * out of three is a slip like others: `ag` for `ags`.
 */
export function suggest(typed: string, known: Iterable<string>, limit = 3): readonly string[] {
  const wanted = fold(typed);
  if (wanted === '' || wanted.length > MAX_LENGTH) return [];
  const near: { readonly name: string; readonly rank: number }[] = [];
  for (const name of known) {
    const candidate = fold(name);
    const cutoff = leftOut(wanted, candidate) ? 1 : Math.floor(Math.min(wanted.length, candidate.length) / 3);
    if (candidate.length > MAX_LENGTH || Math.abs(candidate.length - wanted.length) > cutoff) continue;
    const rank = distance(wanted, candidate);
    if (rank <= cutoff && name !== typed) near.push({ name, rank });
  }
  near.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return near.slice(0, limit).map(({ name }) => name);
}

function leftOut(wanted: string, candidate: string): boolean {
  return wanted.length === 2 && candidate.length === 3;
}

/** Longer names are no typing mistakes, and distance costs their product. */
const MAX_LENGTH = 80;

function fold(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[\s_-]+/g, '_');
}

function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + same);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
