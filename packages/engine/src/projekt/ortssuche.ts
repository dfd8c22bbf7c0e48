import { editDistance } from './abstand.ts';
import type { Gemeinde } from './gemeinde.ts';
import { dropTitel, type Ortsindex } from './ortsindex.ts';
import { fitsLage, fitsZusatz } from './ortslage.ts';
import { compactKey, type Ortsname, parseOrtsname } from './ortsname.ts';

/** Rows whose municipality the written name means, and rows that it may have been meant for. */
export interface Ortsfund {
  readonly treffer: readonly number[];
  readonly aehnlich: readonly number[];
}

/** At most so many near misses: more help nobody. */
const HOECHSTENS = 12;

/**
 * Looks a written name up. A name without addition ("Neustadt") means every municipality of that name with or without
 * one, the exactly equal ones first: guessing one of them would apply the law of another town. A name with addition
 * ("Neustadt (Dosse)", "Rosenthal, Hessen", "Storkow Mark") means those whose addition or location agrees.
 */
export function searchOrt(text: string, index: Ortsindex, row: (zeile: number) => Gemeinde): Ortsfund {
  const name = parseOrtsname(text);
  if (name.basis.length === 0) return { treffer: [], aehnlich: [] };
  const treffer = findRows(name, index, row);
  if (name.nurOrtsteil) return { treffer: [], aehnlich: treffer.slice(0, HOECHSTENS) };
  const schon = new Set(treffer);
  const eindeutig = treffer.length > 0 && name.zusatz.length + name.anhang.length > 0;
  const aehnlich = eindeutig
    ? []
    : nearRows(name, index, treffer.length === 0).filter((zeile) => !schon.has(zeile));
  return { treffer, aehnlich: aehnlich.slice(0, HOECHSTENS) };
}

function findRows(name: Ortsname, index: Ortsindex, row: (zeile: number) => Gemeinde): readonly number[] {
  const ganz = [...name.basis, ...name.zusatz];
  const exakt = unite(index.ganz.get(compactKey(ganz)), index.ganz.get(compactKey(name.woertlich)));
  if (name.zusatz.length === 0 && name.anhang.length === 0) {
    const gleich = unite(exakt, index.basis.get(compactKey(name.basis)));
    return gleich.length > 0 ? gleich : findLooser(ganz, name.anhang, index, row);
  }
  if (name.zusatz.length > 0 && exakt.length > 0) return filterLage(exakt, [], name.anhang, index, row);
  const genannt = filterLage(
    index.basis.get(compactKey(name.basis)) ?? [],
    name.zusatz,
    name.anhang,
    index,
    row,
  );
  return genannt.length > 0 ? genannt : findLooser(ganz, name.anhang, index, row);
}

/** Addition without bracket ("Storkow Mark"), then without a leading title ("Stadt Storkow"). */
function findLooser(
  woerter: readonly string[],
  anhang: readonly string[],
  index: Ortsindex,
  row: (zeile: number) => Gemeinde,
): readonly number[] {
  for (let laenge = woerter.length; laenge > 0; laenge--) {
    const zeilen = index.basis.get(compactKey(woerter.slice(0, laenge))) ?? [];
    const passend = filterLage(zeilen, woerter.slice(laenge), anhang, index, row);
    if (passend.length > 0) return passend;
  }
  const ohneTitel = dropTitel(woerter);
  if (ohneTitel.length === woerter.length) return [];
  const titel = woerter.slice(0, woerter.length - ohneTitel.length);
  const zeilen = findLooser(ohneTitel, anhang, index, row);
  // Official titles order the candidates, but never drop one: the register abbreviates many of them ("St", "GKSt").
  const mitTitel = zeilen.filter((zeile) => fitsLage(titel, [], row(zeile)));
  return unite(mitTitel, zeilen);
}

/**
 * Rows that agree with every word of the addition. The words of their own names go first ("Neustadt in Sachsen" is the
 * town so called, not every Neustadt in Sachsen), then Land, Kreis, Verband and title.
 */
function filterLage(
  zeilen: readonly number[],
  zusatz: readonly string[],
  anhang: readonly string[],
  index: Ortsindex,
  row: (zeile: number) => Gemeinde,
): readonly number[] {
  const zusatzOf = (zeile: number): readonly string[] => index.namen[zeile]?.zusatz ?? [];
  const kandidaten = zeilen.filter((zeile) => fitsLage(anhang, zusatzOf(zeile), row(zeile)));
  const eigene = kandidaten.filter((zeile) => fitsZusatz(zusatz, zusatzOf(zeile)));
  return eigene.length > 0
    ? eigene
    : kandidaten.filter((zeile) => fitsLage(zusatz, zusatzOf(zeile), row(zeile)));
}

/** Same name with another addition, names that hold all its words, then names with few letters changed. */
function nearRows(name: Ortsname, index: Ortsindex, mitTippfehlern: boolean): readonly number[] {
  const woerter = dropTitel(name.basis);
  const gleiche = index.basis.get(compactKey(woerter)) ?? [];
  const mitWoertern = woerter
    .map((wort) => index.wort.get(wort) ?? [])
    .reduce((zeilen, weitere) => zeilen.filter((zeile) => weitere.includes(zeile)));
  return unite(gleiche, mitWoertern, mitTippfehlern ? misspeltRows(name, index) : []);
}

function misspeltRows(name: Ortsname, index: Ortsindex): readonly number[] {
  const nachAbstand: number[][] = [];
  const schluessel = new Set([
    compactKey(dropTitel(name.basis)),
    compactKey([...name.basis, ...name.zusatz]),
  ]);
  for (const gesucht of schluessel) {
    const grenze = gesucht.length > 4 ? 2 : 1;
    for (const namen of [index.basis, index.ganz]) {
      for (const [bekannt, zeilen] of namen) {
        const abstand = editDistance(gesucht, bekannt, grenze);
        if (abstand !== undefined) nachAbstand[abstand] = [...(nachAbstand[abstand] ?? []), ...zeilen];
      }
    }
  }
  return unite(...nachAbstand);
}

function unite(...listen: readonly (readonly number[] | undefined)[]): readonly number[] {
  return [...new Set(listen.flatMap((liste) => liste ?? []))];
}
