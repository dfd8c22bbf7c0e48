/**
 * Edit distance of two texts (insert, delete, replace, swap of neighbours), or undefined if it is more than `grenze`.
 * Optimal string alignment, computed in a band of width `grenze`, so that thousands of names cost milliseconds.
 */
export function editDistance(a: string, b: string, grenze: number): number | undefined {
  if (Math.abs(a.length - b.length) > grenze) return undefined;
  const weit = grenze + 1;
  let vorletzte: number[] = [];
  let letzte = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, weit));
  for (let i = 1; i <= a.length; i++) {
    const zeile = new Array<number>(b.length + 1).fill(weit);
    zeile[0] = Math.min(i, weit);
    let kleinster = zeile[0];
    for (let j = Math.max(1, i - grenze); j <= Math.min(b.length, i + grenze); j++) {
      const gleich = a[i - 1] === b[j - 1];
      let wert = Math.min(
        (letzte[j - 1] ?? weit) + (gleich ? 0 : 1),
        (letzte[j] ?? weit) + 1,
        (zeile[j - 1] ?? weit) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        wert = Math.min(wert, (vorletzte[j - 2] ?? weit) + 1);
      zeile[j] = wert;
      kleinster = Math.min(kleinster, wert);
    }
    // A swap reaches back two rows, so only two hopeless rows in a row end the search.
    if (kleinster > grenze && Math.min(...letzte) > grenze) return undefined;
    vorletzte = letzte;
    letzte = zeile;
  }
  const abstand = letzte[b.length] ?? weit;
  return abstand > grenze ? undefined : abstand;
}
