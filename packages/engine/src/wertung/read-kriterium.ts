import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { childOf, entriesOf, itemsOf, textOf, wordOf } from '../katalog/node-reader.ts';
import { compare, toBruch, toDezimal } from './bruch.ts';
import {
  type Dezimal,
  type Kriterium,
  NACHWEISARTEN,
  type Nachweis,
  type Notenerwartung,
  type Personalbezug,
} from './types.ts';

/** Criteria of a list; sub-criteria take over the topic of their parent. */
export function readKriterien(
  document: SourceDocument,
  pfad: SourcePath,
  thema: string | null,
): readonly Kriterium[] {
  return itemsOf(document.nodeAt(pfad)).map((node, i) => readKriterium(document, node, [...pfad, i], thema));
}

function readKriterium(
  document: SourceDocument,
  node: SourceNode,
  pfad: SourcePath,
  vonOben: string | null,
): Kriterium {
  const thema = textOf(node, 'thema') ?? vonOben;
  return {
    id: textOf(node, 'id') ?? '',
    titel: textOf(node, 'titel') ?? '',
    beschreibung: textOf(node, 'beschreibung') ?? null,
    art: textOf(node, 'art') === 'preis' ? 'preis' : 'leistung',
    thema,
    gewicht: dezimalOf(node, 'gewicht'),
    mindestpunkte: dezimalOf(node, 'mindestpunkte'),
    auftragsbezug: booleanOf(node, 'auftragsbezug'),
    auftragsbezugBegruendung: textOf(node, 'auftragsbezug_begruendung') ?? null,
    personal: readPersonal(childOf(node, 'personal')),
    nachweise: readNachweise(childOf(node, 'nachweise')),
    erwartungshorizont: readErwartungen(childOf(node, 'erwartungshorizont')),
    unterkriterien: readKriterien(document, [...pfad, 'unterkriterien'], thema),
    pfad,
    ort: document.closestRangeOf([...pfad, 'id']),
  };
}

function readPersonal(node: SourceNode | undefined): Personalbezug | null {
  if (node?.kind !== 'map') return null;
  return {
    einflussErheblich: booleanOf(node, 'einfluss_erheblich'),
    einflussBegruendung: textOf(node, 'einfluss_begruendung') ?? null,
    personenBenannt: booleanOf(node, 'personen_benannt'),
  };
}

export function readNachweise(node: SourceNode | undefined): readonly Nachweis[] {
  return itemsOf(node).flatMap((item) => {
    const nachweis = textOf(item, 'nachweis');
    const art = wordOf(item, 'art', NACHWEISARTEN) ?? null;
    return nachweis === undefined ? [] : [{ nachweis, art, ort: item.range }];
  });
}

/** By rising grade; what is no grade stays last, for the check to name. */
function readErwartungen(node: SourceNode | undefined): readonly Notenerwartung[] {
  return entriesOf(node)
    .flatMap(({ key, value }) =>
      value.kind === 'scalar' && value.value !== null
        ? [{ note: toDezimal(key) ?? key, text: String(value.value) }]
        : [],
    )
    .sort((a, b) => {
      const [x, y] = [toDezimal(a.note), toDezimal(b.note)];
      return x === undefined || y === undefined
        ? Number(x === undefined) - Number(y === undefined)
        : compare(toBruch(x), toBruch(y));
    });
}

/** The number as written, in plain notation; null if there is none (the schema has reported what is no number). */
export function dezimalOf(node: SourceNode | undefined, key: string): Dezimal | null {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && typeof child.value === 'number'
    ? (toDezimal(child.source) ?? null)
    : null;
}

function booleanOf(node: SourceNode | undefined, key: string): boolean | null {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && typeof child.value === 'boolean' ? child.value : null;
}
