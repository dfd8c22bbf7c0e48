import {
  type FeelNode,
  factOf,
  remembered,
  type Schleifen,
  visitPaths,
  type WirksameAnforderung,
  type WirksameRegeln,
} from '@baukasten/engine';

/** What reads what, on one day in one territory. */
export interface Nutzung {
  /** Requirements by the facts that they read, directly or through a Größe; a group counts for its fields. */
  readonly faktZuKennungen: ReadonlyMap<string, readonly string[]>;
  readonly parameterZuKennungen: ReadonlyMap<string, readonly string[]>;
  readonly groesseZuKennungen: ReadonlyMap<string, readonly string[]>;
}

export const nutzungOf = remembered(build);

interface Lesungen {
  readonly fakten: ReadonlySet<string>;
  readonly parameter: ReadonlySet<string>;
  readonly groessen: ReadonlySet<string>;
}

function build(regeln: WirksameRegeln): Nutzung {
  const fakten = new Map<string, Set<string>>();
  const parameter = new Map<string, Set<string>>();
  const groessen = new Map<string, Set<string>>();
  const memo = new Map<string, Lesungen>();
  for (const anforderung of regeln.anforderungen.values()) {
    const reads = readsOf(nodesOf(anforderung), anforderung.je, regeln, memo);
    for (const name of reads.fakten) add(fakten, name, anforderung.kennung);
    for (const name of reads.parameter) add(parameter, name, anforderung.kennung);
    for (const name of reads.groessen) add(groessen, name, anforderung.kennung);
  }
  const lists = (map: Map<string, Set<string>>) => new Map([...map].map(([name, set]) => [name, [...set]]));
  return {
    faktZuKennungen: lists(fakten),
    parameterZuKennungen: lists(parameter),
    groesseZuKennungen: lists(groessen),
  };
}

function nodesOf({ felder, erleichterungen, je }: WirksameAnforderung): readonly FeelNode[] {
  const { wenn, dann, faellig, erledigt_am, naechste, massgeblich } = felder;
  return [
    ...[wenn, dann, faellig, erledigt_am, naechste, massgeblich].flatMap((feld) => feld?.wert.node ?? []),
    ...erleichterungen.flatMap((one) => one.wenn?.node ?? []),
    ...(je === undefined ? [] : [je.liste.node]),
  ];
}

function readsOf(
  nodes: readonly FeelNode[],
  je: WirksameAnforderung['je'],
  regeln: WirksameRegeln,
  memo: Map<string, Lesungen>,
): Lesungen {
  const reads = { fakten: new Set<string>(), parameter: new Set<string>(), groessen: new Set<string>() };
  const liste = je?.liste.node;
  const schleifen: Schleifen = new Map(
    je === undefined ? [] : [[je.variable, liste?.art === 'pfad' ? liste.teile : undefined]],
  );
  for (const node of nodes) {
    visitPaths(node, schleifen, ({ teile }, around) => {
      const [wurzel = '', name = ''] = teile;
      if (wurzel === 'stichtag') return;
      if (wurzel === 'parameter') reads.parameter.add(name);
      else if (wurzel === 'groesse') {
        reads.groessen.add(name);
        const inner = readsOfGroesse(name, regeln, memo);
        for (const art of ['fakten', 'parameter', 'groessen'] as const)
          for (const eins of inner[art]) reads[art].add(eins);
      } else {
        const fakt = factOf(teile, around);
        if (fakt !== undefined) reads.fakten.add(fakt.join('.'));
      }
    });
  }
  return reads;
}

const NICHTS: Lesungen = { fakten: new Set(), parameter: new Set(), groessen: new Set() };

function readsOfGroesse(id: string, regeln: WirksameRegeln, memo: Map<string, Lesungen>): Lesungen {
  const known = memo.get(id);
  if (known !== undefined) return known;
  // A Größe that reads itself is reported elsewhere.
  memo.set(id, NICHTS);
  const groesse = regeln.groessen.get(id);
  const reads = groesse === undefined ? NICHTS : readsOf([groesse.formel.node], groesse.je, regeln, memo);
  memo.set(id, reads);
  return reads;
}

/** Requirements that read a fact, one of its fields, or a group that it belongs to. */
export function kennungenFor(fakt: string, { faktZuKennungen }: Nutzung): readonly string[] {
  const found = new Set<string>();
  for (const [name, kennungen] of faktZuKennungen)
    if (name === fakt || name.startsWith(`${fakt}.`)) for (const one of kennungen) found.add(one);
  return [...found];
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  set.add(value);
  map.set(key, set);
}
