import type { Gemeinde } from './gemeinde.ts';
import { buildOrtsindex, type Ortsindex } from './ortsindex.ts';
import { compactKey, literalWords } from './ortsname.ts';
import { searchOrt } from './ortssuche.ts';
import { buildVorschlaege, suggestRows, type Vorschlagsliste } from './ortsvorschlag.ts';
import type { RegisterDaten } from './register-daten.ts';
import { createZeilen, type RegisterZeilen } from './register-zeilen.ts';

/** All municipalities of Germany. Nothing is decoded or indexed before it is asked for. */
export interface Register {
  /** Stand, source and licence of the figures. */
  readonly daten: RegisterDaten;
  /** The municipality with exactly this key; undefined for every other text, "1001000" (lost zero) included. */
  byAgs(ags: string): Gemeinde | undefined;
  /**
   * Municipalities that a written name means. More than one `treffer`: the name is ambiguous and the user has to choose
   * (`describeGemeinde` tells them apart). None: `aehnlich` holds near misses, best first. Digits are looked up as a
   * key: 8 as AGS, 12 as ARS; 7 digits give the key with the lost zero as near miss.
   */
  find(name: string): { readonly treffer: readonly Gemeinde[]; readonly aehnlich: readonly Gemeinde[] };
  /** At most `limit` municipalities whose name (or, for digits, AGS) starts so, alphabetically. Empty text: none. */
  suggest(anfang: string, limit: number): readonly Gemeinde[];
  /** The municipalities of an Amt, a Verbandsgemeinde … that is called so ("Amt Burg (Spreewald)"); empty if none is. */
  findVerband(name: string): readonly Gemeinde[];
  /** All municipalities of the same Amt, Verbandsgemeinde …, itself included; empty if it belongs to none. */
  verbandMitglieder(gemeinde: Gemeinde): readonly Gemeinde[];
  /** Every municipality, ascending by AGS. */
  all(): readonly Gemeinde[];
}

/** Opens a register. Throws at first use if the file is not in our format: that is a build error, not a user's. */
export function createRegister(daten: RegisterDaten): Register {
  const zeilen = createZeilen(daten);
  const orte = once((): Ortsindex => buildOrtsindex(zeilen.column('name')));
  const vorschlaege = once((): Vorschlagsliste => buildVorschlaege(zeilen.column('name'), orte()));
  const alle = once(() => zeilen.column('ags').map((_, zeile) => zeilen.row(zeile)));
  const toGemeinden = (liste: readonly number[]): readonly Gemeinde[] => liste.map(zeilen.row);

  function byAgs(schluessel: string): Gemeinde | undefined {
    const zeile = zeilen.find(schluessel);
    return zeile === undefined ? undefined : zeilen.row(zeile);
  }

  return {
    daten,
    byAgs,
    find: (name) => {
      if (isKey(name)) return findKey(name.trim(), byAgs);
      if (name.length > LAENGSTER_TEXT) return { treffer: [], aehnlich: [] };
      const fund = searchOrt(name, orte(), zeilen.row);
      return { treffer: toGemeinden(fund.treffer), aehnlich: toGemeinden(fund.aehnlich) };
    },
    suggest: (anfang, limit) => {
      if (anfang.length > LAENGSTER_TEXT) return [];
      return toGemeinden(
        isKey(anfang) ? suggestKeys(anfang.trim(), limit, zeilen) : suggestRows(anfang, limit, vorschlaege()),
      );
    },
    findVerband: (name) => {
      const gesucht = compactKey(literalWords(name.slice(0, LAENGSTER_TEXT)));
      return alle().filter(({ verband }) => {
        if (verband === undefined) return false;
        const eigen = compactKey(literalWords(verband.name));
        return gesucht === eigen || gesucht === compactKey(literalWords(`${verband.art} ${verband.name}`));
      });
    },
    verbandMitglieder: (gemeinde) =>
      gemeinde.verband === undefined
        ? []
        : alle().filter((andere) => andere.verband?.schluessel === gemeinde.verband?.schluessel),
    all: alle,
  };
}

/** Twice as long as any official name; the text may come from a stranger's file. */
const LAENGSTER_TEXT = 200;

function isKey(text: string): boolean {
  return /^\s*\d+\s*$/.test(text);
}

function findKey(
  ziffern: string,
  byAgs: (ags: string) => Gemeinde | undefined,
): ReturnType<Register['find']> {
  const gemeinde = byAgs(ziffern.length === 12 ? ziffern.slice(0, 5) + ziffern.slice(9) : ziffern);
  if (gemeinde !== undefined && (ziffern.length === 8 || gemeinde.ars === ziffern))
    return { treffer: [gemeinde], aehnlich: [] };
  const mitNull = ziffern.length === 7 ? byAgs(`0${ziffern}`) : gemeinde;
  return { treffer: [], aehnlich: mitNull === undefined ? [] : [mitNull] };
}

function suggestKeys(ziffern: string, limit: number, zeilen: RegisterZeilen): readonly number[] {
  const funde: number[] = [];
  for (const [zeile, ags] of zeilen.column('ags').entries()) {
    if (funde.length >= limit) break;
    if (ags.startsWith(ziffern)) funde.push(zeile);
  }
  return funde;
}

function once<T>(build: () => T): () => T {
  let wert: { readonly fertig: T } | undefined;
  return () => {
    wert ??= { fertig: build() };
    return wert.fertig;
  };
}
