import type { MapEntry, SourceNode } from '../document/source-node.ts';
import { childOf, entriesOf, geltungOf, itemsOf, type Lesekontext, textOf, textsOf } from './node-reader.ts';
import { readFelder, readJe } from './read-anforderung.ts';
import { readAusdruck } from './read-ausdruck.ts';
import { type BelegVorgabe, readBeleg } from './read-beleg.ts';
import type { Erleichterung, Ziel } from './types.ts';

/** An exception (lex specialis): what it switches off, what it changes, and when. */
export function readErleichterung(
  kontext: Lesekontext,
  entry: MapEntry,
  modul: string,
  vorgabe: BelegVorgabe,
): Erleichterung | undefined {
  const node = entry.value;
  const beleg = readBeleg(kontext, node, vorgabe, entry.keyRange);
  if (beleg === undefined) return undefined;
  const je = readJe(kontext, node);
  const wenn = readAusdruck(kontext, childOf(node, 'wenn'));
  const hinweis = textOf(node, 'hinweis');
  const zweifel = textOf(node, 'zweifel');
  const aendert = entriesOf(childOf(node, 'aendert')).map(
    (change) => [change.key, { felder: readFelder(kontext, change.value), range: change.keyRange }] as const,
  );
  return {
    id: entry.key,
    titel: textOf(node, 'titel') ?? entry.key,
    modul,
    beleg,
    geltung: geltungOf(node),
    ...(je === undefined ? {} : { je }),
    ...(wenn === undefined ? {} : { wenn }),
    entfaellt: itemsOf(childOf(node, 'entfaellt')).flatMap((item) => {
      const ziel = readZiel(item);
      return ziel === undefined ? [] : [{ ziel, range: item.range }];
    }),
    aendert: Object.fromEntries(aendert),
    ...(hinweis === undefined ? {} : { hinweis }),
    ...(zweifel === undefined ? {} : { zweifel }),
    zeile: textsOf(node, 'zeile'),
    range: entry.keyRange,
  };
}

function readZiel(node: SourceNode): Ziel | undefined {
  if (node.kind === 'scalar') return node.value === null ? undefined : { kennung: String(node.value) };
  const modul = textOf(node, 'modul');
  return modul === undefined ? undefined : { modul };
}
