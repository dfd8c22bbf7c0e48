/** Web and e-mail addresses with their path. */
const ADRESSE = /(?:https?:\/\/)?(?:[\p{L}\p{N}._%+-]+@)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s)]*)?/giu;

/** Puts `ersatz` in place of every address that one of the names can be read in; umlauts are written in two ways there. */
export function hideAddresses(text: string, names: readonly string[], ersatz: string): string {
  const found = new Set(
    names.flatMap((name) => [fold(name), plain(name)]).filter((name) => name.length >= KURZ),
  );
  if (found.size === 0) return text;
  return text.replace(ADRESSE, (adresse) => {
    const written = [fold(adresse), plain(adresse)];
    return [...found].some((name) => written.some((one) => one.includes(name))) ? ersatz : adresse;
  });
}

/** Shorter names stand by chance in many addresses. */
const KURZ = 4;

/** `Müller & Söhne` → `muellersoehne`. */
function fold(text: string): string {
  const two: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return plain(text.toLowerCase().replace(/[äöüß]/g, (letter) => two[letter] ?? letter));
}

/** `Müller & Söhne` → `mullersohne`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
