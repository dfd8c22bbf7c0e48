import type { Befund } from '@baukasten/engine';
import { formatOrt, isFileStart } from '../positions.ts';
import { joinDots } from '../text/join.ts';
import type { Span } from '../text/paragraph.ts';
import { inSprache, type TerminalKontext } from './kontext.ts';

/** How many findings of a report wait for each fact and for each gap in the law. */
export type Wartende = ReadonlyMap<string, number>;

export function countWartende(befunde: readonly Befund[]): Wartende {
  const counts = new Map<string, number>();
  for (const { fehlt } of befunde) {
    const names = [...fehlt.angaben.map(({ pfad }) => pfad), ...fehlt.recht.map(({ id }) => id)];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Up to these are named; of more only the first, because the explanation and the detailed report name all. */
const ANGABEN = 2;

/**
 * What an open finding waits for, in short. Facts that few others wait for come first, because they say what is
 * special here; the common ones stand among the next steps.
 */
export function missingSpans(befund: Befund, wartende: Wartende, kontext: TerminalKontext): readonly Span[] {
  const { eigene, stil, basis } = kontext;
  const { fehlt, meldung, range } = befund;
  const rare = <T>(items: readonly T[], nameOf: (item: T) => string) =>
    [...items].sort((a, b) => (wartende.get(nameOf(a)) ?? 0) - (wartende.get(nameOf(b)) ?? 0));
  const angaben = rare(fehlt.angaben, ({ pfad }) => pfad);
  const [recht, ...weiteres] = rare(fehlt.recht, ({ id }) => id);
  const named = angaben
    .slice(0, angaben.length > ANGABEN ? 1 : ANGABEN)
    .map(({ titel, pfad }) => (titel === pfad ? pfad : `${titel} (${pfad})`));
  const facts = `${eigene.fehltAngabe}: ${named.join(', ')}${eigene.undWeitere(angaben.length - named.length)}`;
  const law = `${eigene.fehltRecht}: ${recht?.text ?? ''}${eigene.undWeitere(weiteres.length)}`;
  const reasons = joinDots([
    named.length === 0 ? undefined : facts,
    recht === undefined || named.length > 0 ? undefined : law,
  ]);
  const place = angaben[0]?.range ?? range;
  return [
    { text: reasons === '' ? inSprache(meldung, kontext) : reasons },
    ...(isFileStart(place) ? [] : [{ text: `(${formatOrt(place, basis)})`, stil: stil.blass }]),
  ];
}
