import type { Problem, Text } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { fieldOf, placeOf } from './check-namen.ts';

/** A departure for an element that the requirement is not judged for would excuse nothing, and nobody would notice. */
export function checkAbweichungen(
  document: SourceDocument,
  auswertungen: readonly Auswertung[],
): readonly Problem[] {
  const liste = document.nodeAt(['abweichungen']);
  return (liste?.kind === 'list' ? liste.items : []).flatMap((eintrag): readonly Problem[] => {
    const kennung = textIn(eintrag, 'anforderung')?.value;
    const place = textIn(eintrag, 'element');
    if (kennung === undefined || place === undefined) return [];
    const name = place.value;
    const own = auswertungen.filter(({ anforderung }) => anforderung.kennung === kennung);
    if (own.length === 0 || own.some(({ liste }) => liste === 'unbekannt')) return [];
    const known = own.flatMap(({ element }) => element?.id ?? []);
    if (known.includes(name)) return [];
    const [near] = suggest(name, known);
    const perElement = own.some(({ anforderung }) => anforderung.je !== undefined);
    return [
      {
        code: 'element-unbekannt',
        schwere: 'fehler',
        range: place.range,
        text: perElement ? unknownElement(kennung, name, known, near) : withoutElements(kennung),
        ...(near === undefined ? {} : { ersatz: near }),
      },
    ];
  });
}

function textIn(node: SourceNode, key: string) {
  const field = fieldOf(node, key);
  return field?.kind === 'scalar' && typeof field.value === 'string'
    ? { value: field.value, range: placeOf(field) }
    : undefined;
}

function unknownElement(
  kennung: string,
  name: string,
  known: readonly string[],
  near: string | undefined,
): Text {
  const liste = known.length === 0 ? undefined : known.slice(0, MOST_NAMED).join(', ');
  const rest = known.length > MOST_NAMED ? ', …' : '';
  const gemeint = { de: `Gemeint: „${near}“?`, en: `Did you mean "${near}"?` };
  const bekannt = { de: `Bekannt: ${liste ?? 'keines'}${rest}.`, en: `Known: ${liste ?? 'none'}${rest}.` };
  const more = near === undefined ? bekannt : gemeint;
  return {
    de: `Ein Element „${name}“ hat ${kennung} hier nicht, diese Abweichung gilt also für nichts. ${more.de}`,
    en: `${kennung} has no element "${name}" here, so this departure applies to nothing. ${more.en}`,
  };
}

const MOST_NAMED = 5;

function withoutElements(kennung: string): Text {
  return {
    de: `${kennung} wird einmal für das ganze Vorhaben beurteilt, diese Abweichung gilt also für nichts; bitte die Zeile „element“ löschen.`,
    en: `${kennung} is judged once for the whole project, so this departure applies to nothing; delete the line "element".`,
  };
}
