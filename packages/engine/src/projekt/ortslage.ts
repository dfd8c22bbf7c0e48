import type { Gemeinde } from './gemeinde.ts';
import { dropTitel } from './ortsindex.ts';
import { compactKey, literalWords, parseOrtsname } from './ortsname.ts';

/**
 * True if every sought word fits the municipality: its own addition (also abbreviated either way: "Westf." and
 * "Westfalen"), its official title, Land, Kreis, Verband, PLZ or AGS.
 */
export function fitsLage(gesucht: readonly string[], zusatz: readonly string[], gemeinde: Gemeinde): boolean {
  if (gesucht.length === 0) return true;
  const { land, landName, kreis, verband, plz, ags } = gemeinde;
  // Codes and Länder only as a whole: "st" is Sachsen-Anhalt, but not the beginning of Stormarn.
  const genau = new Set([land.toLowerCase(), compactKey(literalWords(landName)), plz, ags]);
  const worte = literalWords([gemeinde.zusatz, kreis, verband?.name ?? ''].join(' '));
  return gesucht.every(
    (wort) =>
      fitsZusatz([wort], zusatz) ||
      genau.has(wort) ||
      worte.some((bekannt) => bekannt === wort || (wort.length > 2 && bekannt.startsWith(wort))),
  );
}

/** True if every sought word equals or abbreviates a word of the addition, or is abbreviated by one. */
export function fitsZusatz(gesucht: readonly string[], zusatz: readonly string[]): boolean {
  return gesucht.every((wort) =>
    zusatz.some((bekannt) => bekannt.startsWith(wort) || (bekannt.length > 1 && wort.startsWith(bekannt))),
  );
}

/** True if a written name can mean this municipality: "Storkow" or "Stadt Storkow" for Storkow (Mark). */
export function namesGemeinde(text: string, gemeinde: Gemeinde): boolean {
  const [geschrieben, amtlich] = [parseOrtsname(text), parseOrtsname(gemeinde.name)];
  if (compactKey(geschrieben.woertlich) === compactKey(amtlich.woertlich)) return true;
  const gleich = compactKey(dropTitel(geschrieben.basis)) === compactKey(dropTitel(amtlich.basis));
  return gleich && fitsLage([...geschrieben.zusatz, ...geschrieben.anhang], amtlich.zusatz, gemeinde);
}
