/** A search while somebody types: what is shown must belong to what is typed before anything may be chosen of it. */
export interface Suche<T> {
  /** Asks for this text as soon as nobody has typed for a moment. */
  frage(text: string): void;
  /** The entry itself if it answers the text that was typed last, else undefined. */
  waehlbar(eintrag: T | undefined): T | undefined;
  dispose(): void;
}

const RUHE = 120;

export function createSuche<T>(
  suchen: (text: string) => Promise<readonly T[]>,
  zeigen: (treffer: readonly T[]) => void,
): Suche<T> {
  let uhr: ReturnType<typeof setTimeout> | undefined;
  let nummer = 0;
  /** Of the last question; undefined until its answer has come. */
  let treffer: readonly T[] | undefined;
  return {
    frage: (text) => {
      clearTimeout(uhr);
      treffer = undefined;
      const meine = ++nummer;
      uhr = setTimeout(async () => {
        const antwort = text.trim() === '' ? [] : await suchen(text.trim());
        // An answer that comes after a newer question would show the wrong entries.
        if (meine !== nummer) return;
        treffer = antwort;
        zeigen(antwort);
      }, RUHE);
    },
    // The editor learns of new entries later than we do: until then its choice is one of the old ones.
    waehlbar: (eintrag) => treffer?.find((einer) => einer === eintrag),
    dispose: () => clearTimeout(uhr),
  };
}
