import type { SourceRange } from '../document/range.ts';
import type { SourceNode } from '../document/source-node.ts';
import { type Lesekontext, textOf, wordOf } from './node-reader.ts';
import { type Beleg, SICHERHEITEN } from './types.ts';

/** What a file says once for all its entries; an entry's own words win. */
export type BelegVorgabe = Partial<Beleg>;

export function readVorgabe(node: SourceNode | undefined): BelegVorgabe {
  const quelle = textOf(node, 'quelle');
  const stand = textOf(node, 'stand');
  const sicherheit = wordOf(node, 'sicherheit', SICHERHEITEN);
  return {
    ...(quelle === undefined ? {} : { quelle }),
    ...(stand === undefined ? {} : { stand }),
    ...(sicherheit === undefined ? {} : { sicherheit }),
  };
}

/** Source, text version and grade of an entry; a missing one is a Problem: nothing counts as law without them. */
export function readBeleg(
  kontext: Lesekontext,
  node: SourceNode | undefined,
  vorgabe: BelegVorgabe,
  range: SourceRange,
): Beleg | undefined {
  const { quelle, stand, sicherheit } = { ...vorgabe, ...readVorgabe(node) };
  if (quelle !== undefined && stand !== undefined && sicherheit !== undefined)
    return { quelle, stand, sicherheit };
  const fehlend = [
    quelle === undefined ? 'quelle' : '',
    stand === undefined ? 'stand' : '',
    sicherheit === undefined ? 'sicherheit' : '',
  ].filter((name) => name !== '');
  kontext.probleme.push({
    code: 'katalog-beleg',
    schwere: 'fehler',
    range,
    text: {
      de: `Ohne Beleg gilt nichts: ${fehlend.join(', ')} ${fehlend.length === 1 ? 'fehlt' : 'fehlen'}. Am Eintrag oder am Anfang der Datei angeben.`,
      en: `Nothing holds without a source: ${fehlend.join(', ')} missing. State it at the entry or at the top of the file.`,
    },
    hilfe: { art: 'beleg', fehlt: fehlend },
  });
  return undefined;
}
