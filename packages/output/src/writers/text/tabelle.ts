/** A GFM table from cells that are Markdown already; `rechts` are the columns of figures. */
export function tabelle(
  kopf: readonly string[],
  zeilen: readonly (readonly string[])[],
  rechts: readonly number[] = [],
): readonly string[] {
  const row = (zellen: readonly string[]) => `| ${zellen.join(' | ')} |`;
  return [
    row(kopf),
    row(kopf.map((_, index) => (rechts.includes(index) ? '---:' : '---'))),
    ...zeilen.map(row),
  ];
}
