/** For each name how often it has come up to here: `a, b, a` gives `1, 1, 2`. */
export function countEqual(namen: readonly string[]): readonly number[] {
  const anzahl = new Map<string, number>();
  return namen.map((name) => {
    const nummer = (anzahl.get(name) ?? 0) + 1;
    anzahl.set(name, nummer);
    return nummer;
  });
}
