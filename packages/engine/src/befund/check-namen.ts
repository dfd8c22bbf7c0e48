import type { Problem, ProblemCode, Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ScalarNode, SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { findVariante } from '../resolve/ebenen.ts';

/** Names of the file that no schema can check: variants and requirements that the rules do not have. */
export function checkNamen(document: SourceDocument, fachgebiet: Fachgebiet): readonly Problem[] {
  return [
    ...textsIn(document.nodeAt(['varianten'])).flatMap((node) =>
      unknownVariante(String(node.value), placeOf(node), fachgebiet),
    ),
    ...unknownAnforderungen(document, fachgebiet),
  ];
}

/** The name of a variant that the rules do not have, with the one that is meant. */
export function unknownVariante(
  name: string,
  range: SourceRange,
  fachgebiet: Fachgebiet,
): readonly Problem[] {
  if (findVariante(fachgebiet, name) !== undefined) return [];
  const short = fachgebiet.varianten.map(({ id }) => id.split('/').at(-1) ?? id);
  return [
    unknownName(range, 'variante-unbekannt', suggest(name, short)[0], {
      de: `Die Variante „${name}“ gibt es nicht; bekannt: ${short.join(', ') || 'keine'}.`,
      en: `There is no variant "${name}"; known: ${short.join(', ') || 'none'}.`,
    }),
  ];
}

/** A departure from a requirement that does not exist would excuse nothing, and nobody would notice. */
function unknownAnforderungen(document: SourceDocument, fachgebiet: Fachgebiet): readonly Problem[] {
  const liste = document.nodeAt(['abweichungen']);
  if (liste?.kind !== 'list') return [];
  const known = allKennungen(fachgebiet);
  return textsIn({ ...liste, items: liste.items.flatMap((item) => fieldOf(item, 'anforderung') ?? []) })
    .filter(({ value }) => !known.includes(String(value)))
    .map((node) =>
      unknownName(placeOf(node), 'kennung-unbekannt', suggest(String(node.value), known)[0], {
        de: `Eine Anforderung „${node.value}“ gibt es nicht, diese Abweichung gilt also für nichts; „baukasten regeln“ listet alle Kennungen auf.`,
        en: `There is no requirement "${node.value}", so this departure applies to nothing; "baukasten regeln" lists all ids.`,
      }),
    );
}

function allKennungen({ module, overlays, varianten }: Fachgebiet): readonly string[] {
  const added = [...overlays, ...varianten].flatMap(({ ergaenzt }) => ergaenzt.anforderungen);
  return [...module.flatMap(({ anforderungen }) => anforderungen), ...added].map(({ kennung }) => kennung);
}

function unknownName(range: SourceRange, code: ProblemCode, near: string | undefined, text: Text): Problem {
  return {
    code,
    schwere: 'fehler',
    range,
    text:
      near === undefined
        ? text
        : { de: `${text.de} Gemeint: „${near}“?`, en: `${text.en} Did you mean "${near}"?` },
    ...(near === undefined ? {} : { ersatz: near }),
  };
}

export function fieldOf(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

function textsIn(node: SourceNode | undefined): readonly ScalarNode[] {
  const items = node?.kind === 'list' ? node.items : [];
  return items.flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? [item] : []));
}

/** What an alias repeats is marked where it is used. */
export function placeOf(node: ScalarNode) {
  return node.alias ?? node.range;
}
