import type { MapEntry } from '../document/source-node.ts';
import { childOf, geltungOf, type Lesekontext, textOf, textsOf } from './node-reader.ts';
import { readJe } from './read-anforderung.ts';
import { readAusdruck } from './read-ausdruck.ts';
import { type BelegVorgabe, readVorgabe } from './read-beleg.ts';
import { typOf } from './read-parameter.ts';
import type { Groesse } from './types.ts';

/** A derived value: typed, shown in reports, read in conditions as `groesse.name`. */
export function readGroesse(
  kontext: Lesekontext,
  entry: MapEntry,
  vorgabe: BelegVorgabe,
): Groesse | undefined {
  const node = entry.value;
  const formel = readAusdruck(kontext, childOf(node, 'formel'));
  if (formel === undefined) return undefined;
  const typ = typOf(node);
  const einheit = textOf(node, 'einheit');
  const je = readJe(kontext, node);
  const beleg = { ...vorgabe, ...readVorgabe(node) };
  const hinweis = textOf(node, 'hinweis');
  return {
    id: entry.key,
    titel: textOf(node, 'titel') ?? entry.key,
    ...(typ === undefined ? {} : { typ }),
    ...(einheit === undefined ? {} : { einheit }),
    ...(je === undefined ? {} : { je }),
    formel,
    geltung: geltungOf(node),
    ...(Object.keys(beleg).length === 0 ? {} : { beleg }),
    ...(hinweis === undefined ? {} : { hinweis }),
    zeile: textsOf(node, 'zeile'),
    range: entry.keyRange,
  };
}
