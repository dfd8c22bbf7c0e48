import type { Problem, Text } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { childOf, itemsOf, textOf } from '../katalog/node-reader.ts';

/** A departure for an element that the requirement is not judged for would excuse nothing, and nobody would notice. */
export function checkAbweichungen(
  document: SourceDocument,
  auswertungen: readonly Auswertung[],
): readonly Problem[] {
  return itemsOf(childOf(document.root, 'abweichungen')).flatMap((eintrag): readonly Problem[] => {
    const kennung = textOf(eintrag, 'anforderung');
    const name = textOf(eintrag, 'element');
    const place = childOf(eintrag, 'element');
    if (kennung === undefined || name === undefined || place === undefined) return [];
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
        range: place.kind === 'scalar' && place.alias !== undefined ? place.alias : place.range,
        text: perElement ? unknownElement(kennung, name, known, near) : withoutElements(kennung),
        ...(near === undefined ? {} : { ersatz: near }),
      },
    ];
  });
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
