import type { Befund } from '@baukasten/engine';
import { paragraph } from '../text/paragraph.ts';
import { compactLines } from './befund-block.ts';
import { missingSpans, type Wartende } from './fehlendes.ts';
import { enumerate, type TerminalKontext } from './kontext.ts';
import { groupBy } from './merge-schritte.ts';

/** A phase tells of no more gaps than these; the requirements behind the others are named. */
const HOECHSTENS = 5;

/**
 * Open requirements in short: one that waits for several elements is told once, and so are those that wait for the
 * same. Nothing is left out: every Kennung or element is named or counted.
 */
export function openLines(
  offene: readonly Befund[],
  wartende: Wartende,
  kontext: TerminalKontext,
): readonly string[] {
  const { eigene, stil, breite } = kontext;
  const perKennung = groupBy(offene, ({ kennung }) => kennung);
  const gaps = withoutFactsFirst(
    groupBy(perKennung, ([first]) =>
      JSON.stringify([first.schwere, missingSpans(first, wartende, kontext).map(({ text }) => text)]),
    ),
  );
  // A line for the last one is no longer than the line that would name it.
  const shown = gaps.length <= HOECHSTENS + 1 ? gaps : gaps.slice(0, HOECHSTENS);
  const rest = gaps.slice(shown.length).flatMap((gap) => gap.map(([{ kennung }]) => kennung));
  const restSpans = [
    { text: `? ${eigene.weitereOffen(rest.length)}:`, stil: stil.gelb },
    { text: enumerate(rest), stil: stil.blass },
  ];
  return [
    ...shown.flatMap((gap) => gapLines(gap, wartende, kontext)),
    ...(rest.length === 0 ? [] : paragraph(restSpans, { breite, erst: 2, folge: 6 })),
  ];
}

type Gruppe = readonly [Befund, ...Befund[]];
type Gap = readonly [Gruppe, ...Gruppe[]];

/** What no entry can settle, such as a procedure without a confirmed legal basis, must not drown in a list of blank fields. */
function withoutFactsFirst(gaps: readonly Gap[]): readonly Gap[] {
  const isSettledByNoEntry = ([[{ schwere, fehlt }]]: Gap) =>
    schwere !== 'hinweis' && fehlt.angaben.length === 0;
  return [...gaps.filter(isSettledByNoEntry), ...gaps.filter((gap) => !isSettledByNoEntry(gap))];
}

/** The first requirement that waits for something, and the names of all others that wait for the same. */
function gapLines([first, ...others]: Gap, wartende: Wartende, kontext: TerminalKontext): readonly string[] {
  const [befund, ...elements] = first;
  const names = [
    ...elements.map(({ element, kennung }) => element ?? kennung),
    ...others.map(([{ kennung }]) => kennung),
  ];
  const { eigene, stil, breite } = kontext;
  return [
    ...compactLines(befund, missingSpans(befund, wartende, kontext), kontext),
    ...(names.length === 0
      ? []
      : paragraph([{ text: `${eigene.ebenso}: ${enumerate(names)}`, stil: stil.blass }], {
          breite,
          erst: 6,
        })),
  ];
}
