import type { Problem, Text } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import { OHNE_WIRKUNG } from '../evaluate/urteil.ts';
import { fieldOf, placeOf } from './check-namen.ts';
import { verbindlichkeitOf } from './to-befund.ts';

/** A departure that excuses nothing, and nobody would notice: from a duty, or for an element that is not judged. */
export function checkAbweichungen(
  document: SourceDocument,
  auswertungen: readonly Auswertung[],
): readonly Problem[] {
  const liste = document.nodeAt(['abweichungen']);
  return (liste?.kind === 'list' ? liste.items : []).flatMap((eintrag): readonly Problem[] => {
    const anforderung = textIn(eintrag, 'anforderung');
    if (anforderung === undefined) return [];
    const own = auswertungen.filter((one) => one.anforderung.kennung === anforderung.value);
    if (own.length === 0 || own.some(({ liste }) => liste === 'unbekannt')) return [];
    const place = textIn(eintrag, 'element');
    const element = place === undefined ? [] : checkElement(anforderung.value, place, own);
    return element.length > 0 ? element : checkKraft(anforderung, own);
  });
}

/** Only a „soll“ knows reasons. What a relief turns into one, or leaves aside, is no mistake here. */
function checkKraft({ value: kennung, range }: Textstelle, own: readonly Auswertung[]): readonly Problem[] {
  const binds = (one: Auswertung) => !OHNE_WIRKUNG.has(one.urteil) && verbindlichkeitOf(one) === 'muss';
  if (!own.every(binds)) return [];
  return [
    {
      code: 'abweichung-wirkungslos',
      schwere: 'warnung',
      range,
      text: {
        de: `${kennung} ist ein Muss, von dem niemand mit einem Grund abweichen kann; diese Abweichung gilt also für nichts. Bitte die Pflicht erfüllen und den Eintrag löschen.`,
        en: `${kennung} is a duty ("muss") that no reason excuses, so this departure applies to nothing. Meet the duty and delete the entry.`,
      },
    },
  ];
}

interface Textstelle {
  readonly value: string;
  readonly range: SourceRange;
}

function checkElement(kennung: string, place: Textstelle, own: readonly Auswertung[]): readonly Problem[] {
  const name = place.value;
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
}

function textIn(node: SourceNode, key: string): Textstelle | undefined {
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
