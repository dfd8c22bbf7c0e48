import { compactKey, isTitel, type Ortsname, parseOrtsname } from './ortsname.ts';

/** Names of all municipalities, ready for comparison. Keys are written without spaces. */
export interface Ortsindex {
  readonly namen: readonly Ortsname[];
  /** Whole name, with and without connecting words. */
  readonly ganz: ReadonlyMap<string, readonly number[]>;
  /** Name without addition, with and without title: "Neustadt", "Wehlen" for "Stadt Wehlen". */
  readonly basis: ReadonlyMap<string, readonly number[]>;
  /** Every single word of a name. */
  readonly wort: ReadonlyMap<string, readonly number[]>;
}

/** Costs tens of milliseconds for all of Germany, so it is built when the first name is looked up. */
export function buildOrtsindex(texte: readonly string[]): Ortsindex {
  const namen = texte.map(parseOrtsname);
  const ganz = new Map<string, number[]>();
  const basis = new Map<string, number[]>();
  const wort = new Map<string, number[]>();
  for (const [zeile, name] of namen.entries()) {
    const ganze = [...name.basis, ...name.zusatz];
    addRow(ganz, compactKey(ganze), zeile);
    addRow(ganz, compactKey(name.woertlich), zeile);
    addRow(basis, compactKey(name.basis), zeile);
    addRow(basis, compactKey(dropTitel(name.basis)), zeile);
    for (const w of ganze) addRow(wort, w, zeile);
  }
  return { namen, ganz, basis, wort };
}

/** Leading titles away, unless nothing would remain. */
export function dropTitel(woerter: readonly string[]): readonly string[] {
  const erstes = woerter.findIndex((wort) => !isTitel(wort));
  return erstes <= 0 ? woerter : woerter.slice(erstes);
}

function addRow(index: Map<string, number[]>, schluessel: string, zeile: number): void {
  const zeilen = index.get(schluessel);
  if (zeilen === undefined) index.set(schluessel, [zeile]);
  else if (zeilen.at(-1) !== zeile) zeilen.push(zeile);
}
