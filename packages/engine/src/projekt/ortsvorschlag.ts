import { dropTitel, type Ortsindex } from './ortsindex.ts';
import { foldText, literalWords, type Ortsname, parseOrtsname } from './ortsname.ts';

/** Searchable beginnings of all names, sorted. */
export type Vorschlagsliste = readonly { readonly schluessel: string; readonly zeile: number }[];

/** Names with and without title, umlauts as ae and as a: who types "Lub" finds Lübz. */
export function buildVorschlaege(texte: readonly string[], index: Ortsindex): Vorschlagsliste {
  return texte
    .flatMap((text, zeile) => {
      const name = index.namen[zeile] ?? parseOrtsname(text);
      return [...spellings(text, name)].map((schluessel) => ({ schluessel, zeile }));
    })
    .sort((a, b) => compare(a.schluessel, b.schluessel) || a.zeile - b.zeile);
}

function spellings(text: string, name: Ortsname): ReadonlySet<string> {
  const ganz = [...name.basis, ...name.zusatz];
  const formen = [ganz, dropTitel(ganz), name.woertlich];
  if (/[äöüÄÖÜ]/.test(text))
    formen.push(literalWords(text.replace(/[äöüÄÖÜ]/g, (umlaut) => umlaut.normalize('NFD').charAt(0))));
  return new Set(formen.map((woerter) => woerter.join(' ')));
}

/**
 * Rows whose name starts with what was typed so far, alphabetically, at most `limit`. The last word may be unfinished:
 * "Bad A" is taken literally first, and only then as "Bad a(n) …".
 */
export function suggestRows(anfang: string, limit: number, liste: Vorschlagsliste): readonly number[] {
  const name = parseOrtsname(anfang);
  const formen = new Set([typedKey(anfang), [...name.basis, ...name.zusatz].join(' ')]);
  formen.delete('');
  const zeilen = new Set<number>();
  for (const form of formen) {
    for (let i = lowerBound(liste, form); zeilen.size < limit; i++) {
      const eintrag = liste[i];
      if (eintrag?.schluessel.startsWith(form) !== true) break;
      zeilen.add(eintrag.zeile);
    }
  }
  return [...zeilen];
}

/** The words as typed; the last one stays unexpanded, since "St" may still become "Storkow". */
function typedKey(anfang: string): string {
  const letztes = /[\p{L}\p{M}\p{N}]+$/u.exec(anfang)?.[0];
  if (letztes === undefined) return literalWords(anfang).join(' ');
  return [...literalWords(anfang.slice(0, -letztes.length)), foldText(letztes)].join(' ');
}

function lowerBound(liste: Vorschlagsliste, schluessel: string): number {
  let [von, bis] = [0, liste.length];
  while (von < bis) {
    const mitte = (von + bis) >> 1;
    if (compare(liste[mitte]?.schluessel ?? '', schluessel) < 0) von = mitte + 1;
    else bis = mitte;
  }
  return von;
}

/** By code unit, not by locale: the order must not depend on the machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
